import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sniffImage } from '#exhibition/sniff-image.ts'
import { parseDeepZoom } from '#imagery/deep-zoom.ts'
import { pagesAt } from '#imagery/page.ts'
import type { ImageSource, TilePart } from '#imagery/source.ts'
import { corpusFolder } from '../fixtures/corpus-folder.ts'

const address = 'https://images.example/walls/north.wall.dzi'

const dzi = (
  tile: number | string,
  overlap: number | string,
  width = 6000,
  height = 4001,
): string =>
  `<?xml version="1.0"?>
<!-- <Image TileSize="1"/> -->
<Image xmlns="http://schemas.microsoft.com/deepzoom/2009" TileSize="${tile}" Overlap='${overlap}' Format="jpg">
  <Size Width="${width}"
        Height="${height}"/>
</Image>`

function read(text: string, at = address): ImageSource {
  const parsed = parseDeepZoom(text, at)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.fault))
  return parsed.source
}

function allParts(source: ImageSource): TilePart[] {
  const parts: TilePart[] = []
  for (const level of source.levels)
    for (let row = 0; row < pagesAt(source.height, level); row++)
      for (let column = 0; column < pagesAt(source.width, level); column++)
        parts.push(...source.parts({ level, column, row }))
  return parts
}

test.each([254, 256, 512, 1024])('tiles of %i are read as pages, their overlap trimmed', tile => {
  const source = read(dzi(tile, 1))
  expect(source).toMatchObject({ width: 6000, height: 4001, levels: [0, 1, 2, 3, 4] })
  const [first] = source.parts({ level: 0, column: 0, row: 0 })
  expect(first).toMatchObject({
    url: 'https://images.example/walls/north.wall_files/13/0_0.jpg',
    size: [tile + 1, tile + 1],
    to: [0, 0, Math.min(tile, 512), Math.min(tile, 512)],
  })
  const [last] = source.parts({ level: 4, column: 0, row: 0 }).slice(-1)
  expect(last?.url).toMatch(/_files\/9\/\d_\d\.jpg$/)
})

test('the JSON form and that of 2008 say the same', () => {
  const json = {
    Image: {
      xmlns: 'http://schemas.microsoft.com/deepzoom/2008',
      Url: 'http://elsewhere.example/x_files/',
      Format: 'jpg',
      Overlap: '1',
      TileSize: '254',
      Size: { Width: '6000', Height: '4001' },
    },
  }
  const page = { level: 1, column: 1, row: 1 }
  const expected = read(dzi(254, 1)).parts(page)
  expect(read(JSON.stringify(json)).parts(page)).toEqual(expected)
  expect(read(dzi(254, 1).replace('2009', '2008')).parts(page)).toEqual(expected)
})

test('the whole picture is the largest level that is one tile', () => {
  const source = read(dzi(254, 1))
  expect(source.whole(1000)).toBe('https://images.example/walls/north.wall_files/8/0_0.jpg')
  expect(source.whole(40)).toBe('https://images.example/walls/north.wall_files/6/0_0.jpg')
})

test.each([
  ['', 'not-a-description', ''],
  ['<!doctype html><html><Image ', 'not-a-description', ''],
  ['{"Image":{}}', 'not-a-description', ''],
  ['{"Image":', 'not-a-description', ''],
  ['<Image TileSize="256"><Size Width="1" Height="1"/></Image>', 'not-a-description', ''],
  [`<!DOCTYPE x [<!ENTITY a "aaaa">]>${dzi(256, 0)}`, 'not-a-description', ''],
  [dzi(0, 0), 'value', '/TileSize'],
  [dzi('&a;', 0), 'value', '/TileSize'],
  [dzi(100_000, 0), 'value', '/TileSize'],
  [dzi(256, -1), 'value', '/Overlap'],
  [dzi(256, 257), 'value', '/Overlap'],
  [dzi(256, 0, 0), 'value', '/Size/Width'],
  [dzi(256, 0, 1, 1e12), 'value', '/Size/Height'],
  [dzi(256, 0).replace('"jpg"', '"../../x"'), 'value', '/Format'],
])('%j is refused as %s at “%s”', (text, kind, pointer) => {
  expect(parseDeepZoom(text, address)).toMatchObject({ ok: false, fault: { kind, pointer } })
})

test('never throws, and is not slowed by what is long', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => void parseDeepZoom(text, text)))
  const started = Date.now()
  for (const text of ['<Image '.repeat(1e5), '<!--'.repeat(1e5), `<Image ${'a="'.repeat(1e5)}`])
    expect(parseDeepZoom(text, address).ok).toBe(false)
  expect(Date.now() - started).toBeLessThan(2000)
})

const tall = corpusFolder('tiles/osd/tall.dzi')
test.skipIf(tall === null)('every tile of a real pyramid of 254+1 is there, in its size', () => {
  const source = read(readFileSync(tall ?? '', 'utf8'), tall ?? '')
  const parts = allParts(source)
  expect(source.levels).toEqual([0, 1, 2])
  for (const { url, size } of parts) {
    expect(existsSync(url), url).toBe(true)
    expect(sniffImage(readFileSync(url)), url).toMatchObject({ width: size[0], height: size[1] })
  }
})

const highsmith = corpusFolder('tiles/highsmith/highsmith.dzi')
test.skipIf(highsmith === null)(
  'every tile of a real pyramid of 256+2 is there, down to where it ends',
  () => {
    const source = read(readFileSync(highsmith ?? '', 'utf8'), highsmith ?? '')
    expect(source.levels).toEqual([0, 1, 2, 3, 4, 5])
    const there = allParts(source).filter(({ url }) => existsSync(url))
    expect(there.length).toBeGreaterThan(90)
    for (const { url, size } of there)
      expect(sniffImage(readFileSync(url)), url).toMatchObject({ width: size[0], height: size[1] })
    for (const { url } of source.parts({ level: 0, column: 0, row: 0 }))
      expect(existsSync(url)).toBe(false)
  },
)
