import { aimAtFloor } from '#scene/moving/floor-aim.ts'
import { hurry, setOut, setOutForFloor } from '#scene/moving/going.ts'
import type { Tap } from '#scene/moving/intent-buffer.ts'
import { rayThrough, type Triple } from '#scene/moving/lens.ts'
import type { Movement } from '#scene/moving/movement.ts'
import { pick, type Target } from '#scene/moving/pick.ts'
import type { Placement } from '#space/placement.ts'
import { viewOf } from '#space/view-for.ts'

const _eye: Triple = [0, 0, 0]
const _direction: Triple = [0, 0, 0]

/** Seconds that the ring is dashed where there is no way. */
const refusal = 0.4

/** A step up to something that cannot be come near narrows the view by no more than this. */
const mostZoom = 1.5

/** Metres to stand back for each metre that a thing is above the eye: it is seen under some 28 degrees. */
const comfortableRise = 1.7

/** What lies under a place on the screen, CSS pixels of the window. */
export function pickAt(movement: Movement, x: number, y: number): Target | null {
  const { rig, lens, site } = movement
  _eye[0] = rig.walker.x
  _eye[1] = rig.eye
  _eye[2] = rig.walker.z
  rayThrough(lens, rig, x, y, _direction)
  return pick(site, rig.walker.plan, rig.walker.room, _eye, _direction)
}

/** Walks to a place on the floor, or steps up to a wall or a work; a second quick tap is there at once. */
export function actOnTap(movement: Movement, tap: Tap): void {
  const { rig } = movement
  if (rig.going.kind === 'cut') return
  if (tap.again && rig.going.kind === 'walk') {
    hurry(rig)
    return
  }
  const target = pickAt(movement, tap.x, tap.y)
  if (target?.kind === 'floor') walkTo(movement, target)
  else if (target) stepUpTo(movement, target)
}

function walkTo(movement: Movement, target: Extract<Target, { kind: 'floor' }>): void {
  const way = setOutForFloor(movement.rig, target, movement.world.calm)
  if (way.reached) {
    const { plan, room } = movement.rig.walker
    aimAtFloor(
      'going',
      way.x,
      plan.groundAt(plan.roomAt(way.x, way.z, room) ?? room, way.x, way.z),
      way.z,
    )
  } else {
    movement.refusal = refusal
    aimAtFloor('refused', target.x, target.y, target.z)
  }
}

function stepUpTo(movement: Movement, { placement }: Extract<Target, { kind: 'thing' }>): void {
  const { rig, lens, site, world } = movement
  const view = viewOf(site, rig.walker.plan, withAirBelow(placement, rig.eye, lens.widest), {
    fov: 2 * Math.atan(lens.widest),
    aspect: lens.width / lens.height,
    eyeHeight: world.eyeHeight,
  })
  // A tap is a step, not a magnifying glass.
  setOut(rig, { ...view, zoom: Math.min(mostZoom, view.zoom) }, 'walk', world.calm)
}

/** High on a wall a place is given more extent, so that one stops where it is not craned up to. */
function withAirBelow(placement: Placement, eye: number, widest: number): Placement {
  const { point, normal, width, height } = placement
  if (!normal || Math.abs(normal[1]) > 0.8) return placement
  const extent = 2 * widest * Math.abs(point[1] - eye) * comfortableRise
  return { ...placement, width: Math.max(width, extent), height: Math.max(height, extent) }
}
