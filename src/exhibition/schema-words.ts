import type * as z from 'zod/mini'
import { LanguageMap } from '#exhibition/schema.ts'
import { resolveSchema, shapeOf } from '#exhibition/walk-schema.ts'

type Schema = z.core.$ZodType

/** What a schema wants, in a curator's words: `a number`, `a list of 2 values in [ ]`. */
export function wordsFor(schema: Schema): string {
  const plain = resolveSchema(schema, undefined)
  if (plain === LanguageMap) return 'texts by language, such as { "en": ["…"] }'
  const def = (plain as z.core.$ZodTypes)._zod.def
  if (def.type === 'tuple') return `a list of ${def.items.length} values in [ ]`
  if (def.type === 'array' && (def.element as z.core.$ZodTypes)._zod.def.type === 'string')
    return 'a list of texts in [ ]'
  if (def.type === 'enum')
    return `one of ${Object.values(def.entries)
      .map(v => JSON.stringify(v))
      .join(', ')}`
  return typeWords(def.type)
}

/** The same for a type by zod's name. */
export function typeWords(type: string): string {
  return words.get(type) ?? 'another kind of value'
}

const words: ReadonlyMap<string, string> = new Map([
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['string', 'a text in quotation marks'],
  ['boolean', 'true or false'],
  ['array', 'a list in [ ]'],
  ['tuple', 'a list in [ ]'],
  ['object', 'an object in { }'],
  ['record', 'an object in { }'],
])

/** The options of a union, behind `optional`; none for other schemas. */
export function optionsOf(schema: Schema): readonly Schema[] {
  const def = (schema as z.core.$ZodTypes)._zod.def
  if (def.type === 'optional') return optionsOf(def.innerType)
  return def.type === 'union' ? def.options : []
}

/** Names of the properties without which an object of this schema is not sound. */
export function requiredKeys(option: Schema): string[] {
  return Object.entries(shapeOf(option) ?? {})
    .filter(([, part]) => (part as z.core.$ZodTypes)._zod.def.type !== 'optional')
    .map(([key]) => key)
}
