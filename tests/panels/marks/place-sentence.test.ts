import { expect, it } from 'vitest'
import type { Translator } from '#locale/translator.ts'
import { placeSentence, surfaceName } from '#panels/marks/place-sentence.ts'

const asked: string[] = []

/** Says the id and the values, and remembers what it was asked for. */
const translator: Translator = {
  language: 'en',
  direction: 'ltr',
  t: (id, values) => {
    asked.push(id)
    return id === 'place.surface.north'
      ? 'north wall'
      : values
        ? `${id} ${JSON.stringify(values)}`
        : id
  },
}
const label = () => ({ en: ['the statue'] })
const textOf = () => 'the statue'

it('names the surface, the side and whole metres', () => {
  const words = placeSentence(
    translator,
    { room: 'cave', surface: 'north', beside: { work: 'statue', side: 'left' }, distance: 2.3 },
    label,
    textOf,
  )
  expect(words).toBe(
    'place.on-surface-beside {"metres":2,"surface":"north wall","side":"left","work":"\u2068the statue\u2069"}',
  )
})

it('says nothing of a neighbour that has no label', () => {
  const words = placeSentence(
    translator,
    { room: 'cave', surface: null, beside: { work: 'gone', side: 'on' }, distance: 0.4 },
    () => undefined,
    () => undefined,
  )
  expect(words).toBe('place.standing {"metres":0}')
})

it('numbers the walls of a free plan, and keeps a name it does not know', () => {
  expect(surfaceName(translator, 'wall-3')).toBe('place.wall-number {"n":3}')
  expect(surfaceName(translator, 'altar-front')).toBe(
    'place.surface-other {"name":"\u2068altar-front\u2069"}',
  )
})

it('never asks the catalogue for a surface that has no name there', () => {
  asked.length = 0
  surfaceName(translator, 'wset')
  expect(asked).toEqual(['place.surface-other'])
})
