import { describe, expect, it } from 'vitest'
import { flicker, lampProfile, lights } from '#light/lamp.ts'

const luminance = ([r, g, b]: readonly [number, number, number]) =>
  0.2126 * r + 0.7152 * g + 0.0722 * b

describe('the four kinds of light', () => {
  it('have colours of luminance about 1', () => {
    for (const light of Object.values(lights)) expect(luminance(light.colour)).toBeCloseTo(1, 1)
  })

  it('keep the torch under 50 lux on a wall three metres away', () => {
    expect(lights.torch.intensity / 3 ** 2).toBeLessThan(50)
  })

  it('give the torch half its power near fifteen degrees and next to none beyond thirty', () => {
    const at = (degrees: number) => lampProfile(lights.torch, Math.cos((degrees * Math.PI) / 180))
    expect(at(0)).toBeCloseTo(1.035, 2)
    expect(at(15)).toBeGreaterThan(0.35)
    expect(at(15)).toBeLessThan(0.65)
    expect(at(31)).toBeLessThan(0.05)
  })

  it('let the oil lamp shine alike all round', () => {
    for (const cosine of [-1, 0, 1]) expect(lampProfile(lights.oil, cosine)).toBe(1)
  })

  it('flicker by at most eight percent, and only the flame', () => {
    for (let t = 0; t < 60; t += 0.05) {
      expect(Math.abs(flicker(lights.oil, t) - 1)).toBeLessThanOrEqual(0.08)
      expect(flicker(lights.torch, t)).toBe(1)
    }
  })
})
