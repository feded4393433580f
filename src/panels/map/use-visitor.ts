import { type RefObject, useEffect } from 'react'
import { type Pose, pose } from '#visit/view.ts'

/** How often a visitor who stands still is looked at, in milliseconds. */
const STILL = 200

/**
 * Calls `draw` with the visitor's pose: each frame while it changes, and not at all while it does not. The pose is no
 * store, so a visitor at rest is looked at a few times a second.
 */
export function useVisitor(
  element: RefObject<SVGGElement | null>,
  draw: (element: SVGGElement, at: Pose) => void,
): void {
  useEffect(() => {
    const { current } = element
    if (!current) return
    const drawn = { ...pose }
    draw(current, drawn)
    let frame = 0
    const step = (): void => {
      frame = 0
      if (pose.x === drawn.x && pose.z === drawn.z && pose.heading === drawn.heading) return
      Object.assign(drawn, pose)
      draw(current, drawn)
      frame = requestAnimationFrame(step)
    }
    const watch = setInterval(() => {
      if (frame === 0) step()
    }, STILL)
    return () => {
      clearInterval(watch)
      cancelAnimationFrame(frame)
    }
  }, [element, draw])
}
