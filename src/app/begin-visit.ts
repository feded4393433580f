import { createGround } from '#app/ground.ts'
import type { Restore } from '#app/history.ts'
import { cameBack } from '#app/history-entry.ts'
import { keptInBrowser } from '#app/kept.ts'
import type { LoadedExhibition } from '#app/load-exhibition.ts'
import type { Venue } from '#exhibition/venue-schema.ts'
import { keepSettings, readKeptSettings } from '#panels/settings/kept-settings.ts'
import { goTo, openPanel, showNotice } from '#visit/actions.ts'
import { type Address, readAddress } from '#visit/address.ts'
import { type Arrival, type Ground, resolveAddress } from '#visit/resolve-address.ts'
import { createVisit, type VisitStore } from '#visit/visit.ts'
import { whenThere } from '#visit/when-shown.ts'

/** What is known when a visit begins. */
export interface Beginning {
  readonly loaded: Extract<LoadedExhibition, { readonly ok: true }>
  readonly venue: Venue | null
  readonly base: string
  readonly language: string
  readonly address: Address
}

/** The visit at the place that the address means, with its history and its settings kept from now on. */
export function beginVisit(beginning: Beginning): {
  readonly visit: VisitStore
  readonly ground: Ground
  readonly arrival: Arrival
} {
  const { loaded, venue, base, language, address } = beginning
  const { exhibition, problems } = loaded
  const settings = readKeptSettings(keptInBrowser, venue)
  const ground = createGround(exhibition, venue, () => visit.getState().settings.eyeHeight)
  const visit: VisitStore = createVisit({
    ...{ exhibition, venue, base, problems, language, settings },
    era: null,
    light: venue?.light ?? exhibition.light ?? 'torch',
    entered: cameBack(window.history),
  })
  const arrival = resolveAddress(ground, address)
  arrive(visit, arrival)
  if (!loaded.whole) showNotice(visit, inParts(problems.filter(p => p.weight === 'mend').length))
  keepSettings(visit, keptInBrowser)
  void keepHistorySoon(visit, (query, panel) => {
    // Back and forward tell no one off for an old address.
    arrive(visit, { ...resolveAddress(ground, readAddress(query).address), panel })
  })
  void keepEraSoon(visit, ground)
  void keepNarrationSoon(visit)
  void keepToursSoon(visit, ground, address)
  void startSoundSoon(visit, ground)
  return { visit, ground, arrival }
}

/** No other era can be chosen before there is something to see. */
async function keepEraSoon(visit: VisitStore, ground: Ground): Promise<void> {
  await whenThere(visit)
  const { keepEra } = await import('#app/keep-era.ts')
  keepEra(visit, ground)
}

/** Nobody listens before there is something to see; what is asked for sooner waits (`orderNarration`). */
async function keepNarrationSoon(visit: VisitStore): Promise<void> {
  await whenThere(visit)
  const { keepNarration } = await import('#app/keep-narration.ts')
  keepNarration(visit)
}

/** A place is not heard before it is seen. */
async function startSoundSoon(visit: VisitStore, ground: Ground): Promise<void> {
  await whenThere(visit)
  const { startSound } = await import('#browser/sound/start-sound.ts')
  startSound(visit, ground)
}

/** A tour goes on with what is there to be seen. */
async function keepToursSoon(visit: VisitStore, ground: Ground, address: Address): Promise<void> {
  await whenThere(visit)
  const { keepTours } = await import('#app/keep-tours.ts')
  keepTours(visit, ground, address, window)
}

/** Nothing of the history is written before somebody is inside: its code comes after the first picture. */
async function keepHistorySoon(visit: VisitStore, restore: Restore): Promise<void> {
  await whenThere(visit)
  const { keepHistory } = await import('#app/history.ts')
  keepHistory(visit, window, restore)
}

/** Said where faulty parts of a document were left out. */
const inParts = (n: number) => ({
  id: 'exhibition-problems',
  weight: 'missing' as const,
  title: 'notice.exhibition-problems',
  message: 'notice.exhibition-problems-text',
  values: { n },
})

function arrive(visit: VisitStore, { to, panel, era, light }: Arrival): void {
  visit.setState({ era, light, room: to.room })
  goTo(visit, to, 'cut')
  openPanel(visit, panel)
}
