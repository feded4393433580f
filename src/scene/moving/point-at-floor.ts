import { pickAt } from '#scene/moving/act-on-tap.ts'
import { aimAtFloor, floorAim } from '#scene/moving/floor-aim.ts'
import type { Movement } from '#scene/moving/movement.ts'

/**
 * Keeps the ring where it belongs after the rig has moved on: under a resting mouse, at the end of a walk, dashed for a
 * moment where there is no way.
 * @param moved whether the eye has moved in this frame.
 * @returns true while it changes by itself.
 */
export function pointAtFloor(movement: Movement, moved: boolean, dt: number): boolean {
  const { rig, intents } = movement
  if (movement.refusal > 0) {
    movement.refusal -= dt
    if (movement.refusal > 0) return true
    showWhereTheWalkEnds(movement)
  }
  if (rig.going.kind === 'walk' && rig.going.look === null) {
    if (floorAim.kind !== 'going') showWhereTheWalkEnds(movement)
    return false
  }
  const hover = rig.going.kind === 'still' ? intents.hover : null
  // Looking along a ray is not done again for a mouse and an eye that rest.
  if (hover && (moved || hover !== movement.pointed || floorAim.kind === 'going'))
    pointAt(movement, hover)
  else if (!hover) aimAtFloor('none')
  movement.pointed = hover
  return false
}

function showWhereTheWalkEnds(movement: Movement): void {
  const { going, walker } = movement.rig
  const end = going.kind === 'walk' && going.look === null ? going.path.points.at(-1) : undefined
  if (end) aimAtFloor('going', end.x, walker.plan.groundAt(end.room, end.x, end.z), end.z)
  else aimAtFloor('none')
}

function pointAt(movement: Movement, place: { readonly x: number; readonly y: number }): void {
  const { plan } = movement.rig.walker
  const target = pickAt(movement, place.x, place.y)
  if (target?.kind === 'floor' && plan.isFree(target.room, target.x, target.z))
    aimAtFloor('pointed', target.x, target.y, target.z)
  else aimAtFloor('none')
}
