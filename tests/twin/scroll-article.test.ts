import { describe, expect, it } from 'vitest'
import type { Scroll } from '#space/scroll-place.ts'
import { twinBody } from '#twin/twin-page.ts'
import { lying, scrollRoom } from '../fixtures/scroll-room.ts'
import { surroundings } from './small-exhibition.ts'

const bodyWith = (scroll: Scroll): string =>
  twinBody(surroundings({ ...scrollRoom, works: [scroll] }))

describe('a scroll in the text version', () => {
  it('has its length and width where they have been measured, and its picture in their proportions', () => {
    const body = bodyWith(lying)
    expect(body).toContain('5 m × 27 cm')
    expect(body).toMatch(/<img[^>]*width="512" height="28"/)
  })

  it('has no figure where nobody has measured it', () => {
    const body = bodyWith({ ...lying, size: { certainty: 'conjectured' } })
    expect(body).not.toMatch(/\d (m|cm)\b/)
  })
})
