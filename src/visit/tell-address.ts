import type { Exhibition, LightKind } from '#exhibition/schema.ts'
import { isolated } from '#locale/isolated.ts'
import { sameLanguage } from '#locale/tag.ts'
import { planOf } from '#space/plan-of.ts'
import type { Address, Unread } from '#visit/address.ts'
import type { Arrival, Ground } from '#visit/resolve-address.ts'
import { tourById } from '#visit/tour/stops.ts'
import { viewOfThing } from '#visit/view-of-thing.ts'
import type { Notice } from '#visit/visit.ts'

/** Names to put into a notice, in the visitor's language. */
export interface Names {
  readonly exhibition: (exhibition: Exhibition) => string
  /** The label of a room. */
  readonly room: (id: string) => string
  readonly era: (id: string | null) => string
  readonly light: (kind: LightKind) => string
  readonly language: (tag: string) => string
}

/** What was asked, and what the visitor was given. */
export interface Answered {
  readonly address: Address
  readonly unread: readonly Unread[]
  /** True where another exhibition is shown than the one that was asked for. */
  readonly strayed: boolean
  readonly ground: Ground
  readonly arrival: Arrival
}

/** The parameters of an address whose fallback is told, each by a message of its own. */
type Told = 'exhibition' | 'language' | 'at' | 'era' | 'light' | 'view' | 'tour' | 'venue'

/** Longer than this nobody reads what they have mistyped. */
const LONGEST_FOUND = 40

/** `used` is the name of what is shown in place of what was `found`. */
const fellBack = (what: Told, found: string, used: string): Notice => ({
  id: `unknown-${what}`,
  weight: 'know',
  title: 'notice.unknown-address',
  message: `notice.unknown-${what}`,
  values: {
    found: isolated(found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found),
    used: isolated(used),
  },
})

/** Where the room is closed in by a centimetre more than the address says, nobody needs to be told. */
const NOTICED = 0.1

function wasMoved({ address: { view }, arrival: { to } }: Answered): boolean {
  return view !== undefined && Math.hypot(to.x - view.x, to.z - view.z) > NOTICED
}

function isThere({ ground, arrival }: Answered, at: string): boolean {
  const { exhibition, site, camera } = ground
  const plan = planOf(site, exhibition, arrival.era)
  return viewOfThing({ exhibition, site, plan }, at, camera()) !== null
}

/**
 * What an address asked for and did not get, one notice for each parameter. Of an exhibition that is not there no more
 * is told than that: places, eras and views are its own.
 *
 * @param language the one that the visitor reads now.
 */
export function tellAddress(answered: Answered, names: Names, language: string): readonly Notice[] {
  const { address, unread, strayed, ground, arrival } = answered
  const told: Notice[] = []
  const tell = (
    what: Told,
    parameter: keyof Address,
    isWrong: (value: string) => boolean,
    used = '',
  ): void => {
    const found = unread.find(u => u.parameter === parameter)?.value ?? address[parameter]
    if (typeof found === 'string' && isWrong(found)) told.push(fellBack(what, found, used))
  }
  tell('exhibition', 'exhibition', () => strayed, names.exhibition(ground.exhibition))
  tell('language', 'lang', found => !sameLanguage(found, language), names.language(language))
  tell('light', 'light', found => found !== arrival.light, names.light(arrival.light))
  if (strayed) return told
  tell('venue', 'venue', () => ground.venue === null)
  tell('tour', 'tour', found => !tourById(ground.exhibition, found))
  tell('era', 'era', found => found !== arrival.era, names.era(arrival.era))
  tell('at', 'at', found => !isThere(answered, found), names.room(arrival.to.room))
  if (unread.some(u => u.parameter === 'view') || wasMoved(answered))
    told.push(fellBack('view', '', ''))
  return told
}
