import { describe, expect, it } from 'vitest'
import { atRest } from '#browser/input/intents.ts'
import { wrap } from '#scene/moving/angles.ts'
import { hurry, setOut, setOutForFloor } from '#scene/moving/going.ts'
import { fastestTurn } from '#scene/moving/turning.ts'
import { WALKING_SPEED } from '#space/walk.ts'
import { inCorridor, plan, sealedPlan, setUp } from './rig-fixture.ts'

const inCave = { room: 'cave-17', x: -1.2, z: -3.6, heading: 0.2, pitch: -0.2, zoom: 1.5 }

describe('a journey on foot', () => {
  it('leads through the door, over the steps, to the very view', () => {
    const { rig, settle } = setUp({})
    setOut(rig, inCave, 'walk', false)
    settle()
    expect(rig.walker.room).toBe('cave-17')
    expect(Math.hypot(rig.walker.x - inCave.x, rig.walker.z - inCave.z)).toBeLessThan(0.05)
    expect(rig).toMatchObject({ heading: 0.2, pitch: -0.2, zoom: 1.5 })
    expect(rig.eye).toBeCloseTo(0.9 + 1.6, 2)
  })

  it('never hurries, jumps or spins, and stays where one can stand', () => {
    for (const fps of [5, 30, 60, 240]) {
      const { rig, frame } = setUp({ view: { heading: 3 } })
      setOut(rig, inCave, 'walk', false)
      let [x, z, heading, eye] = [rig.walker.x, rig.walker.z, rig.heading, rig.eye]
      for (let i = 0; i < fps * 40 && frame(1 / fps); i++) {
        const walked = Math.hypot(rig.walker.x - x, rig.walker.z - z)
        expect(walked).toBeLessThanOrEqual((WALKING_SPEED * 1.001) / fps + 0.005)
        expect(Math.abs(wrap(rig.heading - heading))).toBeLessThanOrEqual(
          (fastestTurn * 1.01) / fps,
        )
        expect(Math.abs(rig.eye - eye)).toBeLessThan(1.8 / fps)
        expect(plan.roomAt(rig.walker.x, rig.walker.z, rig.walker.room)).not.toBeNull()
        ;[x, z, heading, eye] = [rig.walker.x, rig.walker.z, rig.heading, rig.eye]
      }
      expect(rig.going.kind).toBe('still')
    }
  })

  it('takes about as long at any frame rate', () => {
    const seconds = [5, 60, 240].map(fps => {
      const { rig, settle } = setUp({})
      setOut(rig, inCave, 'walk', false)
      return settle(fps) / fps
    })
    for (const s of seconds) expect(Math.abs(s - (seconds[1] ?? 0))).toBeLessThan(0.35)
  })

  it('only turns when one stands there already', () => {
    const { rig, settle } = setUp({})
    setOut(rig, { ...inCorridor, heading: -2.5 }, 'walk', false)
    settle()
    expect(rig.heading).toBeCloseTo(-2.5)
    expect(Math.hypot(rig.walker.x, rig.walker.z)).toBeLessThan(0.01)
  })

  it('ends where it is when the visitor takes over', () => {
    const { rig, intents, pass, settle } = setUp({})
    setOut(rig, inCave, 'walk', false)
    pass(1, 60)
    intents.heading = 0.1
    settle()
    expect(rig.walker.room).toBe('corridor')
    expect(rig.going.kind).toBe('still')
  })

  it('ends for a held key, which walks on from there', () => {
    const { rig, intents, pass, settle } = setUp({})
    setOut(rig, inCave, 'walk', false)
    pass(0.5, 60)
    intents.drive = { ...atRest, strafe: 1 }
    pass(1, 60)
    intents.drive = atRest
    settle()
    expect(rig.walker.x).toBeGreaterThan(0.4)
  })
})

describe('a journey that is a cut', () => {
  it('is one where movement is calm: no turn and no step is ever seen', () => {
    const { rig, frame } = setUp({ calm: true })
    setOut(rig, inCave, 'walk', true)
    let before = [rig.walker.x, rig.walker.z, rig.heading, rig.pitch, rig.eye]
    while (frame(1 / 60)) {
      const now = [rig.walker.x, rig.walker.z, rig.heading, rig.pitch, rig.eye]
      if (rig.fade < 1) expect(now).toEqual(before)
      before = now
    }
    expect(rig.walker.room).toBe('cave-17')
  })

  it('is one where the way is farther than anybody wants to watch', () => {
    const { rig } = setUp({})
    setOut(rig, { ...inCorridor, room: 'cave-16', x: -19, z: 3 }, 'walk', false)
    expect(rig.going.kind).toBe('cut')
  })
})

describe('a walk to a place on the floor', () => {
  it('keeps the view of one who sees where they go', () => {
    const { rig, settle } = setUp({ view: { heading: 0.3, pitch: -0.4 } })
    const way = setOutForFloor(rig, { room: 'corridor', x: 0.6, z: -1.5 }, false)
    settle()
    expect(way.reached).toBe(true)
    expect(rig.walker.z).toBeCloseTo(-1.5, 1)
    expect(rig.heading).toBeCloseTo(0.3)
    expect(rig.pitch).toBeCloseTo(-0.4)
  })

  it('leads to the nearest place where there is no way to that very one, and says so', () => {
    const { rig, settle } = setUp({ plan: sealedPlan })
    const way = setOutForFloor(rig, { room: 'cave-17', x: -1.2, z: -3.8 }, false)
    settle()
    expect(way.reached).toBe(false)
    expect(Math.hypot(rig.walker.x - way.x, rig.walker.z - way.z)).toBeLessThan(0.02)
    expect(sealedPlan.isFree('corridor', rig.walker.x, rig.walker.z)).toBe(true)
  })

  it('is over at once when hurried', () => {
    const { rig, pass, settle } = setUp({})
    setOutForFloor(rig, { room: 'corridor', x: 3, z: 1 }, false)
    pass(0.3, 60)
    hurry(rig)
    expect(settle() / 60).toBeLessThan(0.2)
    expect(rig.walker.x).toBeCloseTo(3, 1)
  })

  it('is not begun by hurrying nothing', () => {
    const { rig } = setUp({})
    hurry(rig)
    expect(rig.going.kind).toBe('still')
  })
})
