import type { Certainty, CertaintyLevel, Source } from '#exhibition/schema.ts'
import { factRow } from '#twin/fact-row.ts'
import { type Html, html, safeAddress } from '#twin/html.ts'
import { label, paragraphs, words } from '#twin/language-run.ts'
import type { TwinSurroundings } from '#twin/twin-surroundings.ts'

/** How we know: the line of a survey drawing (by its class), the word, the note, and the sources by name. */
export function certaintyRow(twin: TwinSurroundings, certainty: Certainty | undefined): Html {
  if (certainty === undefined) return html``
  const { level } = certainty
  const known = (certainty.sources ?? []).flatMap(
    id => twin.exhibition.sources?.find(source => source.id === id) ?? [],
  )
  const sentence = certainty.note
    ? paragraphs(twin, certainty.note)
    : html`<p>${words(twin, `certainty.${level}-sentence`)}</p>\n`
  const sources = known.map(
    source => html`<li><a href="#source-${source.id}">${label(twin, source.label)}</a></li>\n`,
  )
  return html`<div class="row">
<dt>${words(twin, 'leaf.how-we-know')}</dt>
<dd><p>${certaintyLine(level)}<strong>${words(twin, `certainty.${level}`)}</strong></p>
${sentence}</dd>
</div>
${factRow(twin, 'leaf.sources', sources.length > 0 && html`<ul>\n${sources}</ul>`)}`
}

/** The line alone; the word always stands beside it. */
export function certaintyLine(level: CertaintyLevel): Html {
  return html`<span class="certainty certainty-${level}"></span>`
}

/** One source of the list at the end, linked where it has an address. */
export function sourceEntry(twin: TwinSurroundings, source: Source): Html {
  const address = source.url === undefined ? null : safeAddress(source.url)
  const name = label(twin, source.label)
  const linked = address === null ? name : html`<a href="${address}" rel="noopener">${name}</a>`
  return html`<li id="source-${source.id}">${linked}</li>\n`
}
