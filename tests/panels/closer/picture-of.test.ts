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

it('offers each plain picture of a mural’s states', () => {
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
    ],
  }
  expect(picturesOf(mural, null)).toEqual([
    { state: 'painted', picture: 'a.webp', preview: 'a-small.webp' },
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

it('has nothing to show of an object without a picture', () => {
  const object: Work = { ...common, kind: 'object', place: { at: [0, 0] }, model: 'a.glb' }
  expect(closablePicture(object)).toBe(false)
})
