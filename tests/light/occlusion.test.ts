import { describe, expect, it } from 'vitest'
import { occlude, opennessAt } from '#light/occlusion.ts'
import type { Field } from '#space/field.ts'

const ground: Field = (_x, y) => y
const corner: Field = (x, y) => Math.min(x, y)

describe('openness', () => {
  it('is full on open ground', () => {
    expect(opennessAt(ground, 0, 0, 0, 0, 1, 0)).toBe(1)
  })

  it('is less the nearer a corner is', () => {
    const at = (x: number) => opennessAt(corner, x, 0, 0, 0, 1, 0)
    expect(at(0.02)).toBeLessThan(at(0.1))
    expect(at(0.1)).toBeLessThan(at(0.5))
    expect(at(2)).toBe(1)
  })

  it('does not take a hollow of the relief for a corner', () => {
    expect(opennessAt(ground, 0, -0.02, 0, 0, 1, 0)).toBe(1)
  })

  it('comes as one byte per vertex', () => {
    const open = occlude(
      corner,
      new Float32Array([3, 0, 0, 0.05, 0, 0]),
      new Float32Array([0, 1, 0, 0, 1, 0]),
    )
    expect(open).toHaveLength(2)
    expect(open[0]).toBe(255)
    expect(open[1]).toBeLessThan(200)
  })
})
