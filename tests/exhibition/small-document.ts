import type { Exhibition } from '#exhibition/schema.ts'

/** A sound document of one room, one hotspot and one panel, to be spoiled in one place by each test. */
export function smallDocument(): Exhibition {
  return {
    format: 'lamplight/1.0',
    id: 'small',
    title: { en: ['Small'] },
    languages: ['en'],
    credit: { en: ['The museum'] },
    rights: 'http://creativecommons.org/licenses/by/4.0/',
    start: { room: 'hall', at: [0, -1], heading: 0 },
    rooms: [
      {
        id: 'hall',
        label: { en: ['The hall'] },
        origin: [0, 0, 0],
        shape: { kind: 'box', width: 6, depth: 7, height: 3 },
        hotspots: [
          {
            id: 'wall',
            label: { en: ['The wall'] },
            text: { en: ['A wall.'] },
            work: 'panel',
            place: { surface: 'north', u: 3, v: 1.5 },
          },
        ],
      },
    ],
    works: [
      {
        kind: 'panel',
        id: 'panel',
        label: { en: ['A panel'] },
        room: 'hall',
        size: { width: 1, height: 1, certainty: 'documented' },
        rights: 'http://creativecommons.org/publicdomain/zero/1.0/',
        credit: { en: ['The museum'] },
        certainty: { level: 'documented', sources: ['book'] },
        place: { surface: 'north', u: 2, v: 1, width: 1, height: 1 },
        image: { picture: 'panel.jpg', alt: { en: ['A panel'] } },
      },
    ],
    sources: [{ id: 'book', label: { en: ['A book, p. 12'] } }],
  }
}
