import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBounce, relight } from '#light/bounce.ts'
import { lightCells } from '#light/cells.ts'
import { adapt, adaptedLevel, adaptTo, exposureOf } from '#light/exposure.ts'
import { lights } from '#light/lamp.ts'
import { layNodes } from '#light/node-atlas.ts'
import { traceCell } from '#light/trace.ts'
import { site } from './fixture.ts'

const level = fc.double({ min: 0.01, max: 1e5, noNaN: true })
const seconds = fc.double({ min: 0, max: 30, noNaN: true })

describe('adaptation of the eye', () => {
  it('goes towards the goal and never past it', () => {
    fc.assert(
      fc.property(level, level, seconds, (from, goal, dt) => {
        const next = adapt(from, goal, dt)
        expect(next).toBeGreaterThanOrEqual(Math.min(from, goal) * (1 - 1e-9))
        expect(next).toBeLessThanOrEqual(Math.max(from, goal) * (1 + 1e-9))
      }),
    )
  })

  it('arrives, so that the page comes to rest', () => {
    fc.assert(
      fc.property(level, level, (from, goal) => {
        let now = from
        for (let i = 0; i < 60 * 30 && now !== goal; i++) now = adapt(now, goal, 1 / 60)
        expect(now).toBe(goal)
      }),
      { numRuns: 30 },
    )
  })

  it('is never NaN, whatever came before', () => {
    for (const broken of [Number.NaN, 0, -1, Number.POSITIVE_INFINITY])
      expect(adapt(broken, 20, 0.1)).toBe(20)
  })

  it('is quicker towards the bright than towards the dark', () => {
    expect(adapt(1, 100, 0.1) / 1).toBeGreaterThan(100 / adapt(100, 1, 0.1))
  })
})

describe('the adapted level', () => {
  const cells = lightCells(site, 'open')
  const bounce = createBounce(layNodes(cells))
  bounce.hits.set('west', traceCell(cells, bounce.atlas, 'west'))
  const eye = { cell: 'west', position: [1, 1.6, 0], direction: [-1, 0, 0] } as const

  const green = (seen: readonly [number, number, number]): number => seen[1]
  const pose = {
    cell: 'west',
    position: [0.5, 1.4, 0],
    direction: [-1, 0, 0],
    strength: 1,
  } as const

  it('is that of the light itself in study light, whatever is seen', () => {
    expect(adaptedLevel(bounce, ['west'], lights.study, eye)).toEqual([100, 100, 100])
    for (const factor of exposureOf([100, 100, 100])) expect(factor).toBeCloseTo(Math.PI / 100)
  })

  it('does not fall below what the light allows where there is none, and is grey there', () => {
    const dark = adaptedLevel(bounce, ['west'], lights.torch, eye)
    expect(green(dark)).toBeGreaterThanOrEqual(lights.torch.darkest)
    expect(new Set(dark).size).toBe(1)
    expect(Number.isFinite(green(dark))).toBe(true)
  })

  it('rises with the light on the wall one looks at', () => {
    const dark = adaptedLevel(bounce, ['west'], lights.torch, eye)
    relight(cells, bounce, lights.torch, pose, 3)
    const lit = adaptedLevel(bounce, ['west'], lights.torch, eye)
    expect(green(lit)).toBeGreaterThan(2 * green(dark))
  })

  it('takes the colour of the light for white by as much as the light says', () => {
    relight(cells, bounce, lights.oil, pose, 3)
    const warmth = (whitening: number): number => {
      const [red, , blue] = adaptedLevel(bounce, ['west'], { ...lights.oil, whitening }, eye)
      return red / blue
    }
    expect(warmth(0)).toBeCloseTo(1)
    expect(warmth(0.5)).toBeGreaterThan(1.3)
    expect(warmth(1)).toBeGreaterThan(warmth(0.5))
  })

  it('goes to each channel of its goal by itself', () => {
    const [red, grass, blue] = adaptTo([10, 10, 10], [20, 10, 5], 0.1)
    expect(red).toBeGreaterThan(10)
    expect(grass).toBe(10)
    expect(blue).toBeLessThan(10)
  })
})
