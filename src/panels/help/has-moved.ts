import type { Pose } from '#visit/view.ts'

/** Metres walked and radians turned after which somebody plainly knows how. */
const WALKED = 1.2
const TURNED = 1

/** Whether a visitor has moved by themselves since `start`: walked a few steps, or looked well round. */
export function hasMoved(start: Pose, now: Pose): boolean {
  const turn = Math.abs(now.heading - start.heading) % (2 * Math.PI)
  return (
    now.room !== start.room ||
    Math.hypot(now.x - start.x, now.z - start.z) > WALKED ||
    Math.min(turn, 2 * Math.PI - turn) > TURNED
  )
}
