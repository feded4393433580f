import type { PerspectiveCamera } from 'three'
import type { Lens } from '#scene/moving/lens.ts'
import type { Pose } from '#visit/view.ts'

/** Near enough to lean into a wall, far enough for a forecourt. Metres. */
const near = 0.04
const far = 200

/** Points the camera as the pose and the lens say; the projection is made anew only when it changes. */
export function aimCamera(camera: PerspectiveCamera, pose: Pose, lens: Lens): void {
  camera.position.set(pose.x, pose.y, pose.z)
  camera.rotation.set(pose.pitch, -pose.heading, 0, 'YXZ')
  camera.updateMatrixWorld()
  const fov = (2 * Math.atan(lens.widest / pose.zoom) * 180) / Math.PI
  const aspect = lens.width / lens.height
  const { view } = camera
  if (
    camera.fov === fov &&
    camera.aspect === aspect &&
    camera.near === near &&
    view?.offsetX === -lens.shiftX &&
    view.offsetY === -lens.shiftY &&
    view.fullWidth === lens.width &&
    view.fullHeight === lens.height
  )
    return
  camera.fov = fov
  camera.aspect = aspect
  camera.near = near
  camera.far = far
  // Also makes the projection anew.
  camera.setViewOffset(lens.width, lens.height, -lens.shiftX, -lens.shiftY, lens.width, lens.height)
}
