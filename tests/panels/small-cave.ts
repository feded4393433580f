import type { Exhibition, LanguageMap } from '#exhibition/schema.ts'

const say = (en: string, zh?: string): LanguageMap => ({
  en: [en],
  ...(zh !== undefined && { 'zh-Hans': [zh] }),
})
const rights = 'https://creativecommons.org/licenses/by/4.0/'

/** One pixel, so that a picture is there without a server. */
const pixel =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22800%22 height=%22600%22%3E%3Crect width=%22800%22 height=%22600%22 fill=%22%23c96%22/%3E%3C/svg%3E'

/** Two rooms, one door that one era closes, one mural in two states, three hotspots: enough for every panel. */
export const smallCave: Exhibition = {
  format: 'lamplight/1.0',
  id: 'small-cave',
  title: say('A small cave', '小窟'),
  summary: say('Two rooms and a wall.', '两室一壁。'),
  languages: ['en', 'zh-Hans'],
  credit: say('Drawn for the tests'),
  rights,
  start: { room: 'cave', at: [0, -1], heading: 0 },
  eras: [
    { id: 'built', label: say('Built'), date: say('851–862') },
    { id: 'sealed', label: say('Sealed'), date: say('11th century') },
  ],
  rooms: [
    {
      id: 'cave',
      label: say('The cave', '窟'),
      number: say('Cave 1', '第1窟'),
      text: say('A room for one monk.', '可容一僧。'),
      origin: [0, 0, 0],
      shape: { kind: 'box', width: 3, depth: 3, height: 3 },
      certainty: { level: 'documented' },
      hotspots: [
        {
          id: 'fan',
          label: say('The phoenix fan', '双凤团扇'),
          text: say('A round fan.', '一柄团扇。'),
          more: say('Two birds turn about its middle.', '双凤相旋。'),
          name: { 'zh-Hans': ['双凤团扇'] },
          work: 'wall',
          place: { surface: 'north', u: 2, v: 1.4, width: 0.4, height: 0.4 },
        },
        {
          id: 'tree',
          label: say('A tree'),
          text: say('A leafy tree.'),
          work: 'wall',
          place: { surface: 'north', u: 0.6, v: 1.4 },
        },
      ],
      standpoints: [
        { id: 'middle', label: say('In the middle'), view: { at: [0, 0], heading: 0 } },
      ],
    },
    {
      id: 'hall',
      label: say('The hall', '殿堂'),
      origin: [0, 0, 4],
      shape: { kind: 'box', width: 3, depth: 4, height: 3 },
      hotspots: [
        {
          id: 'altar',
          label: say('An altar'),
          text: say('An altar of earth.'),
          place: { at: [0, 0] },
        },
      ],
    },
  ],
  doors: [
    {
      id: 'opening',
      width: 1,
      height: 2,
      thickness: 0.5,
      ends: [
        { room: 'cave', surface: 'south', u: 1, v: 0 },
        { room: 'hall', surface: 'north', u: 1, v: 0 },
      ],
      closed: { eras: ['sealed'], text: say('It was walled up.') },
    },
  ],
  works: [
    {
      id: 'wall',
      kind: 'mural',
      label: say('The north wall', '北壁'),
      name: { 'zh-Hans': ['北壁画'] },
      text: say('Two trees and two women.', '双树二女。'),
      room: 'cave',
      place: { surface: 'north', u: 0, v: 0, width: 3, height: 3 },
      date: say('Late Tang'),
      size: { width: 2, height: 1.5, certainty: 'documented' },
      holder: say('In the cave itself'),
      shelfmark: 'Wall 1',
      home: 'https://example.org/wall',
      rights,
      credit: say('Drawn for the tests'),
      certainty: { level: 'documented', note: say('As described.'), sources: ['book'] },
      states: [
        { id: 'today', label: say('As it is today'), image: { picture: pixel } },
        { id: 'painted', label: say('As painted'), image: { picture: pixel } },
      ],
    },
  ],
  sources: [{ id: 'book', label: say('A book'), url: 'https://example.org/book' }],
}
