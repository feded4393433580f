import { type Problem, pointerOf } from '#exhibition/problem.ts'
import type { Exhibition } from '#exhibition/schema.ts'

type Path = readonly (string | number)[]

/** A thing of the document that has an id. */
export interface Named {
  readonly id: string
  readonly path: Path
}

/** Everything with an id, by kind, in the order of the document. */
export interface Ids {
  readonly rooms: readonly Named[]
  readonly doors: readonly Named[]
  readonly works: readonly Named[]
  readonly hotspots: readonly Named[]
  readonly standpoints: readonly Named[]
  readonly tours: readonly Named[]
  readonly stops: readonly Named[]
  readonly eras: readonly Named[]
  readonly narrations: readonly Named[]
  readonly sources: readonly Named[]
}

/** Collects the ids of an exhibition. */
export function idsOf(x: Exhibition): Ids {
  return {
    rooms: named(x.rooms, ['rooms']),
    doors: named(x.doors, ['doors']),
    works: named(x.works, ['works']),
    hotspots: x.rooms.flatMap((room, i) => named(room.hotspots, ['rooms', i, 'hotspots'])),
    standpoints: x.rooms.flatMap((room, i) => named(room.standpoints, ['rooms', i, 'standpoints'])),
    tours: named(x.tours, ['tours']),
    stops: (x.tours ?? []).flatMap((tour, i) => named(tour.stops, ['tours', i, 'stops'])),
    eras: named(x.eras, ['eras']),
    narrations: named(x.narrations, ['narrations']),
    sources: named(x.sources, ['sources']),
  }
}

/**
 * Ids that are used twice. Rooms, doors, works, hotspots, standpoints and stops share one set, because `at` in the
 * address names any of them; the states of a work and the lines of a figure are its own.
 */
export function duplicateIds(x: Exhibition, ids: Ids, file: string): Problem[] {
  const own = (x.works ?? []).flatMap((work, i) => {
    if (work.kind === 'mural') return [named(work.states, ['works', i, 'states'])]
    return work.kind === 'figure' ? [named(work.lines, ['works', i, 'lines'])] : []
  })
  const places = [ids.rooms, ids.doors, ids.works, ids.hotspots, ids.standpoints, ids.stops].flat()
  return [places, ids.tours, ids.eras, ids.narrations, ids.sources, ...own].flatMap(set =>
    repeated(set, file),
  )
}

function repeated(set: readonly Named[], file: string): Problem[] {
  const first = new Map<string, Path>()
  return set.flatMap(({ id, path }) => {
    const earlier = first.get(id)
    if (earlier === undefined) first.set(id, path)
    return earlier === undefined ? [] : [duplicate(id, path, earlier, file)]
  })
}

function duplicate(id: string, path: Path, earlier: Path, file: string): Problem {
  return {
    weight: 'mend',
    code: 'duplicate-id',
    file,
    pointer: pointerOf([...path, 'id']),
    problem: `The id “${id}” is used already, by ${pointerOf(earlier)}`,
    remedy: 'Give one of the two another id, and change what refers to it.',
  }
}

function named(list: readonly { readonly id: string }[] | undefined, path: Path): Named[] {
  return (list ?? []).map((thing, i) => ({ id: thing.id, path: [...path, i] }))
}
