import { expect, it } from 'vitest'
import type { Work } from '#exhibition/schema.ts'
import { closablePicture, picturesOf } from '#panels/closer/picture-of.ts'

const common = {
  id: 'wall',
  label: { en: ['Wall'] },
  room: 'cave',
  rights: 'https://creativecommons.org/licenses/by/4.0/',
  credit: { en: ['Us'] },
  certainty: { level: 'documented' as const },
}
const place = { surface: 'north', u: 0, v: 0 }

it('offers the pictures of a mural’s states, files and pyramids alike', () => {
  const mural: Work = {
    ...common,
    kind: 'mural',
    place,
    states: [
      {
        id: 'painted',
        label: { en: ['As painted'] },
        image: { picture: 'a.webp', preview: 'a-small.webp' },
      },
      { id: 'today', label: { en: ['Today'] }, image: { iiif: 'https://example.org/info.json' } },
      { id: 'copied', label: { en: ['Copied'] }, image: { deepzoom: 'copy.dzi' } },
    ],
  }
  expect(picturesOf(mural, null)).toEqual([
    { state: 'painted', kind: 'plain', path: 'a.webp', preview: 'a-small.webp' },
    { state: 'today', kind: 'iiif', path: 'https://example.org/info.json' },
    { state: 'copied', kind: 'deep-zoom', path: 'copy.dzi' },
  ])
  expect(closablePicture(mural)).toBe(true)
})

it('offers those of the era, and all where none is of it', () => {
  const state = (id: string, eras?: string[]) => ({
    id,
    label: { en: [id] },
    image: { picture: `${id}.webp` },
    ...(eras && { eras }),
  })
  const mural: Work = {
    ...common,
    kind: 'mural',
    place,
    states: [state('open', ['found', 'today']), state('walled', ['sealed']), state('plan')],
  }
  const states = (era: string) => picturesOf(mural, era).map(picture => picture.state)
  expect(states('today')).toEqual(['open', 'plan'])
  expect(states('sealed')).toEqual(['walled', 'plan'])
  const bare = { ...mural, states: mural.states.slice(0, 2) }
  expect(picturesOf(bare, 'built').map(picture => picture.state)).toEqual(['open', 'walled'])
})

it('offers the picture of a scroll, and that of an object where it has one', () => {
  const scroll: Work = {
    ...common,
    kind: 'scroll',
    place,
    image: { iiif: 'sutra/info.json' },
    length: 4.9,
    width: 0.26,
  }
  expect(picturesOf(scroll, null)).toEqual([{ state: '', kind: 'iiif', path: 'sutra/info.json' }])
  const object: Work = {
    ...common,
    kind: 'object',
    place: { at: [0, 0] },
    model: 'a.glb',
    picture: { picture: 'a.webp' },
  }
  expect(picturesOf(object, null)).toEqual([{ state: '', kind: 'plain', path: 'a.webp' }])
})

it('has nothing to show of an object without a picture', () => {
  const object: Work = { ...common, kind: 'object', place: { at: [0, 0] }, model: 'a.glb' }
  expect(closablePicture(object)).toBe(false)
})
