import type { Room } from '#exhibition/schema.ts'
import { languageName } from '#locale/language-names.ts'
import { attributes, type Html, html } from '#twin/html.ts'
import { label, languageOf, words } from '#twin/language-run.ts'
import type { TwinSurroundings } from '#twin/twin-surroundings.ts'

/** The table of contents: each room with what can be asked about in it, then what stands at the end. */
export function contents(twin: TwinSurroundings): Html {
  const { eras, tours, rooms, sources } = twin.exhibition
  const entries = [
    (eras?.length ?? 0) > 0 && entry('eras', words(twin, 'twin.eras')),
    tours?.map(tour => entry(`tour-${tour.id}`, label(twin, tour.label))),
    rooms.map(room => entry(`room-${room.id}`, label(twin, room.label), hotspotList(twin, room))),
    (sources?.length ?? 0) > 0 && entry('sources', words(twin, 'twin.sources')),
    entry('rights', words(twin, 'twin.rights')),
  ]
  return html`<nav id="contents" class="contents" aria-labelledby="contents-title">
<h2 id="contents-title">${words(twin, 'twin.contents')}</h2>
<ol>
${entries}</ol>
</nav>
`
}

function hotspotList(twin: TwinSurroundings, room: Room): Html | null {
  const hotspots = room.hotspots ?? []
  if (hotspots.length === 0) return null
  return html`\n<ol>\n${hotspots.map(h => entry(`hotspot-${h.id}`, label(twin, h.label)))}</ol>\n`
}

function entry(id: string, name: Html, below: Html | null = null): Html {
  return html`<li><a href="#${id}">${name}</a>${below}</li>\n`
}

/** The same page in each language, named in itself. */
export function languageLinks(twin: TwinSurroundings): Html {
  if (twin.languages.length < 2) return html``
  const links = twin.languages.map(({ tag, href }) => {
    const { name, writing } = languageName(tag)
    const current = tag === twin.language ? 'page' : null
    const given = html`${attributes({ href, hreflang: tag, 'aria-current': current })}${languageOf(tag)}`
    return html`<li><a${given}>${name}${writing && ` ${writing}`}</a></li>\n`
  })
  return html`<nav class="languages">\n<ul>\n${links}</ul>\n</nav>\n`
}
