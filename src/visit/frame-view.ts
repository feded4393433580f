import type { Vec3 } from '#space/vector.ts'
import type { Camera, SiteView } from '#space/view-for.ts'

/** Half the width, as a tangent, of the laptop screen on which authors choose their views: 62° high, 16 by 10. */
const authorsWidth = Math.tan((31 * Math.PI) / 180) * 1.6

/** A subject stays within this share of the view, so that the leaf that tells of it does not lie upon it. */
const acrossShare = 0.55
const alongShare = 0.45

/**
 * A view that was chosen on a wide screen, as a visitor's screen shows it: not narrowed more than its width allows, and
 * turned just so far that the subject is within the picture. On a wide screen a view that shows its subject stays as it
 * is.
 * @param eye site point that the view is seen from, metres.
 */
export function frameView(view: SiteView, eye: Vec3, subject: Vec3, camera: Camera): SiteView {
  const high = Math.tan(camera.fov / 2)
  const wide = high * camera.aspect
  const zoom = Math.max(1, view.zoom * Math.min(1, wide / authorsWidth))
  const [east, up, south] = [subject[0] - eye[0], subject[1] - eye[1], subject[2] - eye[2]]
  const level = Math.hypot(east, south)
  if (level < 0.01) return { ...view, zoom }
  const across = turnBetween(view.heading, Math.atan2(east, -south))
  const along = Math.atan2(up, level) - view.pitch
  return {
    ...view,
    zoom,
    heading: view.heading + beyond(across, Math.atan((acrossShare * wide) / zoom)),
    pitch: view.pitch + beyond(along, Math.atan((alongShare * high) / zoom)),
  }
}

const turnBetween = (from: number, to: number): number =>
  Math.atan2(Math.sin(to - from), Math.cos(to - from))

/** How far an angle lies outside of plus or minus a limit. */
const beyond = (angle: number, limit: number): number =>
  Math.sign(angle) * Math.max(0, Math.abs(angle) - limit)
