import { emptyBuffer } from '#scene/moving/intent-buffer.ts'
import { createLens } from '#scene/moving/lens.ts'
import { createRig, type Rig, type RigWorld, type Seen } from '#scene/moving/rig.ts'
import { stepRig } from '#scene/moving/step-rig.ts'
import { type FloorPlan, floorPlan } from '#space/floor-plan.ts'
import { buildSite } from '#space/site.ts'
import type { SiteView } from '#space/view-for.ts'
import { caveSite } from '../../fixtures/cave-site.ts'

const site = buildSite(caveSite)
export const plan = floorPlan(site, caveSite, 'today')

export const sealedPlan = floorPlan(site, caveSite, 'sealed')

export const inCorridor: SiteView = {
  room: 'corridor',
  x: 0,
  z: 0,
  heading: 0,
  pitch: 0,
  zoom: 1,
}

/** A rig, what it is told, and time that passes in frames of one length. */
export function setUp(options: {
  view?: Partial<SiteView>
  calm?: boolean
  plan?: FloorPlan
  look?: (rig: Rig) => Seen | null
}) {
  const rig = createRig(options.plan ?? plan, { ...inCorridor, ...options.view }, 1.6)
  const intents = emptyBuffer()
  const lens = { ...createLens(), width: 900, height: 600 }
  const world: RigWorld = {
    lens,
    eyeHeight: 1.6,
    calm: options.calm ?? false,
    look: () => options.look?.(rig) ?? null,
  }
  const frame = (dt: number): boolean => stepRig(rig, intents, world, dt)
  const pass = (seconds: number, fps: number): void => {
    for (let i = 0; i < Math.round(seconds * fps); i++) frame(1 / fps)
  }
  /** Frames until nothing moves any more; throws when that does not come. */
  const settle = (fps = 60): number => {
    for (let i = 0; i < fps * 60; i++) if (!frame(1 / fps)) return i
    throw new Error('still moving after a minute')
  }
  return { rig, intents, world, lens, frame, pass, settle }
}
