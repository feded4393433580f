import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seenBetween, writeFlatView } from '#scene/closer/flat-sight.ts'

const canvas = { width: 800, height: 600 }
const place = { left: -400, top: 100, width: 1600, height: 1000 }

/** Where a place of the sheet is in clip space. */
function clipOf(m: Float64Array, s: number, t: number): readonly [number, number] {
  const at = (row: number): number => (m[row] ?? 0) * s + (m[4 + row] ?? 0) * t + (m[12 + row] ?? 0)
  return [at(0) / at(3), at(1) / at(3)]
}

describe('a flat view', () => {
  it('puts the upper left corner of the sheet where the picture begins', () => {
    const m = new Float64Array(16)
    writeFlatView(place, canvas, m)
    const [x, y] = clipOf(m, 0, 1)
    expect(((x + 1) / 2) * canvas.width).toBeCloseTo(-400)
    expect(((1 - y) / 2) * canvas.height).toBeCloseTo(100)
  })

  it('draws the part that it sees where the sheet has it, wherever the picture lies', () => {
    const m = new Float64Array(16)
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
    fc.assert(
      fc.property(
        number(-5000, 700),
        number(-5000, 500),
        number(10, 9000),
        number(10, 9000),
        number(0, 1),
        (left, top, width, height, from) => {
          const at = { left, top, width, height }
          writeFlatView(at, canvas, m)
          const { part, clip } = seenBetween(at, canvas, from, 1)
          if (part[2] <= part[0] || part[3] <= part[1]) return
          const [x0, y0] = clipOf(m, part[0], part[1])
          const [x1, y1] = clipOf(m, part[2], part[3])
          for (const [a, b] of [
            [x0, clip[0]],
            [y0, clip[1]],
            [x1, clip[2]],
            [y1, clip[3]],
          ])
            expect(a).toBeCloseTo(b ?? Number.NaN, 6)
        },
      ),
    )
  })
})

describe('the part that is seen', () => {
  it('is cut at the canvas', () => {
    const { part, clip } = seenBetween(place, canvas, 0, 1)
    expect(part).toEqual([0.25, 0.5, 0.75, 1])
    expect(clip.slice(0, 3)).toEqual([-1, -1, 1])
    expect(clip[3]).toBeCloseTo(2 / 3)
  })

  it('ends at the line between two states, and begins there for the second', () => {
    expect(seenBetween(place, canvas, 0, 0.25).part).toEqual([0.25, 0.5, 0.375, 1])
    expect(seenBetween(place, canvas, 0.25, 1).part).toEqual([0.375, 0.5, 0.75, 1])
  })

  it('is nothing where the picture lies on the other side of the line', () => {
    const [from, , to] = seenBetween({ ...place, left: 500 }, canvas, 0, 0.5).part
    expect(to).toBe(from)
  })
})
