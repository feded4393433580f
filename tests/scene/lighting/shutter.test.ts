import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createShutter, type Held } from '#scene/lighting/shutter.ts'

describe('the shutter between eras', () => {
  it('is open and at rest while the era stays', () => {
    const shutter = createShutter('today')
    expect(shutter.step('today', 'some', 1, false)).toEqual({
      era: 'today',
      open: 1,
      moving: false,
    })
  })

  it('shows the other era only in the dark, and light only when its rooms are there', () => {
    const frames = fc.array(
      fc.record({
        wanted: fc.constantFrom('built', 'sealed', 'today'),
        held: fc.constantFrom<Held[]>('none', 'some', 'all'),
        seconds: fc.double({ min: 0, max: 0.1, noNaN: true }),
      }),
      { maxLength: 200 },
    )
    fc.assert(
      fc.property(frames, all => {
        const shutter = createShutter('today')
        let before = shutter.step('today', 'all', 0, false)
        let dark = 0
        for (const { wanted, held, seconds } of all) {
          const now = shutter.step(wanted, held, seconds, false)
          if (now.era !== before.era) expect(now.open).toBe(0)
          dark = now.open === 0 ? dark + seconds : 0
          if (before.open === 0 && held !== 'all' && dark < 4) expect(now.open).toBe(0)
          expect(now.open).toBeGreaterThanOrEqual(0)
          expect(now.open).toBeLessThanOrEqual(1)
          before = now
        }
      }),
    )
  })

  it('opens in the end though the rooms never come', () => {
    const shutter = createShutter('today')
    let last = shutter.step('sealed', 'none', 0.1, false)
    for (let i = 0; i < 100; i++) last = shutter.step('sealed', 'none', 0.1, false)
    expect(last).toEqual({ era: 'sealed', open: 1, moving: false })
  })

  it('cuts where movement is unwelcome', () => {
    const shutter = createShutter('today')
    expect(shutter.step('sealed', 'some', 0.01, true)).toEqual({
      era: 'sealed',
      open: 0,
      moving: true,
    })
    expect(shutter.step('sealed', 'all', 0.01, true)).toEqual({
      era: 'sealed',
      open: 1,
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

  it('comes to rest open where no room ever comes, and is dark again for the next one that goes', () => {
    const shutter = createShutter('today')
    const step = (held: Held) => shutter.step('today', held, 0.1, false)
    for (let i = 0; i < 100; i++) step('none')
    expect(step('none')).toEqual({ era: 'today', open: 1, moving: false })
    step('all')
    expect(step('none').open).toBe(0)
  })
})
