import type * as z from 'zod/mini'

type Schema = z.core.$ZodType
type Path = readonly (string | number)[]

/** What one schema says about one value: its known properties, its items, or that it is a leaf. */
type Parts =
  | { readonly kind: 'object'; readonly shape: Readonly<Record<string, Schema>> }
  | { readonly kind: 'record'; readonly value: Schema }
  | { readonly kind: 'array'; readonly item: (index: number) => Schema | undefined }
  | { readonly kind: 'leaf' }

/**
 * Calls `visit` for the value and everything in it that the schema knows, parents first, with the schema that applies:
 * options of unions chosen by `branchFor`. Compare `schema` by identity with the exports of `schema.ts`.
 */
export function walkSchema(
  schema: Schema,
  value: unknown,
  visit: (schema: Schema, value: unknown, path: Path) => void,
  path: Path = [],
): void {
  const plain = resolveSchema(schema, value)
  visit(plain, value, path)
  for (const [key, part, child] of children(plain, value)) {
    walkSchema(part, child, visit, [...path, key])
  }
}

/**
 * A copy of the value in which everything the schema knows has gone through `change`, parents first; what `change`
 * returns is not entered again when it is another value. Unknown properties are kept.
 */
export function mapSchema(
  schema: Schema,
  value: unknown,
  change: (schema: Schema, value: unknown, path: Path) => unknown,
  path: Path = [],
): unknown {
  const plain = resolveSchema(schema, value)
  const changed = change(plain, value, path)
  if (changed !== value || typeof value !== 'object' || value === null) return changed
  const parts = new Map(children(plain, value).map(([key, part]) => [key, part]))
  const next = (key: string | number, child: unknown) => {
    const part = parts.get(key)
    return part === undefined ? child : mapSchema(part, child, change, [...path, key])
  }
  return Array.isArray(value)
    ? value.map((child, index) => next(index, child))
    : Object.fromEntries(Object.entries(value).map(([key, child]) => [key, next(key, child)]))
}

/** The known properties of an object schema, in the order in which the schema names them; null for other schemas. */
export function shapeOf(schema: Schema): Readonly<Record<string, Schema>> | null {
  const parts = partsOf(schema)
  return parts.kind === 'object' ? parts.shape : null
}

/** The schema at a path of the value, before unions and `optional` are resolved; null where the schema knows none. */
export function schemaAt(
  schema: Schema,
  value: unknown,
  path: readonly PropertyKey[],
): Schema | null {
  let current = schema
  let here = value
  for (const step of path) {
    const parts = partsOf(resolveSchema(current, here))
    const next = partAt(parts, step)
    if (next === undefined) return null
    here =
      typeof here === 'object' && here !== null && Object.hasOwn(here, step)
        ? Reflect.get(here, step)
        : undefined
    current = next
  }
  return current
}

function partAt(parts: Parts, step: PropertyKey): Schema | undefined {
  switch (parts.kind) {
    case 'object':
      return Object.hasOwn(parts.shape, step) ? parts.shape[String(step)] : undefined
    case 'record':
      return parts.value
    case 'array':
      return parts.item(Number(step))
    case 'leaf':
      return undefined
  }
}

/** The schema behind `optional` and unions, for this value. */
export function resolveSchema(schema: Schema, value: unknown): Schema {
  const def = (schema as z.core.$ZodTypes)._zod.def
  if (def.type === 'optional' || def.type === 'nullable') return resolveSchema(def.innerType, value)
  if (def.type === 'union') return resolveSchema(branchFor(def.options, value), value)
  return schema
}

/** The option that the value was most probably meant for: the same `kind`, else the most known properties. */
export function branchFor(options: readonly Schema[], value: unknown): Schema {
  let best = options[0] as Schema
  let most = Number.NEGATIVE_INFINITY
  for (const option of options) {
    const score = likeness(option, value)
    if (score > most) {
      best = option
      most = score
    }
  }
  return best
}

function likeness(option: Schema, value: unknown): number {
  const shape = shapeOf(option)
  const { type } = (option as z.core.$ZodTypes)._zod.def
  if (Array.isArray(value)) return type === 'array' || type === 'tuple' ? 1 : 0
  if (shape === null || typeof value !== 'object' || value === null) {
    return type === typeof value ? 1 : 0
  }
  let score = 1
  for (const [key, part] of Object.entries(shape)) {
    const def = (part as z.core.$ZodTypes)._zod.def
    const child = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined
    if (def.type === 'literal') score += def.values.includes(child as never) ? 1000 : -1000
    else if (child !== undefined) score += def.type === 'optional' ? 1 : 10
  }
  return score
}

function children(
  schema: Schema,
  value: unknown,
): (readonly [key: string | number, schema: Schema, child: unknown])[] {
  if (typeof value !== 'object' || value === null) return []
  const parts = partsOf(schema)
  if (parts.kind === 'array') {
    if (!Array.isArray(value)) return []
    return value.flatMap((child, index) => {
      const item = parts.item(index)
      return item === undefined ? [] : [[index, item, child] as const]
    })
  }
  if (Array.isArray(value) || parts.kind === 'leaf') return []
  return Object.entries(value).flatMap(([key, child]) => {
    const part = partAt(parts, key)
    return part === undefined ? [] : [[key, part, child] as const]
  })
}

function partsOf(schema: Schema): Parts {
  const def = (schema as z.core.$ZodTypes)._zod.def
  switch (def.type) {
    case 'object':
      return { kind: 'object', shape: def.shape }
    case 'record':
      return { kind: 'record', value: def.valueType }
    case 'array':
      return { kind: 'array', item: () => def.element }
    case 'tuple':
      return { kind: 'array', item: index => def.items[index] }
    default:
      return { kind: 'leaf' }
  }
}
