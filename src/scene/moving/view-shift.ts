import { remaining } from '#scene/moving/angles.ts'
import type { FreeArea } from '#visit/free-area.ts'

/** How far the picture is shifted so that its middle is the middle of the free area, CSS pixels right and down. */
export interface ViewShift {
  x: number
  y: number
}

/** Time constant of the shift: it ends about when a leaf has settled. */
const settle = 0.07
/** Less than this is not seen, and would keep the loop awake. */
const near = 0.25

/** Moves `shift` towards the free area; `at once` with reduced motion. @returns true while it still moves. */
export function followFreeArea(
  shift: ViewShift,
  covered: FreeArea,
  dt: number,
  atOnce: boolean,
): boolean {
  const x = (covered.left - covered.right) / 2
  const y = (covered.top - covered.bottom) / 2
  if (shift.x === x && shift.y === y) return false
  const left = atOnce ? 0 : remaining(dt, settle)
  shift.x = x + (shift.x - x) * left
  shift.y = y + (shift.y - y) * left
  if (Math.abs(shift.x - x) < near && Math.abs(shift.y - y) < near) {
    shift.x = x
    shift.y = y
  }
  return true
}
