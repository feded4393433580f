import { createRoot, type Root } from 'react-dom/client'
import { interfaceLanguages, loadTranslator } from '#app/catalogues.ts'
import { createGround } from '#app/ground.ts'
import { cameBack, keepHistory } from '#app/history.ts'
import { offerInspection } from '#app/inspect.ts'
import { keptInBrowser } from '#app/kept.ts'
import { interfaceLanguage, offeredLanguages } from '#app/languages.ts'
import { exhibitionBase, loadExhibition, loadVenue } from '#app/load-exhibition.ts'
import { startScene } from '#app/start-scene.ts'
import { type Opened, surroundingsOf } from '#app/surroundings.ts'
import { negotiate } from '#locale/negotiate.ts'
import type { Translator } from '#locale/translator.ts'
import { ErrorPage } from '#panels/errors/error-page.tsx'
import { Gallery } from '#panels/gallery.tsx'
import { keepSettings, readKeptSettings } from '#panels/settings/kept-settings.ts'
import { goTo, openPanel } from '#visit/actions.ts'
import { readAddress } from '#visit/address.ts'
import { type Arrival, type Ground, resolveAddress } from '#visit/resolve-address.ts'
import { createVisit, type VisitStore } from '#visit/visit.ts'

/** The exhibition that is shown when the address names none. */
const FIRST_EXHIBITION = 'library-cave'

/** Opens the exhibition that the address names; whatever goes wrong on the way ends in a page that says so. */
export async function boot(canvas: HTMLCanvasElement, panels: HTMLElement): Promise<void> {
  const root = createRoot(panels)
  try {
    await open(canvas, root)
  } catch (error) {
    console.error(error)
    const translator = await loadTranslator(negotiate(navigator.languages, interfaceLanguages))
    speak(translator)
    root.render(<ErrorPage translator={translator} why={{ kind: 'unexpected' }} />)
  }
}

/** From address to first picture: src/README.md, journey 1. */
async function open(canvas: HTMLCanvasElement, root: Root): Promise<void> {
  const { address, unread } = readAddress(window.location.search)
  const { signal } = new AbortController()
  const base = exhibitionBase(address.exhibition ?? FIRST_EXHIBITION, document.baseURI)
  const wishes = [...(address.lang ? [address.lang] : []), ...navigator.languages]
  const guess = negotiate(wishes, interfaceLanguages)
  const [loaded, venue, guessed] = await Promise.all([
    loadExhibition(base, guess, signal),
    loadVenue(base, address.venue, signal),
    loadTranslator(guess),
  ])
  if (!loaded.ok) {
    speak(guessed)
    root.render(<ErrorPage translator={guessed} why={loaded.why} />)
    return
  }
  const { exhibition, problems } = loaded
  const languages = offeredLanguages(exhibition, venue)
  const language = negotiate(wishes, languages)
  const settings = readKeptSettings(keptInBrowser, venue)
  const ground = createGround(exhibition, venue, () => visit.getState().settings.eyeHeight)
  const arrival = resolveAddress(ground, address, unread)
  const visit = createVisit({
    ...{ exhibition, venue, base, problems, language, settings },
    era: arrival.era,
    light: arrival.light,
    room: arrival.to.room,
    entered: cameBack(window.history),
  })
  arrive(visit, arrival)
  keepSettings(visit, keptInBrowser)
  keepHistory(
    visit,
    window,
    (query, panel) => arrive(visit, returning(ground, query, panel)),
    signal,
  )

  const stage = startScene(canvas, visit, ground)
  offerInspection(visit, stage)
  const own = interfaceLanguage(language)
  const translator = own === guess ? guessed : await loadTranslator(own)
  const opened: Opened = {
    ...{ visit, ground, languages, stage, ownLanguage: language },
    render: words => render(root, opened, words),
  }
  opened.render(translator)
}

/** Back and forward restore the view and the panel; they tell no one off for an old address. */
function returning(ground: Ground, query: string, panel: Arrival['panel']): Arrival {
  const { address, unread } = readAddress(query)
  return { ...resolveAddress(ground, address, unread), panel, notices: [] }
}

function arrive(visit: VisitStore, { to, panel, era, light, notices }: Arrival): void {
  const before = visit.getState().notices
  visit.setState({ era, light, room: to.room, notices: [...before, ...notices] })
  goTo(visit, to, 'cut')
  openPanel(visit, panel)
}

/** The page says in which language it is, for screen readers and for fonts. */
function speak({ language, direction }: Translator): void {
  document.documentElement.lang = language
  document.documentElement.dir = direction
}

function render(root: Root, opened: Opened, translator: Translator): void {
  speak(translator)
  const { exhibition } = opened.visit.getState()
  document.title = Object.values(exhibition.title)[0]?.join(' ') ?? 'Lamplight'
  const kiosk = new URLSearchParams(window.location.search).has('kiosk')
  root.render(<Gallery surroundings={surroundingsOf(opened, translator)} kiosk={kiosk} />)
}
