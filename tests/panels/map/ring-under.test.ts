import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edgeOf } from '#panels/map/ring-under.ts'

const heading = fc.double({ min: -7, max: 7, noNaN: true })
const half = fc.double({ min: 8, max: 40, noNaN: true })

describe('the arrow of a visitor on a ring', () => {
  test('stands just outside a round ring, whichever way they look', () => {
    fc.assert(
      fc.property(heading, half, (way, r) => {
        expect(edgeOf({ at: [0, 0], half: [r, r] }, way)).toBeCloseTo(r + 2)
      }),
    )
  })
  test('stands just outside a long ring: on its straight sides and on its round ends', () => {
    fc.assert(
      fc.property(heading, half, fc.double({ min: 4, max: 60, noNaN: true }), (way, r, longer) => {
        const ends = r * 0.1 + longer
        const reach = edgeOf({ at: [0, 0], half: [r + ends, r] }, way) - 2
        const [x, y] = [Math.abs(Math.sin(way)) * reach, Math.abs(Math.cos(way)) * reach]
        const edge = x <= ends ? y : Math.hypot(x - ends, y)
        expect(edge).toBeCloseTo(r, 5)
      }),
    )
  })
})
