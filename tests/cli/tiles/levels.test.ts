import fc from 'fast-check'
import { expect, test } from 'vitest'
import { imageInfo, type TileFormat } from '#cli/tiles/image-info.ts'
import { levelsOf, tileCount, tilesOf, wholeSize, wholeSizes } from '#cli/tiles/levels.ts'
import { parseImageInfo } from '#imagery/iiif.ts'
import { pagesAt } from '#imagery/page.ts'

const side = fc.oneof(fc.integer({ min: 1, max: 1200 }), fc.integer({ min: 1, max: 9000 }))
const picture = fc.record({ width: side, height: side })

test('levels go down to the first that fits in one tile', () => {
  expect(levelsOf({ width: 512, height: 300 })).toEqual([0])
  expect(levelsOf({ width: 513, height: 300 })).toEqual([0, 1])
  expect(levelsOf({ width: 32_768, height: 16_384 })).toEqual([0, 1, 2, 3, 4, 5, 6])
})

test('the tiles of a picture are named as the canonical URIs have them', () => {
  expect([...tilesOf({ width: 1300, height: 900 })]).toEqual([
    '0,0,512,512/512,512',
    '512,0,512,512/512,512',
    '1024,0,276,512/276,512',
    '0,512,512,388/512,388',
    '512,512,512,388/512,388',
    '1024,512,276,388/276,388',
    '0,0,1024,900/512,450',
    '1024,0,276,900/138,450',
    'full/325,225',
  ])
})

test('as many tiles are told beforehand as there are', () => {
  fc.assert(
    fc.property(picture, size => {
      expect(tileCount(size)).toBe([...tilesOf(size)].length)
    }),
  )
})

test.each<TileFormat>(['webp', 'jpg'])(
  'every %s file that the reader asks for is one that is written',
  format => {
    fc.assert(
      fc.property(picture, size => {
        const { width, height } = size
        const written = new Set([
          ...[...tilesOf(size)].map(tile => `./${tile}/0/default.${format}`),
          ...wholeSizes(size).flatMap(one => [
            `./full/${one.width},${one.height}/0/default.jpg`,
            `./full/${one.width},${one.height}/0/default.${format}`,
          ]),
        ])
        const parsed = parseImageInfo(JSON.parse(imageInfo('a', size, format)), './info.json')
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.fault))
        const { source } = parsed
        expect(source.levels).toEqual(levelsOf(size))
        for (const level of source.levels) {
          for (let row = 0; row < pagesAt(height, level); row++) {
            for (let column = 0; column < pagesAt(width, level); column++) {
              const parts = source.parts({ level, column, row })
              expect(parts).toHaveLength(1)
              expect(written).toContain(parts[0]?.url)
            }
          }
        }
        expect(written).toContain(source.whole(512))
        expect(written).toContain(source.whole(100_000))
      }),
      { numRuns: 40 },
    )
  },
)

test('the whole picture in one file is at most 4096 pixels long, and is not enlarged', () => {
  expect(wholeSize({ width: 5000, height: 3000 })).toEqual({ width: 4096, height: 2458 })
  expect(wholeSize({ width: 100_000, height: 3 })).toEqual({ width: 4096, height: 1 })
  expect(wholeSize({ width: 1300, height: 900 })).toEqual({ width: 1300, height: 900 })
})

test('the limit is told where there is one, and formats where they are not JPEG', () => {
  const large = JSON.parse(imageInfo('a', { width: 5000, height: 3000 }, 'webp'))
  expect(large).toMatchObject({
    profile: 'level0',
    maxWidth: 4096,
    sizes: [
      { width: 313, height: 188 },
      { width: 625, height: 375 },
      { width: 1250, height: 750 },
      { width: 2500, height: 1500 },
    ],
    tiles: [{ width: 512, height: 512, scaleFactors: [1, 2, 4, 8, 16] }],
    preferredFormats: ['webp'],
    extraFormats: ['webp'],
  })
  const small = JSON.parse(imageInfo('a', { width: 1300, height: 900 }, 'jpg'))
  expect(Object.keys(small)).not.toContain('maxWidth')
  expect(Object.keys(small)).not.toContain('preferredFormats')
  expect(Object.keys(small)).not.toContain('extraFormats')
})
