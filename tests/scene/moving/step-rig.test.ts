import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atRest } from '#browser/input/intents.ts'
import { cutTo } from '#scene/moving/going.ts'
import type { Rig } from '#scene/moving/rig.ts'
import { inCorridor, setUp } from './rig-fixture.ts'

const numbers = (rig: Rig): number[] => [
  rig.walker.x,
  rig.walker.z,
  rig.eye,
  rig.heading,
  rig.pitch,
  rig.zoom,
  rig.fade,
]

describe('a rig that nobody moves', () => {
  it('wants no frame and stays where it is, even after a frame of half a minute', () => {
    const { rig, frame } = setUp({})
    const before = numbers(rig)
    expect([frame(1 / 60), frame(30), frame(Number.NaN)]).toEqual([false, false, false])
    expect(numbers(rig)).toEqual(before)
  })
})

describe('a drag', () => {
  it('turns by what was pulled, to the same heading at 5 and at 240 frames a second', () => {
    const ends = [5, 60, 240].map(fps => {
      const { rig, intents, settle } = setUp({})
      intents.heading = 0.7
      intents.pitch = -0.2
      settle(fps)
      return [rig.heading, rig.pitch]
    })
    for (const end of ends) {
      expect(end[0]).toBeCloseTo(0.7, 3)
      expect(end[1]).toBeCloseTo(-0.2, 3)
    }
  })

  it('never looks steeper than 85 degrees and comes down again at once', () => {
    const { rig, intents, settle } = setUp({})
    intents.pitch = 40
    settle()
    expect(rig.pitch).toBeCloseTo((85 * Math.PI) / 180)
    intents.pitch = -0.1
    settle()
    expect(rig.pitch).toBeCloseTo((85 * Math.PI) / 180 - 0.1, 3)
  })
})

describe('a held key', () => {
  it('walks at 1.4 metres a second and comes to rest within half a second of letting go', () => {
    const { rig, intents, pass, settle } = setUp({ view: { x: -3, heading: Math.PI / 2 } })
    intents.drive = { ...atRest, forward: 1 }
    pass(1, 60)
    const before = rig.walker.x
    pass(1, 60)
    expect(rig.walker.x - before).toBeCloseTo(1.4, 1)
    intents.drive = atRest
    expect(settle() / 60).toBeLessThan(2)
  })

  it('leads to the same place within a centimetre at 5, 60 and 240 frames a second', () => {
    const ends = [5, 60, 240].map(fps => {
      const { rig, intents, pass, settle } = setUp({ view: { x: -2 } })
      intents.drive = { ...atRest, forward: 0.6, strafe: 1 }
      pass(1.6, fps)
      intents.drive = atRest
      settle(fps)
      return rig.walker
    })
    for (const end of ends) {
      expect(Math.hypot(end.x - (ends[0]?.x ?? 0), end.z - (ends[0]?.z ?? 0))).toBeLessThan(0.01)
    }
  })

  it('turns by the same angle at any frame rate', () => {
    const headings = [10, 60, 240].map(fps => {
      const { rig, intents, pass, settle } = setUp({})
      intents.drive = { ...atRest, turn: 1 }
      pass(0.8, fps)
      intents.drive = atRest
      settle(fps)
      return rig.heading
    })
    for (const heading of headings) expect(heading).toBeCloseTo(headings[0] ?? 0, 2)
  })

  it('goes slower where the view is narrow', () => {
    const { rig, intents, pass } = setUp({ view: { zoom: 10 } })
    intents.drive = { ...atRest, strafe: 1 }
    pass(1, 60)
    expect(rig.walker.x).toBeGreaterThan(0.05)
    expect(rig.walker.x).toBeLessThan(0.15)
  })
})

describe('whatever a visitor does', () => {
  it('the pose is finite, upright and within its bounds, and all comes to rest', () => {
    const some = fc.double({ min: -1, max: 1, noNaN: true })
    const act = fc.record({
      heading: fc.double(),
      pitch: fc.double(),
      zoom: fc.double({ min: -3, max: 3, noNaN: true }),
      drive: fc.record({ strafe: some, forward: some, turn: some, tilt: some, zoom: some }),
      dt: fc.double({ min: 0, max: 40, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), fc.boolean(), (acts, calm) => {
        const { rig, intents, frame, settle } = setUp({
          calm,
          look: () => ({ distance: 2, upright: true }),
        })
        for (const { dt, ...asked } of acts) {
          Object.assign(intents, asked, { zoomX: 450, zoomY: 300 })
          frame(dt)
          for (const n of numbers(rig)) expect(n).toSatisfy(Number.isFinite)
          expect(Math.abs(rig.pitch)).toBeLessThanOrEqual((85.001 * Math.PI) / 180)
          expect(rig.zoom).toBeGreaterThanOrEqual(1)
          expect(rig.zoom).toBeLessThanOrEqual(40)
        }
        intents.drive = atRest
        settle()
        expect(rig.fade).toBe(0)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a cut', () => {
  it('moves the visitor only while the screen is dark, in about an eighth of a second', () => {
    for (const fps of [5, 24, 60, 240]) {
      const { rig, frame } = setUp({})
      cutTo(rig, { ...inCorridor, x: 2, heading: 2 })
      let moved = -1
      let frames = 0
      while (frame(1 / fps)) {
        frames++
        if (moved < 0 && rig.heading === 2) moved = rig.fade
      }
      expect(moved).toBe(1)
      expect(rig.walker.x).toBeCloseTo(2)
      if (fps >= 60) expect(frames / fps).toBeLessThan(0.16)
    }
  })
})

describe('the fade of a cut', () => {
  it('goes down and comes up again', () => {
    const { rig, frame } = setUp({})
    cutTo(rig, { ...inCorridor, x: 2 })
    const fades: number[] = []
    while (frame(1 / 120)) fades.push(rig.fade)
    const darkest = fades.indexOf(1)
    expect(darkest).toBeGreaterThan(4)
    expect(fades.slice(0, darkest)).toEqual([...fades.slice(0, darkest)].sort())
    expect(fades.slice(-5)).toEqual([...fades.slice(-5)].sort().reverse())
  })
})

describe('calm movement', () => {
  it('never turns or moves between two pictures that can be seen, but under the finger', () => {
    const { rig, intents, frame } = setUp({ calm: true })
    intents.drive = { ...atRest, forward: 1, turn: 1 }
    let before = numbers(rig).slice(0, 5)
    let steps = 0
    for (let i = 0; i < 240; i++) {
      frame(1 / 60)
      const now = numbers(rig).slice(0, 5)
      if (now.some((n, j) => n !== before[j])) {
        expect(rig.fade).toBe(1)
        steps++
      }
      before = now
    }
    expect(steps).toBeGreaterThan(3)
    expect(steps).toBeLessThan(12)
  })

  it('takes one step for one press', () => {
    const { rig, intents, frame, settle } = setUp({ calm: true })
    intents.drive = { ...atRest, turn: -1 }
    frame(1 / 60)
    intents.drive = atRest
    settle()
    expect(rig.heading).toBeCloseTo(-Math.PI / 6)
  })

  it('follows a drag at once', () => {
    const { rig, intents, frame } = setUp({ calm: true })
    intents.heading = 0.3
    frame(1 / 60)
    expect(rig.heading).toBeCloseTo(0.3)
    expect(frame(1 / 60)).toBe(false)
  })
})
