import { duplicateIds, type Ids, idsOf, type Named } from '#exhibition/ids.ts'
import { nearestName } from '#exhibition/nearest-name.ts'
import { type Problem, pointerOf } from '#exhibition/problem.ts'
import { Certainty, Exhibition } from '#exhibition/schema.ts'
import { walkSchema } from '#exhibition/walk-schema.ts'

type Path = readonly (string | number)[]

interface Reference {
  readonly path: Path
  readonly id: string
  readonly kind: string
  readonly among: readonly { readonly id: string }[]
}

/** Ids used twice, and references to rooms, works, sources, eras, narrations, hotspots and states that do not exist. */
export function checkReferences(x: Exhibition, file: string): Problem[] {
  const ids = idsOf(x)
  const references = [
    ...byProperty(x, ids),
    ...fromEras(x, ids),
    ...fromStates(x),
    ...fromLines(x, ids),
  ]
  return [
    ...duplicateIds(x, ids, file),
    ...references.flatMap(reference => unknownReference(reference, file)),
  ]
}

function unknownReference({ path, id, kind, among }: Reference, file: string): Problem[] {
  if (among.some(thing => thing.id === id)) return []
  const known = among.map(thing => thing.id)
  const near = nearestName(id, known)
  return [
    {
      weight: 'mend',
      code: 'missing-reference',
      file,
      pointer: pointerOf(path),
      problem: `There is no ${kind} “${id}”`,
      expected: known.length === 0 ? `the id of a ${kind}; there are none` : listed(known),
      found: `"${id}"`,
      remedy:
        near === undefined ? `Add the ${kind}, or take the reference away.` : `Write "${near}".`,
    },
  ]
}

function listed(known: readonly string[]): string {
  const shown = known.slice(0, 8).map(id => `"${id}"`)
  return `one of ${shown.join(', ')}${known.length > 8 ? ', …' : ''}`
}

/** References whose property has one meaning wherever it stands: in views, hotspots, works and stops. */
function byProperty(x: Exhibition, ids: Ids): Reference[] {
  const kinds: Readonly<Record<string, readonly [kind: string, among: readonly Named[]]>> = {
    room: ['room', ids.rooms],
    work: ['work', ids.works],
    hotspot: ['hotspot', ids.hotspots],
    narration: ['narration', ids.narrations],
    era: ['era', ids.eras],
  }
  const found: Reference[] = []
  walkSchema(Exhibition, x, (schema, value, path) => {
    const key = path.at(-1)
    const meant = typeof key === 'string' && Object.hasOwn(kinds, key) ? kinds[key] : undefined
    if (meant !== undefined && typeof value === 'string') {
      found.push({ path, id: value, kind: meant[0], among: meant[1] })
    }
    if (schema === Certainty) found.push(...sourcesOf(value, path, ids))
  })
  return found
}

function sourcesOf(value: unknown, path: Path, ids: Ids): Reference[] {
  const certainty = Certainty.safeParse(value)
  return (certainty.data?.sources ?? []).map((id, i) => ({
    path: [...path, 'sources', i],
    id,
    kind: 'source',
    among: ids.sources,
  }))
}

/** `eras` of rooms, hotspots, standpoints, works and closed doors. */
function fromEras(x: Exhibition, ids: Ids): Reference[] {
  const found: Reference[] = []
  walkSchema(Exhibition, x, (_schema, value, path) => {
    if (path.at(-2) !== 'eras' || typeof value !== 'string') return
    found.push({ path, id: value, kind: 'era', among: ids.eras })
  })
  return found
}

/** `state` of a stop: of its work, or of any mural where it names none. */
function fromStates(x: Exhibition): Reference[] {
  const states = (work: string | undefined) =>
    (x.works ?? []).flatMap(w =>
      w.kind === 'mural' && (work === undefined || w.id === work) ? w.states : [],
    )
  return (x.tours ?? []).flatMap((tour, i) =>
    tour.stops.flatMap((stop, j) =>
      stop.state === undefined
        ? []
        : [
            {
              path: ['tours', i, 'stops', j, 'state'],
              id: stop.state,
              kind: 'state',
              among: states(stop.work),
            },
          ],
    ),
  )
}

/** What a figure says: its sources, and the line that each answer leads to. */
function fromLines(x: Exhibition, ids: Ids): Reference[] {
  return (x.works ?? []).flatMap((work, i) => {
    if (work.kind !== 'figure') return []
    const lines = work.lines ?? []
    return lines.flatMap((line, j): Reference[] => {
      const path: Path = ['works', i, 'lines', j]
      const sources = (line.sources ?? []).map((id, k) => ({
        path: [...path, 'sources', k],
        id,
        kind: 'source',
        among: ids.sources,
      }))
      const answers = (line.answers ?? []).map((answer, k) => ({
        path: [...path, 'answers', k, 'to'],
        id: answer.to,
        kind: 'line',
        among: lines,
      }))
      return [...sources, ...answers]
    })
  })
}
