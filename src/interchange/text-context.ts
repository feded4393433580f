import { type Text, textIn } from '#exhibition/language-map.ts'
import { type Exhibition, LanguageMap } from '#exhibition/schema.ts'
import { textKind } from '#interchange/text-kind.ts'

type Path = readonly (string | number)[]

/** A thing that a text stands in, from the outermost. */
interface Holder {
  /** Property of the list, such as `rooms`. */
  readonly list: string
  readonly thing: object
}

/** One of each list, in words. */
const things: Readonly<Record<string, string>> = {
  rooms: 'room',
  hotspots: 'hotspot',
  standpoints: 'standpoint',
  doors: 'door',
  states: 'state',
  lines: 'line',
  answers: 'answer',
  narrations: 'narration',
  tours: 'tour',
  stops: 'stop',
  eras: 'era',
  sources: 'source',
}

/** What a text is and where: `Label: the hotspot “The stele”, in the room “Cave 17”`. */
export function contextOf(exhibition: Exhibition, path: Path, language: string): string {
  const holders = holdersOf(exhibition, path).toReversed()
  const [nearest, ...others] = holders.map(holder => holderInWords(holder, language))
  const { words } = textKind(path)
  return `${words}: ${[nearest ?? 'the exhibition', ...others.map(other => `in ${other}`)].join(', ')}`
}

/**
 * The query of the address at which a text is read, in `language`: the room, work, hotspot, standpoint or stop it belongs
 * to, and its era or tour; the exhibition's first view where it belongs to none.
 */
export function queryOf(exhibition: Exhibition, path: Path, language: string): string {
  const holders = holdersOf(exhibition, path)
  const last = (...lists: string[]) => holders.findLast(({ list }) => lists.includes(list))?.thing
  const spoken = last('narrations')
  const at =
    spoken === undefined
      ? idOf(last('rooms', 'hotspots', 'standpoints', 'works', 'stops', 'doors'))
      : usesNarration(exhibition, idOf(spoken))
  const query = new URLSearchParams({ exhibition: exhibition.id, lang: language })
  for (const [name, value] of [
    ['at', at],
    ['era', idOf(last('eras'))],
    ['tour', idOf(last('tours'))],
  ] as const) {
    if (value !== null) query.set(name, value)
  }
  return `?${query}`
}

function holdersOf(exhibition: Exhibition, path: Path): Holder[] {
  const found: Holder[] = []
  let here: unknown = exhibition
  for (const [i, step] of path.entries()) {
    here = typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined
    if (typeof step === 'number' && typeof here === 'object' && here !== null) {
      found.push({ list: String(path[i - 1]), thing: here })
    }
  }
  return found
}

function holderInWords({ list, thing }: Holder, language: string): string {
  const kind = 'kind' in thing ? String(thing.kind) : (things[list] ?? 'thing')
  const label = 'label' in thing ? labelOf(thing.label, language) : null
  const name = label?.paragraphs[0] ?? idOf(thing)
  return name === null ? `the ${kind}` : `the ${kind} “${name}”`
}

function labelOf(value: unknown, language: string): Text | null {
  const label = LanguageMap.safeParse(value)
  return label.success ? textIn(label.data, [language]) : null
}

const idOf = (thing: object | undefined): string | null =>
  thing !== undefined && 'id' in thing && typeof thing.id === 'string' ? thing.id : null

/** Id of the first place at which a narration is heard. */
function usesNarration(x: Exhibition, narration: string | null): string | null {
  const places = [
    ...x.rooms.flatMap(room => [room, ...(room.hotspots ?? [])]),
    ...(x.works ?? []),
    ...(x.tours ?? []).flatMap(tour => tour.stops),
  ]
  const figure = (x.works ?? []).find(
    work => work.kind === 'figure' && work.lines?.some(line => line.narration === narration),
  )
  return (places.find(place => place.narration === narration) ?? figure)?.id ?? null
}
