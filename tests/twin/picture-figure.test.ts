import { expect, test } from 'vitest'
import type { Picture } from '#exhibition/schema.ts'
import { pictureFigure } from '#twin/picture-figure.ts'
import { smallExhibition, surroundings } from './small-exhibition.ts'

const twin = surroundings(smallExhibition('x'))
const sourceOf = (picture: Picture): string | undefined =>
  /src="([^"]+)"/.exec(String(pictureFigure(twin, picture, { title: { en: ['Wall'] } })))?.[1]

test('a picture with a preview is shown by it, whatever holds its pages', () => {
  for (const kind of ['picture', 'iiif', 'deepzoom'])
    expect(
      sourceOf({ [kind]: 'wall/info.json', preview: 'small.jpg' } as unknown as Picture),
    ).toMatch(/small\.jpg$/)
})

test('a folder of tiles is asked for its whole picture, a server for a small one', () => {
  expect(sourceOf({ iiif: 'wall/info.json' })).toMatch(/wall\/full\/max\/0\/default\.jpg$/)
  expect(sourceOf({ iiif: 'https://example.org/wall/info.json' })).toMatch(
    /wall\/full\/512,\/0\/default\.jpg$/,
  )
})

test('a Deep Zoom image without a preview leaves its words', () => {
  expect(sourceOf({ deepzoom: 'wall.dzi' })).toBeUndefined()
})
