import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Translator } from '#locale/translator.ts'
import type { Site } from '#space/surface.ts'
import type { Diagnostics } from '#visit/diagnostics.ts'
import type { Visit, VisitStore } from '#visit/visit.ts'

/** What became of sending somebody the address of this view. */
export type Shared = 'shared' | 'copied' | 'refused'

/** What the panels stand in: given once by the app, again when the language changes. */
export interface PanelSurroundings {
  readonly visit: VisitStore
  readonly translator: Translator
  /** The rooms in metres, for places in words and for the map. */
  readonly site: Site
  /** Takes the visitor to anything that has an id and opens what there is to read; false, and nothing happens, where there is no way. */
  readonly goThere: (id: string) => boolean
  /** What the scene tells of its own work; null where there is no scene. */
  readonly diagnostics: () => Diagnostics | null
  /** BCP 47 tags offered to visitors, in the venue's order. */
  readonly languages: readonly string[]
  /** The language the browser asks for, of those offered. */
  readonly ownLanguage: string
  /** Sends or copies the address of exactly this view. */
  readonly share: () => Promise<Shared>
  /** Loads the catalogue (and the document in that language) and changes `visit`'s language. */
  readonly setLanguage: (tag: string) => Promise<void>
  /** The address of the same exhibition as pages of text, in the present language. */
  readonly twinAddress: string
  /** The address that a relative media path of the document stands for; undefined where the venue does not allow it. */
  readonly mediaAddress: (path: string) => string | undefined
  /** The text twin's HTML, made from the document by `#twin`: our own markup with every text escaped. */
  readonly twinHtml: () => Promise<string>
}

/** Given by `Gallery`; read with `usePanels`. */
export const PanelContext = createContext<PanelSurroundings | null>(null)

/** Everything the panels stand in. Throws outside of `Gallery`. */
export function usePanels(): PanelSurroundings {
  const surroundings = use(PanelContext)
  if (!surroundings) {
    throw new Error('usePanels: no PanelContext above, expected a Gallery – render inside Gallery')
  }
  return surroundings
}

/** The narrowest part of the visit that a component needs; it renders again only when that part changes. */
export function useVisit<T>(select: (visit: Visit) => T): T {
  return useStore(usePanels().visit, select)
}

/** The interface’s language and its sentences. */
export function useTranslator(): Translator {
  return usePanels().translator
}
