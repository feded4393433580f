import { expect, test } from 'vitest'
import { textsOf } from '#exhibition/check-texts.ts'
import { textId } from '#exhibition/text-id.ts'
import { smallDocument } from './small-document.ts'

const idsOf = (x: ReturnType<typeof smallDocument>) => textsOf(x).map(({ path }) => textId(x, path))

test('a text is named by the ids on its way, whatever the order of things', () => {
  const x = smallDocument()
  expect(idsOf(x)).toEqual([
    'title',
    'credit',
    'rooms/hall/label',
    'rooms/hall/hotspots/wall/label',
    'rooms/hall/hotspots/wall/text',
    'works/panel/label',
    'works/panel/credit',
    'works/panel/image/alt',
    'sources/book/label',
  ])
  const [hall] = x.rooms
  if (hall !== undefined) x.rooms.unshift({ ...structuredClone(hall), id: 'porch' })
  expect(idsOf(x)).toContain('rooms/hall/hotspots/wall/text')
})

test('what has no id goes by its number', () => {
  expect(textId({ answers: [{}, {}] }, ['answers', 1, 'text'])).toBe('answers/2/text')
})
