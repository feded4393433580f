import { hasLanguage } from '#exhibition/language-map.ts'
import type { LanguageMap } from '#exhibition/schema.ts'
import { type Html, html } from '#twin/html.ts'
import { paragraphs, words } from '#twin/language-run.ts'
import type { TwinSurroundings } from '#twin/twin-surroundings.ts'

/** A text in plain language, to be unfolded; nothing where it is not written in the page's own language. */
export function plainVersion(twin: TwinSurroundings, map: LanguageMap | undefined): Html | false {
  if (map === undefined || !hasLanguage(map, twin.language)) return false
  return html`<details class="plain">
<summary>${words(twin, 'leaf.in-plain-language')}</summary>
${paragraphs(twin, map)}</details>
`
}
