import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Misuse } from '#cli/misuse.ts'
import { foundSources } from '#cli/tiles/found-sources.ts'
import { folderName, pictureHash } from '#cli/tiles/picture-hash.ts'
import { inShard, parseShard } from '#cli/tiles/shard.ts'
import { sniffSource } from '#cli/tiles/sniff-source.ts'
import { temporaryFolder } from '../program.ts'

const { folder, remove } = temporaryFolder()
const scans = join(folder, 'scans')
const all = { index: 1, count: 1 }

beforeAll(async () => {
  mkdirSync(join(scans, 'below'), { recursive: true })
  mkdirSync(join(folder, 'notes'))
  const one = () => sharp({ create: { width: 9, height: 6, channels: 3, background: '#987' } })
  await one().jpeg().toFile(join(scans, 'wall 10.jpg'))
  await one().tiff().toFile(join(scans, 'wall 9.tif'))
  await one().png().toFile(join(scans, 'really-a-png.jpg'))
  writeFileSync(join(scans, 'notes.txt'), 'which wall is which')
  writeFileSync(join(scans, '.hidden.jpg'), '')
  writeFileSync(join(scans, 'empty.jpg'), '')
  writeFileSync(join(scans, 'login.jpg'), '<!doctype html><p>Log in')
  writeFileSync(join(scans, 'phone.heic'), '\0\0\0\x18ftypheic')
  writeFileSync(join(scans, 'camera.nef'), 'II*\0')
  symlinkSync(join(folder, 'nowhere'), join(scans, 'lost.png'))
  writeFileSync(join(folder, 'notes/a.txt'), 'nothing here')
})
afterAll(remove)

test('pictures are found in a folder by their bytes, in the order that people count in', async () => {
  const { sources } = await foundSources(scans, all)
  expect(sources.map(source => source.name)).toEqual([
    'really-a-png.jpg',
    'wall 9.tif',
    'wall 10.jpg',
  ])
})

test('a file that is a picture by name only gets a sentence, and notes are passed over', async () => {
  const { refused } = await foundSources(scans, all)
  expect(refused).toEqual([
    'camera.nef: found a camera’s raw file – Develop it and save it as TIFF.',
    'empty.jpg: found an empty file – Copy it again from where it came from.',
    'login.jpg: found no picture, or one whose beginning is damaged – Copy it again from where it came from.',
    'lost.png: the file cannot be read (ENOENT) – See who may read it.',
    'phone.heic: found a HEIC picture – Save it as TIFF, PNG or JPEG.',
  ])
})

test('what is named itself is told of, whatever it is', async () => {
  const { refused } = await foundSources(join(scans, 'notes.txt'), all)
  expect(refused).toEqual(['notes.txt: found no picture – Name a JPEG, PNG, TIFF or WebP file.'])
})

test('a folder without pictures and a path without a file are misuse', async () => {
  await expect(foundSources(join(folder, 'notes'), all)).rejects.toThrow(Misuse)
  await expect(foundSources(join(folder, 'nowhere'), all)).rejects.toThrow(/check its spelling/)
})

test.each([
  ['8BPS\0\x01', 'a.psd', 'a Photoshop document'],
  ['BM      ', 'a.bmp', 'a BMP picture'],
  ['\0\0\0\x0cjP  \r\n', 'a.jp2', 'a JPEG 2000 picture'],
  ['\0\0\0\x0cJXL \r\n', 'a.jxl', 'a JPEG XL picture'],
  ['%PDF-1.7', 'a.pdf', 'a PDF document'],
  ['<?xml version="1.0"?>\n<svg>', 'a.svg', 'an SVG drawing, which has no pixels'],
])('%j is told by name', (start, name, found) => {
  expect(sniffSource(Buffer.from(start, 'latin1'), name)).toMatchObject({ kind: 'refused', found })
})

test('a large TIFF of either byte order is a picture', () => {
  for (const start of ['II*\0', 'MM\0*', 'II+\0', 'MM\0+']) {
    expect(sniffSource(Buffer.from(start, 'latin1'), 'a')).toEqual({ kind: 'picture' })
  }
})

test('every file is in exactly one shard', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 9 }), (name, count) => {
      const shards = Array.from({ length: count }, (_, i) => ({ index: i + 1, count }))
      expect(shards.filter(shard => inShard(name, shard))).toHaveLength(1)
    }),
  )
})

test('shards are of about the same size', () => {
  const names = Array.from({ length: 1000 }, (_, i) => `scan-${i}.tif`)
  const sizes = [1, 2, 3, 4].map(
    index => names.filter(name => inShard(name, { index, count: 4 })).length,
  )
  for (const size of sizes) expect(Math.abs(size - 250)).toBeLessThan(50)
})

test('a shard is read as part and parts', () => {
  expect(parseShard('2/5')).toEqual({ index: 2, count: 5 })
  for (const text of ['0/5', '6/5', '2', '2/', '-1/5', '1.5/2', '1/0', 'a/b', '1/5 ']) {
    expect(parseShard(text)).toBeNull()
  }
})

test('the name of a folder keeps letters of any script and nothing that a media path refuses', () => {
  expect(folderName('North Wall (2).TIF', 'abcdef0123456789')).toBe('north-wall-2-abcdef01')
  expect(folderName('第17窟 北壁.tif', 'abcdef0123456789')).toBe('第17窟-北壁-abcdef01')
  expect(folderName('%%%.tif', 'abcdef0123456789')).toBe('picture-abcdef01')
  const unit = fc.constantFrom(
    ...'aZ09.-_ %/\\:*?"<>|#',
    '洞',
    '𠀀',
    'é',
    'e\u0301',
    '\0',
    '\ud800',
  )
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 120 }), name => {
      expect(folderName(name, '0123456789')).toMatch(
        /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*-01234567$/u,
      )
    }),
  )
})

test('the hash is of the bytes and of the settings', async () => {
  const file = join(scans, 'wall 9.tif')
  const hash = await pictureHash(file, { format: 'webp', quality: 80 })
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(await pictureHash(file, { format: 'webp', quality: 80 })).toBe(hash)
  expect(await pictureHash(file, { format: 'webp', quality: 81 })).not.toBe(hash)
  expect(await pictureHash(file, { format: 'jpg', quality: 80 })).not.toBe(hash)
  const other = join(scans, 'wall 10.jpg')
  expect(await pictureHash(other, { format: 'webp', quality: 80 })).not.toBe(hash)
})
