import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageOf } from '#imagery/page.ts'
import { scrollSheet } from '#imagery/scroll-sheet.ts'
import { scrollCurve } from '#space/scroll.ts'
import { placeScroll, type ScrollPlace } from '#space/scroll-place.ts'
import { buildSite } from '#space/site.ts'
import { add, dot, scale, subtract, type Vec3 } from '#space/vector.ts'
import { lying, scrollRoom } from '../fixtures/scroll-room.ts'
import { chosenPages, sightFrom, sourceOf } from './choosing-figures.ts'

const placed = placeScroll(buildSite(scrollRoom), lying)
if (placed === null) throw new Error('the fixture has no place for its scroll')
const place: ScrollPlace = placed
const { length } = place.make
const source = sourceOf(36_000, 1_944)
const share = fc.double({ min: 0, max: 1, noNaN: true })
const out = new Float64Array(9)

/** From a forearm above the scroll. */
const sight = sightFrom(add(place.origin, [0, 0.6, 0.25]), place.origin)

/** First and last place of pages, as shares of the length, of all pages but the coarsest level's. */
function reachOf(read: number): readonly [number, number, number] {
  const sheet = scrollSheet(place, read)
  const { keys, corners } = chosenPages(source, sheet, sight)
  const sides = [...keys].map(key => {
    const { level, column } = pageOf(key)
    const side = (512 * 2 ** level) / source.width
    return [column * side, (column + 1) * side] as const
  })
  return [Math.min(...sides.map(s => s[0])), Math.max(...sides.map(s => s[1])), corners]
}

describe('the sheet of a scroll', () => {
  it('lies where its curve does, and shows nothing of what is rolled up', () => {
    const sheet = scrollSheet(place)
    const at = new Float64Array(4)
    fc.assert(
      fc.property(share, share, share, (read, s, t) => {
        sheet.unroll(read * length)
        const curve = scrollCurve(place.make, read * length)
        const shown = sheet.sample(s, t, out)
        const [from, to] = curve.open
        const isOpen = s * length >= from && s * length <= to
        if (Math.abs(s * length - from) > 1e-3 && Math.abs(s * length - to) > 1e-3)
          expect(shown).toBe(isOpen)
        if (!shown) return
        curve.at(s * length, at)
        const point: Vec3 = [out[0] ?? 0, out[1] ?? 0, out[2] ?? 0]
        const away = subtract(point, place.origin)
        expect(dot(away, place.right)).toBeCloseTo(at[0] ?? 0, 6)
        expect(dot(away, place.out)).toBeCloseTo(0, 6)
        expect(dot(away, place.up)).toBeCloseTo((t - 0.5) * place.width, 6)
      }),
    )
  })

  it('has tangents as long as the scroll is, and as it is wide', () => {
    scrollSheet(place, 2).sample(0.7, 0.5, out)
    expect([...out].slice(3, 6)).toEqual([...scale(place.right, length)])
    expect([...out].slice(6, 9)).toEqual([...scale(place.up, place.width)])
  })

  it('wants only pages of what is open, and other pages as it is unrolled', () => {
    for (const read of [0.2, 0.9, 2.5, 4, 5]) {
      const [from, to] = reachOf(read)
      const [first, last] = scrollCurve(place.make, read).open
      // A page may begin before the open part and end after it.
      const page = 0.06
      expect(from, `read ${read}`).toBeGreaterThan(first / length - page)
      expect(from, `read ${read}`).toBeLessThan(first / length + page)
      expect(to, `read ${read}`).toBeGreaterThan(last / length - page)
      expect(to, `read ${read}`).toBeLessThan(last / length + page)
    }
  })

  it('wants nothing while it is rolled up', () => {
    expect(chosenPages(source, scrollSheet(place, 0), sight).keys.size).toBe(0)
  })

  it('is chosen for at the cost of what is open, however little that is', () => {
    fc.assert(
      fc.property(share, read => {
        expect(reachOf(0.01 + read * (length - 0.01))[2]).toBeLessThan(4000)
      }),
    )
  })

  it('wants nothing of its back', () => {
    const below = sightFrom(add(place.origin, [0, -0.6, 0.25]), place.origin)
    expect(chosenPages(source, scrollSheet(place, 2), below).keys.size).toBe(0)
  })
})
