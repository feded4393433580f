import type { Exhibition } from '#exhibition/schema.ts'
import type { Translator } from '#locale/translator.ts'

/** What the text twin is made from: the document, the languages, and where things are. */
export interface TwinSurroundings {
  readonly exhibition: Exhibition
  /** The language of the page, BCP 47. */
  readonly language: string
  /** Where a text is sought, in order: `fallbackChain(language, …)`. */
  readonly chain: readonly string[]
  /** The interface's words; its language may differ from the page's, and is then marked on every word. */
  readonly translator: Translator
  /** The address of a media path of the document; undefined where the venue does not allow it. */
  readonly mediaUrl: (path: string) => string | undefined
  /** The address of a room, work or hotspot in the rooms; left out where there are no rooms to go to. */
  readonly anchors?: (id: string) => string | undefined
  /** The same twin in other languages, the present one among them. */
  readonly languages: readonly { readonly tag: string; readonly href: string }[]
}
