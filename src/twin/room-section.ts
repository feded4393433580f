import type { Door, Room } from '#exhibition/schema.ts'
import { certaintyRow } from '#twin/certainty-row.ts'
import { eraNote, roomLink } from '#twin/fact-row.ts'
import { hotspotArticle } from '#twin/hotspot-article.ts'
import { type Html, html } from '#twin/html.ts'
import { label, paragraphs, words } from '#twin/language-run.ts'
import { plainVersion } from '#twin/plain-version.ts'
import type { TwinSurroundings } from '#twin/twin-surroundings.ts'
import { workArticle } from '#twin/work-article.ts'

/** A room: its own text, its works, everything that can be asked about, and the ways out of it. */
export function roomSection(twin: TwinSurroundings, room: Room): Html {
  const works = twin.exhibition.works?.filter(work => work.room === room.id) ?? []
  const number = room.number && html` <small>${label(twin, room.number)}</small>`
  const certainty = room.certainty && html`<dl>\n${certaintyRow(twin, room.certainty)}</dl>\n`
  const parts = [
    paragraphs(twin, room.text),
    plainVersion(twin, room.plain),
    eraNote(twin, room.eras),
    certainty,
    doors(twin, room),
    roomLink(twin, room.id),
    heading(twin, 'twin.works-in', room, works.length),
    works.map(work => workArticle(twin, work)),
    heading(twin, 'twin.things-in', room, room.hotspots?.length ?? 0),
    room.hotspots?.map(hotspot => hotspotArticle(twin, hotspot)),
  ]
  return html`<section id="room-${room.id}">
<h2>${label(twin, room.label)}${number}</h2>
${parts}<p class="to-top"><a href="#contents">${words(twin, 'twin.to-top')}</a></p>
</section>
`
}

function heading(twin: TwinSurroundings, id: string, room: Room, count: number): Html | false {
  return count > 0 && html`<h3>${words(twin, id, { room: label(twin, room.label) })}</h3>\n`
}

function doors(twin: TwinSurroundings, room: Room): Html {
  const ways = twin.exhibition.doors?.flatMap(door => doorEntry(twin, door, room.id) ?? []) ?? []
  if (ways.length === 0) return html``
  return html`<h3>${words(twin, 'list.doors')}</h3>\n<ul class="doors">\n${ways}</ul>\n`
}

function doorEntry(twin: TwinSurroundings, door: Door, from: string): Html | null {
  const [a, b] = door.ends
  if (a.room !== from && b.room !== from) return null
  const to = twin.exhibition.rooms.find(room => room.id === (a.room === from ? b.room : a.room))
  if (to === undefined) return null
  const closed = door.closed && paragraphs(twin, door.closed.text)
  return html`<li><a href="#room-${to.id}">${label(twin, to.label)}</a>${closed}</li>\n`
}
