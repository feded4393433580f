import { expect, test } from 'vitest'
import { layerBytes } from '#scene/murals/page-pool.ts'
import { poolSize, reliefPoolSize, reliefStreamFor, streamFor } from '#scene/murals/pool-size.ts'

const facts = { step: 'high', pixels: 1280 * 720, memory: null, anisotropy: 16 } as const
const bytes = (given: Partial<Parameters<typeof poolSize>[0]>): number => {
  const { layers, mips } = poolSize({ ...facts, ...given })
  return layers * layerBytes(mips)
}

test('a pool takes 90 MB with its smaller copies up to a megapixel, and no more than 134 MB above', () => {
  expect(bytes({})).toBeLessThanOrEqual(90_000_000)
  expect(bytes({ pixels: 3840 * 2160 })).toBeLessThanOrEqual(134_400_000)
  expect(bytes({ pixels: 3840 * 2160 })).toBeGreaterThan(bytes({}))
})

test('phones and weak cards have a pool of 33.6 MB', () => {
  expect(bytes({ memory: 4 })).toBeLessThanOrEqual(33_600_000)
  expect(bytes({ step: 'low' })).toBeLessThanOrEqual(33_600_000)
})

test('a line that is dear or slow is asked for less, and reduced motion has no fades', () => {
  const good = streamFor(64, { saving: false, slow: false }, false)
  const dear = streamFor(64, { saving: true, slow: false }, true)
  const slow = streamFor(64, { saving: false, slow: true }, false)
  expect(good).toEqual({ layers: 64, parallel: 6, fade: 0.25, detail: 1 })
  expect(dear.detail).toBeLessThan(slow.detail)
  expect(slow.detail).toBeLessThan(1)
  expect(slow.parallel).toBeLessThan(good.parallel)
  expect(dear.fade).toBe(0)
})

test('height maps have a quarter of the layers, in a quarter of their bytes, and none on the low step', () => {
  for (const pixels of [1280 * 720, 3840 * 2160]) {
    const relief = reliefPoolSize({ ...facts, pixels })
    const { layers, mips } = poolSize({ ...facts, pixels })
    expect(relief?.layers).toBe(layers / 4)
    expect((relief?.layers ?? 0) * layerBytes(mips, relief?.meaning)).toBe(bytes({ pixels }) / 16)
  }
  expect(reliefPoolSize({ ...facts, step: 'low' })).toBeNull()
})

test('pages of height maps are asked for two at a time, half as fine as colours on the same line', () => {
  const line = { saving: false, slow: true }
  const colour = streamFor(16, line, false)
  const relief = reliefStreamFor(16, line, false)
  expect(relief).toEqual({ ...colour, parallel: 2, detail: colour.detail / 2 })
})
