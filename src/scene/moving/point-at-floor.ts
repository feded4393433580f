import { pickAt } from '#scene/moving/act-on-tap.ts'
import { aimAtFloor, floorAim } from '#scene/moving/floor-aim.ts'
import type { Movement } from '#scene/moving/movement.ts'

/**
 * Keeps the ring where it belongs after the rig has moved on: under a resting mouse, at the end of a walk, dashed for a
 * moment where there is no way.
 * @returns true while it changes by itself.
 */
export function pointAtFloor(movement: Movement, dt: number): boolean {
  const { rig } = movement
  if (movement.refusal > 0) {
    movement.refusal -= dt
    if (movement.refusal > 0) return true
    showWhereTheWalkEnds(movement)
  }
  if (rig.going.kind === 'walk' && rig.going.look === null) {
    if (floorAim.kind !== 'going') showWhereTheWalkEnds(movement)
    return false
  }
  if (rig.going.kind === 'still' && movement.intents.hover)
    pointAt(movement, movement.intents.hover)
  else aimAtFloor('none')
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
