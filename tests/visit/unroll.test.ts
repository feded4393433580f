import { beforeEach, describe, expect, it } from 'vitest'
import { leave } from '#visit/actions.ts'
import { unroll, unrolledOf } from '#visit/unroll.ts'
import { createVisit, type VisitStore } from '#visit/visit.ts'
import { lying, scrollRoom } from '../fixtures/scroll-room.ts'

let visit: VisitStore
const read = (): number => unrolledOf(visit.getState(), lying)

beforeEach(() => {
  visit = createVisit({
    ...{ exhibition: scrollRoom, venue: null, base: '/', problems: [] },
    ...{ language: 'en', era: null, light: 'torch' },
  })
})

describe('unrolling', () => {
  it('begins with a span, or all of a shorter scroll', () => {
    expect(read()).toBe(0.2)
    expect(unrolledOf(visit.getState(), { ...lying, length: 0.15 })).toBe(0.15)
  })

  it('goes to a place, no farther than its ends', () => {
    unroll(visit, 'lying', 2.5)
    expect(read()).toBe(2.5)
    unroll(visit, 'lying', 9)
    expect(read()).toBe(5)
    unroll(visit, 'lying', -1)
    expect(read()).toBe(0)
  })

  it('leaves other scrolls as they are, and what is no scroll', () => {
    unroll(visit, 'lying', 1)
    expect([...visit.getState().unrolled]).toEqual([['lying', 1]])
    unroll(visit, 'none', 1)
    unroll(visit, 'lying', Number.NaN)
    expect([...visit.getState().unrolled]).toEqual([['lying', 1]])
  })

  it('tells nobody when nothing changes', () => {
    unroll(visit, 'lying', 5)
    let told = 0
    visit.subscribe(() => told++)
    unroll(visit, 'lying', 6)
    expect(told).toBe(0)
  })

  it('is undone for the next visitor', () => {
    unroll(visit, 'lying', 3)
    leave(visit)
    expect(read()).toBe(0.2)
  })
})
