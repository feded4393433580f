import { describe, expect, it } from 'vitest'
import { createShutter, type Held } from '#scene/lighting/shutter.ts'

describe('a shutter', () => {
  it('is open and at rest while nothing changes', () => {
    const shutter = createShutter('today')
    expect(shutter.step('today', 'all', 0.1, false)).toEqual({
      era: 'today',
      open: 1,
      held: false,
      moving: false,
    })
  })

  it('keeps the picture of the era before until the other one is there as a whole, and is never dark', () => {
    const shutter = createShutter('today')
    const step = (held: Held) => shutter.step('sealed', held, 0.1, false)
    expect(step('all')).toEqual({ era: 'sealed', open: 1, held: true, moving: true })
    expect(step('some')).toMatchObject({ open: 1, held: true })
    expect(step('none')).toMatchObject({ open: 1, held: true })
    expect(step('all')).toEqual({ era: 'sealed', open: 1, held: false, moving: false })
    expect(step('some')).toMatchObject({ open: 1, held: false })
  })

  it('keeps it on while the visitor goes through eras faster than they come', () => {
    const shutter = createShutter('today')
    for (const era of ['found', 'sealed', 'built'])
      expect(shutter.step(era, 'all', 0.1, false)).toMatchObject({ era, held: true })
    expect(shutter.step('built', 'all', 0.1, false).held).toBe(false)
  })

  it('lets go of it where the other era takes too long: rooms come while one looks', () => {
    const shutter = createShutter('today')
    shutter.step('sealed', 'some', 0.1, false)
    for (let i = 0; i < 49; i++) expect(shutter.step('sealed', 'some', 0.1, false).held).toBe(true)
    shutter.step('sealed', 'some', 0.2, false)
    expect(shutter.step('sealed', 'some', 0.1, false)).toEqual({
      era: 'sealed',
      open: 1,
      held: false,
      moving: false,
    })
  })

  it('is dark while no room is held, and opens on the room, not before its doors are there', () => {
    const shutter = createShutter('today')
    const open = (held: Held): number => shutter.step('today', held, 0.1, false).open
    expect(open('none')).toBe(0)
    expect(open('some')).toBe(0)
    expect(open('all')).toBeGreaterThan(0)
    for (let i = 0; i < 10; i++) open('all')
    expect(open('some')).toBe(1)
  })

  it('opens at once where movement is unwelcome', () => {
    const shutter = createShutter('today')
    shutter.step('today', 'none', 0.1, true)
    expect(shutter.step('today', 'all', 0.1, true)).toMatchObject({ open: 1, moving: false })
  })

  it('comes to rest open where no room ever comes, and is dark again for the next one that goes', () => {
    const shutter = createShutter('today')
    const step = (held: Held) => shutter.step('today', held, 0.1, false)
    for (let i = 0; i < 100; i++) step('none')
    expect(step('none')).toMatchObject({ open: 1, moving: false })
    step('all')
    expect(step('none').open).toBe(0)
  })
})
