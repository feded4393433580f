import { lazy, Suspense } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { beginVisit } from '#app/begin-visit.ts'
import { interfaceLanguages, loadTranslator } from '#app/catalogues.ts'
import { offerInspection } from '#app/inspect.ts'
import { interfaceLanguage, offeredLanguages } from '#app/languages.ts'
import { exhibitionBase, loadNearest, loadVenue } from '#app/load-exhibition.ts'
import { createScene } from '#app/start-scene.ts'
import { type Opened, surroundingsOf } from '#app/surroundings.ts'
import { textIn } from '#exhibition/language-map.ts'
import { fallbackChain } from '#locale/fallback-chain.ts'
import { negotiate } from '#locale/negotiate.ts'
import type { Translator } from '#locale/translator.ts'
import type { WhyNothing } from '#panels/errors/error-page.tsx'
import { Gallery } from '#panels/gallery.tsx'
import { readAddress } from '#visit/address.ts'
import { whenThere } from '#visit/when-shown.ts'

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
    await showError(root, translator, { kind: 'unexpected' })
  }
}

/** From address to first picture: src/README.md, journey 1. */
async function open(canvas: HTMLCanvasElement, root: Root): Promise<void> {
  const { address, unread } = readAddress(window.location.search)
  const { signal } = new AbortController()
  const { exhibition: asked = FIRST_EXHIBITION } = address
  const wishes = [...(address.lang ? [address.lang] : []), ...navigator.languages]
  const guess = negotiate(wishes, interfaceLanguages)
  const [{ base, loaded }, venue, guessed] = await Promise.all([
    loadNearest([...new Set([asked, FIRST_EXHIBITION])], guess, signal),
    loadVenue(exhibitionBase(asked, document.baseURI), address.venue, signal),
    loadTranslator(guess, 'first'),
  ])
  if (!loaded.ok) {
    speak(guessed)
    return showError(root, await loadTranslator(guess), loaded.why)
  }
  const { exhibition } = loaded
  const languages = offeredLanguages(exhibition, venue)
  const language = negotiate(wishes, languages)
  const strayed =
    base !== exhibitionBase(asked, document.baseURI) ||
    unread.some(u => u.parameter === 'exhibition')
  // Places, eras and views are of the exhibition that was asked for, and mean nothing in another.
  const { at, era, view, ...rest } = address
  const here = strayed ? rest : address
  const { visit, ground, arrival } = beginVisit({ loaded, venue, base, language, address: here })
  const own = interfaceLanguage(language)
  const words = visit.getState().entered ? 'whole' : 'first'
  const translator = own === guess && words === 'first' ? guessed : await loadTranslator(own, words)
  void whenThere(visit).then(async () => {
    const { keepTold } = await import('#app/keep-told.ts')
    return keepTold(visit, languages, { address, unread, strayed, ground, arrival })
  })
  const scene = createScene(canvas, visit, ground)
  offerInspection(visit, scene.stage)
  let spoken = translator
  const reload = async (): Promise<boolean> => {
    const { reloadDocument } = await import('#app/reload-document.ts')
    return reloadDocument({
      visit,
      ground,
      restartScene: scene.restart,
      render: () => opened.render(spoken),
    })
  }
  const opened: Opened = {
    ...{ visit, ground, languages, stage: scene.stage, ownLanguage: language },
    render: next => {
      spoken = next
      render(root, opened, next, reload)
    },
  }
  opened.render(translator)
  if (words === 'first') await whenThere(visit).then(() => sayAll(opened))
}

/** All words in the place of the first ones; where they do not come, entering asks for them once more. */
async function sayAll({ visit, render: renderIn }: Opened): Promise<void> {
  const present = (): string => interfaceLanguage(visit.getState().language)
  const translator = await loadTranslator(present()).catch(() => null)
  if (translator?.language === present()) renderIn(translator)
}

async function showError(root: Root, translator: Translator, why: WhyNothing): Promise<void> {
  const { ErrorPage } = await import('#panels/errors/error-page.tsx')
  root.render(<ErrorPage translator={translator} why={why} />)
}

/** The page says in which language it is, for screen readers and for fonts, and what the canvas is. */
function speak({ language, direction, t }: Translator): void {
  document.documentElement.lang = language
  document.documentElement.dir = direction
  document.getElementById('room')?.setAttribute('aria-label', t('scene.label'))
}

/** The curator's side comes only where the address asks for it. */
const Studio = lazy(async () => ({ default: (await import('#studio/studio.tsx')).Studio }))

function render(
  root: Root,
  opened: Opened,
  translator: Translator,
  reload: () => Promise<boolean>,
): void {
  speak(translator)
  const { exhibition } = opened.visit.getState()
  const chain = fallbackChain(opened.visit.getState().language, opened.languages)
  document.title = textIn(exhibition.title, chain)?.paragraphs.join(' ') ?? 'Lamplight'
  const parameters = new URLSearchParams(window.location.search)
  root.render(
    <Gallery surroundings={surroundingsOf(opened, translator)} kiosk={parameters.has('kiosk')}>
      {parameters.has('studio') && (
        <Suspense fallback={null}>
          <Studio reloadDocument={reload} />
        </Suspense>
      )}
    </Gallery>,
  )
}
