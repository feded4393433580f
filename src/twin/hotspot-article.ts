import type { Hotspot } from '#exhibition/schema.ts'
import { certaintyRow } from '#twin/certainty-row.ts'
import { eraNote, factRow, roomLink } from '#twin/fact-row.ts'
import { type Html, html } from '#twin/html.ts'
import { label, paragraphs } from '#twin/language-run.ts'
import { placeWords } from '#twin/place-words.ts'
import { plainVersion } from '#twin/plain-version.ts'
import type { TwinSurroundings } from '#twin/twin-surroundings.ts'
import { ownName } from '#twin/work-article.ts'

/** A place that can be asked about: both its texts, what is said there aloud, where it is and how we know. */
export function hotspotArticle(twin: TwinSurroundings, hotspot: Hotspot): Html {
  const { works, narrations } = twin.exhibition
  const work = works?.find(candidate => candidate.id === hotspot.work)
  const spoken = narrations?.find(narration => narration.id === hotspot.narration)
  const workLink = work && html`<a href="#work-${work.id}">${label(twin, work.label)}</a>`
  const texts = [
    ownName(twin, hotspot),
    paragraphs(twin, hotspot.text),
    plainVersion(twin, hotspot.plain),
    paragraphs(twin, hotspot.more),
    spoken && html`<blockquote>${paragraphs(twin, spoken.transcript)}</blockquote>\n`,
    spoken && plainVersion(twin, spoken.plain),
    eraNote(twin, hotspot.eras),
  ]
  const facts = [
    factRow(twin, 'twin.where', placeWords(twin, hotspot.place)),
    factRow(twin, 'leaf.work', workLink),
    certaintyRow(twin, hotspot.certainty),
  ]
  return html`<article id="hotspot-${hotspot.id}">
<h4>${label(twin, hotspot.label)}</h4>
${texts}<dl>
${facts}</dl>
${roomLink(twin, hotspot.id)}</article>
`
}
