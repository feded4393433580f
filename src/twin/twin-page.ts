import { provenanceOf } from '#exhibition/provenance.ts'
import type { Exhibition } from '#exhibition/schema.ts'
import { languageNameIn } from '#locale/language-names.ts'
import { direction } from '#locale/tag.ts'
import { certaintyRow, sourceEntry } from '#twin/certainty-row.ts'
import { contents, languageLinks } from '#twin/contents.ts'
import { type Html, html } from '#twin/html.ts'
import { label, paragraphs, plainLabel, words } from '#twin/language-run.ts'
import { roomSection } from '#twin/room-section.ts'
import type { TwinSurroundings } from '#twin/twin-surroundings.ts'
import { rightsLink } from '#twin/work-article.ts'

/**
 * The whole exhibition as one ordinary page of HTML, for a file of its own. No script and no inline style, so that it
 * stands under the strictest Content-Security-Policy. `stylesheet` is the address of `twin.css` from that page.
 */
export function twinPage(twin: TwinSurroundings & { readonly stylesheet: string }): string {
  const title = twin.translator.t('twin.title', { title: plainLabel(twin, twin.exhibition.title) })
  const alternates = twin.languages.map(
    ({ tag, href }) => html`<link rel="alternate" hreflang="${tag}" href="${href}">\n`,
  )
  return html`<!doctype html>
<html lang="${twin.language}" dir="${direction(twin.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${plainLabel(twin, twin.exhibition.summary)}">
<link rel="stylesheet" href="${twin.stylesheet}">
${alternates}</head>
<body>
${body(twin)}</body>
</html>
`.toString()
}

/** The same inside a page that is already there, such as the viewer's own where it has no 3D. */
export function twinBody(twin: TwinSurroundings): string {
  return body(twin).toString()
}

function body(twin: TwinSurroundings): Html {
  const { exhibition } = twin
  const main = [
    paragraphs(twin, exhibition.text),
    eras(twin),
    exhibition.tours?.map(tour => tourSection(twin, tour)),
    exhibition.rooms.map(room => roomSection(twin, room)),
    sources(twin),
  ]
  return html`<div class="twin" lang="${twin.language}" dir="${direction(twin.language)}">
<a class="skip" href="#exhibition">${words(twin, 'twin.skip')}</a>
<header>
${languageLinks(twin)}<h1>${label(twin, exhibition.title)}</h1>
<div class="summary">${paragraphs(twin, exhibition.summary)}</div>
<p class="aside">${words(twin, 'twin.about')}</p>
</header>
${contents(twin)}<main id="exhibition" tabindex="-1">
${main}</main>
${rights(twin)}</div>
`
}

function eras(twin: TwinSurroundings): Html {
  const all = twin.exhibition.eras ?? []
  if (all.length === 0) return html``
  return html`<section id="eras">
<h2>${words(twin, 'twin.eras')}</h2>
<ol class="eras">
${all.map(
  era => html`<li id="era-${era.id}"><h3>${label(twin, era.label)} <small>${label(twin, era.date)}</small></h3>
${paragraphs(twin, era.text)}${era.certainty && html`<dl>\n${certaintyRow(twin, era.certainty)}</dl>\n`}</li>\n`,
)}</ol>
</section>
`
}

type Tour = NonNullable<Exhibition['tours']>[number]

function tourSection(twin: TwinSurroundings, tour: Tour): Html {
  const stops = tour.stops.map(stop => {
    const name = label(twin, stop.label)
    const spoken = twin.exhibition.narrations?.find(n => n.id === stop.narration)
    const target = stop.hotspot ? `#hotspot-${stop.hotspot}` : stop.work && `#work-${stop.work}`
    const linked = target ? html`<a href="${target}">${name}</a>` : name
    return html`<li>${linked}${paragraphs(twin, spoken?.transcript)}</li>\n`
  })
  return html`<section id="tour-${tour.id}">
<h2>${label(twin, tour.label)}</h2>
${paragraphs(twin, tour.text)}<ol>
${stops}</ol>
</section>
`
}

function sources(twin: TwinSurroundings): Html {
  const all = twin.exhibition.sources ?? []
  if (all.length === 0) return html``
  return html`<section id="sources" class="sources">
<h2>${words(twin, 'twin.sources')}</h2>
<ol>
${all.map(source => sourceEntry(twin, source))}</ol>
</section>
`
}

function rights(twin: TwinSurroundings): Html {
  const link = rightsLink(twin.exhibition.rights)
  return html`<footer id="rights" class="rights">
<h2>${words(twin, 'twin.rights')}</h2>
${paragraphs(twin, twin.exhibition.credit)}${link && html`<p>${link}</p>\n`}${wordsBy(twin)}</footer>
`
}

/** Who wrote or translated the page's language, and whether a native reader has reviewed it. */
function wordsBy(twin: TwinSurroundings): Html | false {
  const known = provenanceOf(twin.exhibition, twin.language, '')
  if (known === null) return false
  const { by, from, reviewed } = known
  const who =
    from === null
      ? words(twin, 'leaf.words-written', { by })
      : words(twin, 'leaf.words-translated', {
          by,
          from: languageNameIn(from, twin.translator.language),
        })
  const review = words(twin, reviewed ? 'leaf.words-reviewed' : 'leaf.words-unreviewed')
  return html`<p class="aside">${who} ${review}</p>\n`
}
