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

/** What is sound of a document, and how it stands to the document. */
export interface Salvaged {
  readonly exhibition: Exhibition
  /** Ids of the rooms, works and other things that were left out, and of what stood in them. */
  readonly lost: ReadonlySet<string>
  /** A pointer into what is left, as one into the document. */
  readonly pointerBefore: (pointer: string) => string
}

/**
 * What can be shown of a document that has faults: the rooms, works, doors and hotspots that are sound, without those
 * that are not. Visitors lose the one thing, not the exhibition; the curator is told of each fault by `parseExhibition`.
 *
 * @returns null where nothing is left to show: not JSON, another format, no sound room, no title.
 */
export function salvage(text: string, file: string): Salvaged | null {
  const { value } = readJson(text, file)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { fields } = migrate({ ...value }, exhibitionFormat, file)
  let rest: unknown = fields === null ? null : structuredClone(fields)
  const left = leftOut()
  for (let round = 0; rest !== null && round < MOST_ROUNDS; round++) {
    const result = Exhibition.safeParse(rest)
    if (result.success)
      return { exhibition: result.data, lost: left.ids, pointerBefore: left.pointerBefore }
    const faults = result.error.issues.map(issue => partAround(issue.path))
    if (faults.some(part => part === null)) return null
    const parts = inOrder(faults.filter(part => part !== null))
    left.note(rest, parts)
    rest = without(rest, parts)
  }
  return null
}

/** Keeps account of what is left out, by where it stood in the document. */
function leftOut() {
  const ids = new Set<string>()
  /** Indices that were left out of each list of the document, ascending. */
  const gaps = new Map<string, number[]>()
  const before = (path: readonly PropertyKey[]): PropertyKey[] => {
    const found: PropertyKey[] = []
    for (const step of path) {
      let index = Number(step)
      // Only lists have gaps; a gap at or before an index pushes it on by one.
      const lost = gaps.get(found.join('/')) ?? []
      for (const gap of lost) if (gap <= index) index++
      found.push(lost.length > 0 ? index : step)
    }
    return found
  }
  return {
    ids,
    pointerBefore: (pointer: string): string =>
      pointer === '' ? '' : `/${before(pointer.slice(1).split('/')).map(String).join('/')}`,
    note(rest: unknown, parts: readonly (readonly PropertyKey[])[]): void {
      const places = parts.map(before)
      for (const part of parts) {
        for (const id of idsWithin(at(rest, part))) ids.add(id)
      }
      for (const place of places) {
        const index = place.at(-1)
        if (typeof index !== 'number') continue
        const list = place.slice(0, -1).join('/')
        gaps.set(
          list,
          [...(gaps.get(list) ?? []), index].sort((a, b) => a - b),
        )
      }
    },
  }
}

/** Of a thing and of everything in it: a room takes its hotspots along. */
function idsWithin(thing: unknown): string[] {
  if (typeof thing !== 'object' || thing === null) return []
  const id: unknown = Reflect.get(thing, 'id')
  return [...(typeof id === 'string' ? [id] : []), ...Object.values(thing).flatMap(idsWithin)]
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

/** Each part once. Elements of one list go from its end, so that the indices before them stay true. */
function inOrder(parts: readonly (readonly PropertyKey[])[]): readonly (readonly PropertyKey[])[] {
  const each = new Map(parts.map(part => [part.join('/'), part]))
  return [...each.values()].sort((a, b) => {
    const depth = b.length - a.length
    return depth !== 0 ? depth : Number(b.at(-1)) - Number(a.at(-1))
  })
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (whole, step) =>
      typeof whole === 'object' && whole !== null ? Reflect.get(whole, step) : undefined,
    value,
  )

/** A copy without these parts. */
function without(value: unknown, parts: readonly (readonly PropertyKey[])[]): unknown {
  const copy: unknown = structuredClone(value)
  for (const part of parts) {
    const parent = at(copy, part.slice(0, -1))
    const last = part.at(-1)
    if (Array.isArray(parent)) parent.splice(Number(last), 1)
    else if (typeof parent === 'object' && parent !== null && last !== undefined)
      Reflect.deleteProperty(parent, last)
  }
  return copy
}
