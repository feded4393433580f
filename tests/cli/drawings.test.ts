import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { drawings, rasterise } from '#cli/drawings.ts'
import { DRAWINGS, type Drawing } from '#painter/catalogue.ts'
import { ellipse } from '#painter/geometry/curve.ts'
import { createSheet } from '#painter/sheet.ts'
import { TODAY } from '#painter/wall/wall.ts'

const disc = (radius: number): Drawing => ({
  name: 'disc',
  build: px => {
    const sheet = createSheet(3, px)
    sheet.wash(ellipse(60, 40, radius), 'cinnabar')
    sheet.fill(ellipse(60, 40, radius / 2), 'gold', 1, 'gold')
    return { sheet, width: 120, height: 80 }
  },
  width: 120,
  pixels: 120,
  age: TODAY,
  raking: 0.4,
  limit: 9000,
  gilded: true,
  revision: 1,
})

let into = ''
const report = () => {}

beforeEach(async () => {
  into = await mkdtemp(join(tmpdir(), 'drawings-'))
})

afterEach(() => rm(into, { recursive: true }))

describe('drawings', () => {
  it('draws a picture, its small copy and its gilding', async () => {
    const catalogue = [disc(30)]
    expect(await drawings({ into, catalogue, report })).toEqual({ drawn: ['disc'], unchanged: [] })
    expect(await sharp(join(into, 'disc.webp')).metadata()).toMatchObject({
      width: 120,
      height: 80,
    })
    expect((await stat(join(into, 'disc-small.webp'))).size).toBeLessThanOrEqual(25_000)
    const gilding = await sharp(join(into, 'disc-gilding.webp')).metadata()
    expect(gilding.width).toBeLessThanOrEqual(1024)
  })

  it('leaves a picture alone that has not changed', async () => {
    const catalogue = [disc(30)]
    await drawings({ into, catalogue, report })
    const before = (await stat(join(into, 'disc.webp'))).mtimeMs
    expect(await drawings({ into, catalogue, report })).toEqual({ drawn: [], unchanged: ['disc'] })
    expect((await stat(join(into, 'disc.webp'))).mtimeMs).toBe(before)
  })

  it('draws again when a polygon, an age or a revision changes, or the file is gone', async () => {
    await drawings({ into, catalogue: [disc(30)], report })
    const changes = [
      disc(31),
      { ...disc(31), age: { ...TODAY, loss: 0.1 } },
      { ...disc(31), revision: 2 },
    ]
    for (const changed of changes)
      expect((await drawings({ into, catalogue: [changed], report })).drawn).toEqual(['disc'])
    await rm(join(into, 'disc.webp'))
    expect((await drawings({ into, catalogue: [changes[2] as Drawing], report })).drawn).toEqual([
      'disc',
    ])
  })

  it('draws twice the pixels when asked for a fine picture', async () => {
    await drawings({ into, catalogue: [disc(30)], fine: true, report })
    expect((await sharp(join(into, 'disc-fine.webp')).metadata()).width).toBe(240)
  })

  it('says which names there are when it is asked for another', async () => {
    await expect(drawings({ into, only: 'disk', catalogue: [disc(30)], report })).rejects.toThrow(
      'found no drawing "disk", expected one of disc',
    )
  })
})

describe('rasterise', () => {
  it('gives premultiplied pixels', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><path d="M0 0L1 0L1 1L0 1Z" fill="#ff0000" fill-opacity="0.5"/></svg>'
    const [red, , , alpha] = rasterise(svg)
    expect(alpha).toBeGreaterThan(120)
    expect(Math.abs((red as number) - (alpha as number))).toBeLessThanOrEqual(1)
  })
})

describe('the pictures of the first exhibition', () => {
  for (const { name, pixels, limit } of DRAWINGS)
    it(`is stored within its size: ${name}`, async () => {
      const file = join('public/textures/library-cave', `${name}.webp`)
      expect((await sharp(file).metadata()).width).toBe(pixels)
      expect((await stat(file)).size).toBeLessThanOrEqual(limit)
      const small = join('public/textures/library-cave', `${name}-small.webp`)
      const { width, height } = await sharp(small).metadata()
      expect(Math.max(width, height)).toBe(512)
      expect((await stat(small)).size).toBeLessThanOrEqual(25_000)
    })
})
