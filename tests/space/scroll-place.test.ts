import { describe, expect, it } from 'vitest'
import { placeScroll } from '#space/scroll-place.ts'
import { buildSite } from '#space/site.ts'
import { cross } from '#space/vector.ts'
import { hanging, lying, scrollRoom } from '../fixtures/scroll-room.ts'

const site = buildSite(scrollRoom)
const close = (v: readonly number[]) => v.map(n => expect.closeTo(n))

describe('the place of a scroll', () => {
  it('lies flat with its upper edge away from whoever stands before it', () => {
    const place = placeScroll(site, lying)
    expect(place?.origin).toEqual(close([0.5, 0.802, -1]))
    expect(place?.out).toEqual([0, 1, 0])
    // Heading 180 faces south: its reader looks north, and east is to the right.
    expect(place?.up).toEqual(close([0, 0, -1]))
    expect(place?.right).toEqual(close([1, 0, 0]))
  })

  it('hangs on a wall as wide open as its place, along the wall', () => {
    const place = placeScroll(site, hanging)
    expect(place?.make.reach).toBe(2)
    expect(place?.origin).toEqual(close([0, 1.335, -1.98]))
    expect(place?.up).toEqual(close([0, 1, 0]))
    expect(place?.right).toEqual(close([1, 0, 0]))
    expect(place?.out).toEqual(close([0, 0, 1]))
  })

  it('is as wide open as two hands hold it apart where nothing else is said, and never longer than it is', () => {
    expect(placeScroll(site, lying)?.make.reach).toBe(0.9)
    expect(placeScroll(site, { ...lying, length: 0.4 })?.make.reach).toBe(0.4)
  })

  it('shows its picture to the reader, not mirrored, on walls, floors and ceilings', () => {
    for (const surface of ['north', 'east', 'south', 'west', 'floor', 'ceiling']) {
      const place = placeScroll(site, { ...hanging, place: { surface, u: 1, v: 1 } })
      expect(place, surface).not.toBeNull()
      if (place) expect(cross(place.right, place.up), surface).toEqual(close(place.out))
    }
  })

  it('is nowhere without its room or surface', () => {
    expect(placeScroll(site, { ...lying, room: 'none' })).toBeNull()
    expect(placeScroll(site, { ...hanging, place: { surface: 'none', u: 0, v: 0 } })).toBeNull()
  })
})
