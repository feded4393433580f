import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { figures } from '#cli/figures.ts'
import type { Figure } from '#painter/figure/figure.ts'
import { ellipse } from '#painter/geometry/curve.ts'

const egg = (revision: number): Figure => ({
  name: 'egg',
  tall: 300,
  seed: 4,
  draw: sheet => sheet.wash(ellipse(0, -500, 200, 500), 'paleOchre'),
  revision,
})

let into = ''
const report = () => {}

beforeEach(async () => {
  into = await mkdtemp(join(tmpdir(), 'figures-'))
})

afterEach(() => rm(into, { recursive: true }))

describe('figures', () => {
  it('draws a figure on a clear ground, small enough', async () => {
    expect(await figures({ into, catalogue: [egg(1)], report })).toEqual({
      drawn: ['egg'],
      unchanged: [],
    })
    const file = join(into, 'egg.webp')
    const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
    expect(info.channels).toBe(4)
    expect(data[3]).toBe(0)
    expect((await stat(file)).size).toBeLessThanOrEqual(60_000)
  })

  it('leaves a figure alone until something of it changes', async () => {
    await figures({ into, catalogue: [egg(1)], report })
    expect((await figures({ into, catalogue: [egg(1)], report })).unchanged).toEqual(['egg'])
    expect((await figures({ into, catalogue: [egg(2)], report })).drawn).toEqual(['egg'])
  })

  it('says whom it knows when asked for somebody else', async () => {
    await expect(figures({ into, catalogue: [egg(1)], only: 'ghost', report })).rejects.toThrow(
      'figures: found no figure "ghost", expected one of egg',
    )
  })
})
