import type { PerspectiveCamera } from 'three'
import type { Drive } from '#browser/input/intents.ts'
import { aimCamera } from '#scene/moving/aim-camera.ts'
import { widestView } from '#scene/moving/field-of-view.ts'
import { setOut } from '#scene/moving/going.ts'
import { isAsked } from '#scene/moving/intent-buffer.ts'
import { type Movement, takeJourney } from '#scene/moving/movement.ts'
import { writePose } from '#scene/moving/rig.ts'
import { stepRig } from '#scene/moving/step-rig.ts'
import { followFreeArea } from '#scene/moving/view-shift.ts'
import { freeArea } from '#visit/free-area.ts'
import { tellJourney } from '#visit/journey-news.ts'
import { pose } from '#visit/view.ts'
import { rememberWayBack, returnToWhereIWas } from '#visit/way-back.ts'

/**
 * One frame of a visit's moving about: acts on what was asked for, moves on by `dt` seconds, writes the pose and points
 * the camera. Writes to the store only when the visitor has come into another room.
 * @returns true while another frame is wanted.
 */
export function moveFrame(movement: Movement, camera: PerspectiveCamera, dt: number): boolean {
  const { rig, intents, world, lens, shift, visit } = movement
  world.eyeHeight = visit.getState().settings.eyeHeight
  lens.widest = widestView(lens.width / lens.height)
  act(movement)
  const moving = stepRig(rig, intents, world, dt)
  if (movement.journey !== null && rig.going.kind === 'still') arrive(movement, movement.journey)
  const shifting = followFreeArea(shift, freeArea, dt, world.calm)
  lens.shiftX = shift.x
  lens.shiftY = shift.y
  writePose(rig, pose)
  aimCamera(camera, pose, lens)
  const pointing = movement.hands?.point(movement, moving || shifting, dt) ?? false
  // During a cut the store may be ahead of the scene, and must not be set back for its few frames.
  if (rig.going.kind !== 'cut' && visit.getState().room !== pose.room)
    visit.setState({ room: pose.room })
  return moving || shifting || pointing
}

/** Told in every frame in which a visitor moves by themselves: made once. */
const ownSteps = { kind: 'own-steps', walks: true } as const
const ownLook = { kind: 'own-steps', walks: false } as const

const isWalking = ({ forward, strafe }: Drive): boolean => forward !== 0 || strafe !== 0

function arrive(movement: Movement, journey: number): void {
  movement.journey = null
  tellJourney({ kind: 'arrived', journey })
}

function act(movement: Movement): void {
  const { rig, intents, world, visit } = movement
  if (isAsked(intents)) {
    movement.ownSteps = true
    tellJourney(intents.tap || isWalking(intents.drive) ? ownSteps : ownLook)
  }
  if (intents.back) {
    intents.back = false
    returnToWhereIWas(visit)
  }
  const journey = takeJourney(visit)
  if (journey) {
    if (movement.ownSteps) rememberWayBack()
    movement.ownSteps = false
    movement.journey = journey.id
    setOut(rig, journey.to, journey.by, world.calm)
  }
  if (intents.tap) {
    movement.hands?.tap(movement, intents.tap)
    intents.tap = null
  }
}
