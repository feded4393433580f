import type { Messages } from '@lingui/core'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Exhibition } from '#exhibition/schema.ts'
import type { Venue } from '#exhibition/venue-schema.ts'
import { createTranslator } from '#locale/translator.ts'
import { Gallery } from '#panels/gallery.tsx'
import type { PanelSurroundings } from '#panels/panel-context.ts'
import { buildSite } from '#space/site.ts'
import { openPanel } from '#visit/actions.ts'
import { pose } from '#visit/view.ts'
import { createVisit, type Panel, type VisitStore } from '#visit/visit.ts'

const catalogues: Readonly<Record<string, () => Promise<{ readonly messages: Messages }>>> = {
  en: () => import('#locale/messages/en.po'),
  'zh-Hans': () => import('#locale/messages/zh-Hans.po'),
  'zh-Hant': () => import('#locale/messages/zh-Hant.po'),
  ja: () => import('#locale/messages/ja.po'),
  ko: () => import('#locale/messages/ko.po'),
  fr: () => import('#locale/messages/fr.po'),
  es: () => import('#locale/messages/es.po'),
  de: () => import('#locale/messages/de.po'),
  ru: () => import('#locale/messages/ru.po'),
  ar: () => import('#locale/messages/ar.po'),
  hi: () => import('#locale/messages/hi.po'),
}

/** A gallery without a scene, and what was asked of its surroundings. */
export interface Shown {
  readonly visit: VisitStore
  /** Ids that the visitor was taken to, first to last. */
  readonly went: string[]
  readonly close: () => void
}

/** Draws the panels over nothing, one of them open. The surroundings only remember what was asked of them. */
export async function showPanel(
  exhibition: Exhibition,
  panel: Panel,
  options: {
    readonly language?: string
    readonly era?: string | null
    readonly room?: string
    readonly venue?: Venue | null
    readonly kiosk?: boolean
    readonly with?: Partial<PanelSurroundings>
    readonly children?: ReactNode
  } = {},
): Promise<Shown> {
  const language = options.language ?? 'en'
  const site = buildSite(exhibition)
  const room = options.room ?? exhibition.start.room ?? exhibition.rooms[0]?.id ?? ''
  const visit = createVisit({
    exhibition,
    venue: options.venue ?? null,
    base: '/',
    problems: [],
    language,
    era: options.era ?? null,
    light: 'torch',
    entered: true,
    room,
    scene: { kind: 'shown' },
  })
  const [x, y, z] = site.rooms.get(room)?.toSite(0, 0, 1.6) ?? [0, 1.6, 0]
  Object.assign(pose, { room, x, y, z, heading: 0.4, pitch: 0, zoom: 1 })
  const went: string[] = []
  const catalogue = await catalogues[language]?.()
  const surroundings: PanelSurroundings = {
    visit,
    translator: createTranslator(language, catalogue?.messages ?? {}),
    site,
    goThere: id => {
      went.push(id)
      return true
    },
    diagnostics: () => null,
    languages: ['zh-Hans', 'en', 'ar'],
    ownLanguage: language,
    share: async () => 'copied',
    setLanguage: async tag => visit.setState({ language: tag }),
    twinAddress: '/text.html',
    mediaAddress: path => path,
    twinHtml: async () => '',
    ...options.with,
  }
  const place = document.createElement('div')
  place.id = 'panels'
  document.body.append(place)
  document.documentElement.lang = language
  document.documentElement.dir = surroundings.translator.direction
  const root = createRoot(place)
  root.render(
    <Gallery surroundings={surroundings} kiosk={options.kiosk ?? false}>
      {options.children}
    </Gallery>,
  )
  openPanel(visit, panel)
  return {
    visit,
    went,
    close() {
      root.unmount()
      place.remove()
    },
  }
}
