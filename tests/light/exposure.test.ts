import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBounce, relight } from '#light/bounce.ts'
import { lightCells } from '#light/cells.ts'
import { adapt, adaptedLevel, exposureOf } from '#light/exposure.ts'
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

  it('is that of the light itself in study light, whatever is seen', () => {
    expect(adaptedLevel(bounce, ['west'], lights.study, eye)).toBe(100)
    expect(exposureOf(100)).toBeCloseTo(Math.PI / 100)
  })

  it('does not fall below what the light allows where there is none', () => {
    const dark = adaptedLevel(bounce, ['west'], lights.torch, eye)
    expect(dark).toBeGreaterThanOrEqual(lights.torch.darkest)
    expect(Number.isFinite(dark)).toBe(true)
  })

  it('rises with the light on the wall one looks at', () => {
    const dark = adaptedLevel(bounce, ['west'], lights.torch, eye)
    const pose = {
      cell: 'west',
      position: [0.5, 1.4, 0],
      direction: [-1, 0, 0],
      strength: 1,
    } as const
    relight(cells, bounce, lights.torch, pose, 3)
    expect(adaptedLevel(bounce, ['west'], lights.torch, eye)).toBeGreaterThan(2 * dark)
  })
})
