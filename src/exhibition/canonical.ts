import type * as z from 'zod/mini'
import { Exhibition } from '#exhibition/schema.ts'
import { resolveSchema, schemaAt, shapeOf } from '#exhibition/walk-schema.ts'

type Schema = z.core.$ZodType

/**
 * The exhibition as text, always the same for the same content, so that a diff shows what a curator changed: properties
 * in the schema's order and then unknown ones in their own, two spaces, a line each; pairs and triples of numbers and
 * lists of one text on a line; a final newline.
 */
export function saveExhibition(exhibition: Exhibition): string {
  return `${write(exhibition, Exhibition, '')}\n`
}

function write(value: unknown, schema: Schema | null, indent: string): string {
  if (Array.isArray(value)) return writeList(value, schema, indent)
  if (typeof value === 'object' && value !== null) return writeObject(value, schema, indent)
  return JSON.stringify(value) ?? 'null'
}

function writeList(list: readonly unknown[], schema: Schema | null, indent: string): string {
  const deeper = `${indent}  `
  const items = list.map((item, i) => write(item, childOf(schema, list, i), deeper))
  const short = list.length <= 4 && list.every(item => typeof item === 'number')
  const single = list.length === 1 && typeof list[0] === 'string'
  if (list.length === 0 || short || single) return `[${items.join(', ')}]`
  return `[\n${items.map(item => deeper + item).join(',\n')}\n${indent}]`
}

function writeObject(value: object, schema: Schema | null, indent: string): string {
  const deeper = `${indent}  `
  const lines = orderedKeys(value, schema).flatMap(key => {
    const child: unknown = Reflect.get(value, key)
    if (child === undefined) return []
    const text = write(child, childOf(schema, value, key), deeper)
    return [`${deeper}${JSON.stringify(key)}: ${text}`]
  })
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`
}

function orderedKeys(value: object, schema: Schema | null): string[] {
  const shape = schema && shapeOf(resolveSchema(schema, value))
  const known = Object.keys(shape ?? {}).filter(key => Object.hasOwn(value, key))
  return [...known, ...Object.keys(value).filter(key => !known.includes(key))]
}

function childOf(schema: Schema | null, parent: unknown, step: string | number): Schema | null {
  return schema && schemaAt(schema, parent, [step])
}
