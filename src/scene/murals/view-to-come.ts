import { PerspectiveCamera } from 'three'
import { pose } from '#visit/view.ts'
import type { Journey, VisitStore } from '#visit/visit.ts'

/** Seconds after which a journey that has not arrived was broken off. */
const patience = 20
/** Metres and radians within which one has arrived. */
const near = 0.05

const none: readonly PerspectiveCamera[] = []

/**
 * Where the camera will be at the end of the journey that is under way, so that its walls are asked for on the way there; nowhere
 * while there is none. Once a frame, with the camera of that frame and seconds of one clock.
 */
export function createViewToCome(
  visit: VisitStore,
): (camera: PerspectiveCamera, now: number) => readonly PerspectiveCamera[] {
  const there = new PerspectiveCamera()
  const come = [there]
  let known = visit.getState().journey?.id ?? null
  let until = 0
  return (camera, now) => {
    const { journey } = visit.getState()
    if (journey === null) return none
    if (journey.id !== known) {
      known = journey.id
      until = now + patience
    }
    if (now >= until) return none
    if (isThere(camera, journey.to)) {
      until = 0
      return none
    }
    aim(there, camera, journey.to)
    return come
  }
}

const isThere = ({ position, rotation }: PerspectiveCamera, to: Journey['to']): boolean =>
  Math.hypot(position.x - to.x, position.z - to.z) < near &&
  Math.abs(rotation.x - to.pitch) < near &&
  Math.abs(Math.sin((rotation.y + to.heading) / 2)) < near &&
  Math.abs(pose.zoom / to.zoom - 1) < near

function aim(there: PerspectiveCamera, camera: PerspectiveCamera, to: Journey['to']): void {
  there.copy(camera, false)
  there.position.set(to.x, camera.position.y, to.z)
  there.rotation.set(to.pitch, -to.heading, 0, 'YXZ')
  const widest = Math.tan((camera.fov * Math.PI) / 360) * pose.zoom
  there.fov = (Math.atan(widest / to.zoom) * 360) / Math.PI
  there.updateProjectionMatrix()
  there.updateMatrixWorld()
}
