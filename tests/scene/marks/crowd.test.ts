import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Crowdable, gatherCrowds } from '#scene/marks/crowd.ts'

const mark = (x: number, y = 0, shown = true): Crowdable => ({ x, y, shown, crowd: 1 })

it('shows one double slip for marks closer than 44 pixels', () => {
  const marks = [mark(0), mark(30), mark(200)]
  gatherCrowds(marks, null)
  expect(marks.map(m => m.crowd)).toEqual([2, 0, 1])
})

it('lets the open mark lead its crowd', () => {
  const marks = [mark(0), mark(30)]
  gatherCrowds(marks, marks[1] ?? null)
  expect(marks.map(m => m.crowd)).toEqual([0, 2])
})

it('does not count a mark that is out of sight', () => {
  const marks = [mark(0), mark(10, 0, false)]
  gatherCrowds(marks, null)
  expect(marks.map(m => m.crowd)).toEqual([1, 0])
})

it('parts a crowd only when there is clearly room', () => {
  const marks = [mark(0), mark(43)]
  gatherCrowds(marks, null)
  for (const m of marks) if (m.x > 0) m.x = 47
  gatherCrowds(marks, null)
  expect(marks.map(m => m.crowd)).toEqual([2, 0])
  for (const m of marks) if (m.x > 0) m.x = 51
  gatherCrowds(marks, null)
  expect(marks.map(m => m.crowd)).toEqual([1, 1])
})

it('counts every shown mark exactly once and leaves no two leaders too near', () => {
  const place = fc.integer({ min: 0, max: 300 })
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place, fc.boolean()), { maxLength: 20 }), places => {
      const marks = places.map(([x, y, shown]) => mark(x, y, shown))
      gatherCrowds(marks, marks[0] ?? null)
      const shown = marks.filter(m => m.shown).length
      expect(marks.reduce((sum, m) => sum + m.crowd, 0)).toBe(shown)
      const leaders = marks.filter(m => m.crowd > 0)
      for (const a of leaders)
        for (const b of leaders)
          if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(44)
    }),
  )
})
