import { Exhibition } from '#exhibition/schema.ts'
import { messages } from '#locale/messages/en.po'
import { createTranslator } from '#locale/translator.ts'
import type { TwinSurroundings } from '#twin/twin-surroundings.ts'

/** One room with one of each, every text being `text`; French stands only where `french` is given. */
export function smallExhibition(text: string): Exhibition {
  const map = { en: [text] }
  const certainty = { level: 'documented', note: map, sources: ['book'] }
  const work = {
    ...{
      room: 'cave',
      label: map,
      text: map,
      holder: map,
      shelfmark: 'Or.8210/P.2',
      credit: map,
      certainty,
    },
    rights: 'https://creativecommons.org/licenses/by/4.0/',
  }
  return Exhibition.parse({
    format: 'lamplight/1.0',
    id: 'small',
    title: map,
    summary: map,
    text: map,
    languages: ['en'],
    credit: map,
    rights: 'https://rightsstatements.org/vocab/InC/1.0/',
    start: { at: [0, 0], heading: 0 },
    eras: [{ id: 'then', label: map, date: map, text: map, certainty }],
    rooms: [
      {
        id: 'cave',
        label: map,
        number: map,
        text: map,
        origin: [0, 0, 0],
        shape: { kind: 'box', width: 4, depth: 4, height: 3 },
        certainty,
        hotspots: [
          {
            id: 'fan',
            label: map,
            text: map,
            more: map,
            name: { 'zh-Hans': [text] },
            work: 'wall',
            narration: 'spoken',
            place: { surface: 'north', u: 1, v: 1 },
            certainty,
            eras: ['then'],
          },
        ],
      },
    ],
    works: [
      {
        ...work,
        id: 'wall',
        kind: 'mural',
        place: { surface: 'north', u: 0, v: 0, width: 4, height: 2 },
        states: [
          {
            id: 'today',
            label: map,
            image: { picture: 'wall.webp', preview: 'wall-small.webp', alt: map },
          },
        ],
        size: { width: 4, certainty: 'documented' },
        home: 'https://example.org/wall',
      },
      {
        ...work,
        id: 'monk',
        kind: 'figure',
        place: { at: [0, 0] },
        lines: [{ id: 'first', says: map }],
        size: { height: 1.7, certainty: 'conjectured' },
      },
    ],
    narrations: [{ id: 'spoken', transcript: map }],
    tours: [
      {
        id: 'walk',
        label: map,
        text: map,
        stops: [{ id: 'one', label: map, view: { at: [0, 0], heading: 0 }, hotspot: 'fan' }],
      },
    ],
    sources: [{ id: 'book', label: map, url: 'https://example.org/book' }],
  })
}

/** The exhibition's twin in English, with English words. */
export function surroundings(exhibition: Exhibition): TwinSurroundings {
  return {
    exhibition,
    language: 'en',
    chain: ['en'],
    translator: createTranslator('en', messages),
    mediaUrl: path => `/media/${path}`,
    languages: [
      { tag: 'en', href: 'text.en.html' },
      { tag: 'zh-Hans', href: 'text.zh-Hans.html' },
    ],
  }
}
