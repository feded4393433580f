import type { Exhibition, LanguageMap } from '#exhibition/schema.ts'
import type { Scroll } from '#space/scroll-place.ts'

const say = (en: string): LanguageMap => ({ en: [en] })

const own = {
  rights: 'https://creativecommons.org/publicdomain/zero/1.0/',
  credit: say('Drawn for the tests of Lamplight'),
  room: 'hall',
  schematic: true,
}

/** Six metres of drawn writing on a platform in the middle of the hall, to be read from the south. */
const onPlatform: Scroll = {
  ...own,
  id: 'sutra',
  kind: 'scroll',
  label: say('A sutra of six metres'),
  text: say('Columns of writing that nobody can read, and a frontispiece at the beginning.'),
  place: { at: [0, 0], up: 0.8, heading: 180 },
  image: { picture: 'scroll.png', alt: say('Columns of dark strokes on yellow paper') },
  length: 6,
  width: 0.27,
  size: { height: 0.27, certainty: 'documented' },
  certainty: { level: 'documented', sources: ['tests'] },
}

/** The same on the north wall, where two metres of it lie open and nobody has measured it. */
const onWall: Scroll = {
  ...onPlatform,
  id: 'hung',
  label: say('The same on the wall'),
  place: { surface: 'north', u: 1.5, v: 1.3, width: 2 },
  size: { height: 0.27, certainty: 'conjectured' },
  certainty: { level: 'conjectured' },
}

/** One hall, one scroll on a platform in it, and one on its wall. `drawTwoScrolls` draws what it names. */
export const twoScrolls: Exhibition = {
  format: 'lamplight/1.0',
  id: 'two-scrolls',
  title: say('Two scrolls'),
  languages: ['en'],
  credit: own.credit,
  rights: own.rights,
  light: 'study',
  start: { room: 'hall', at: [0, -1], heading: 0, pitch: -40 },
  rooms: [
    {
      id: 'hall',
      label: say('The hall'),
      origin: [0, 0, 0],
      shape: { kind: 'box', width: 5, depth: 5, height: 3 },
      hotspots: [
        {
          id: 'sutra-mark',
          label: say('A sutra of six metres'),
          text: say('It can be unrolled.'),
          work: 'sutra',
          place: { at: [0, 0], up: 0.85 },
        },
      ],
    },
  ],
  works: [
    onPlatform,
    onWall,
    {
      ...own,
      id: 'platform',
      kind: 'object',
      label: say('A platform'),
      place: { at: [0, 0] },
      model: 'platform.glb',
      size: { width: 1.3, height: 0.8, depth: 0.5, certainty: 'documented' },
      footprint: [
        [-0.65, -0.25],
        [0.65, -0.25],
        [0.65, 0.25],
        [-0.65, 0.25],
      ],
      certainty: { level: 'conjectured' },
    },
  ],
  sources: [{ id: 'tests', label: say('The tests of Lamplight') }],
}
