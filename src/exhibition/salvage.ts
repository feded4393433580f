import { exhibitionFormat } from '#exhibition/parse.ts'
import { readJson } from '#exhibition/read-json.ts'
import { Exhibition } from '#exhibition/schema.ts'
import { migrate } from '#exhibition/version.ts'

/** Lists whose elements an exhibition can do without, by the names on the way to them. */
const droppable: ReadonlySet<string> = new Set([
  'doors',
  'eras',
  'narrations',
  'rooms',
  'rooms/hotspots',
  'rooms/standpoints',
  'sources',
  'tours',
  'tours/stops',
  'works',
])

/** What no exhibition can be shown without. */
const needed: ReadonlySet<PropertyKey> = new Set([
  ...['format', 'id', 'title', 'languages', 'credit', 'rights', 'start', 'rooms'],
])

/** Each round can only uncover faults within what the round before left standing. */
const MOST_ROUNDS = 12

/**
 * What can be shown of a document that has faults: the rooms, works, doors and hotspots that are sound, without those
 * that are not. Visitors lose the one thing, not the exhibition; the curator is told of each fault by `parseExhibition`.
 *
 * @returns null where nothing is left to show: not JSON, another format, no sound room, no title.
 */
export function salvageExhibition(text: string, file: string): Exhibition | null {
  const { value } = readJson(text, file)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { fields } = migrate({ ...value }, exhibitionFormat, file)
  let rest: unknown = fields === null ? null : structuredClone(fields)
  for (let round = 0; rest !== null && round < MOST_ROUNDS; round++) {
    const result = Exhibition.safeParse(rest)
    if (result.success) return result.data
    const faults = result.error.issues.map(issue => partAround(issue.path))
    if (faults.some(part => part === null)) return null
    rest = without(
      rest,
      faults.filter(part => part !== null),
    )
  }
  return null
}

/** The smallest part around a fault that can be left out; null where there is none. */
function partAround(path: readonly PropertyKey[]): readonly PropertyKey[] | null {
  for (let end = path.length - 1; end > 0; end--) {
    if (typeof path[end] !== 'number') continue
    const names = path.slice(0, end).filter(step => typeof step === 'string')
    if (droppable.has(names.join('/'))) return path.slice(0, end + 1)
  }
  const [first] = path
  return first === undefined || needed.has(first) ? null : [first]
}

/** A copy without these parts. Elements of one list go from its end, so that the indices before them stay true. */
function without(value: unknown, parts: readonly (readonly PropertyKey[])[]): unknown {
  const copy: unknown = structuredClone(value)
  const each = new Map(parts.map(part => [part.join('/'), part]))
  const ordered = [...each.values()].sort((a, b) => {
    const depth = b.length - a.length
    return depth !== 0 ? depth : Number(b.at(-1)) - Number(a.at(-1))
  })
  for (const part of ordered) {
    const parent = part
      .slice(0, -1)
      .reduce<unknown>(
        (at, step) => (typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined),
        copy,
      )
    const last = part.at(-1)
    if (Array.isArray(parent)) parent.splice(Number(last), 1)
    else if (typeof parent === 'object' && parent !== null && last !== undefined)
      Reflect.deleteProperty(parent, last)
  }
  return copy
}
