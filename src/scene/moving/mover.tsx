import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import { PerspectiveCamera } from 'three'
import { floorAim } from '#scene/moving/floor-aim.ts'
import { followVisit } from '#scene/moving/follow-visit.ts'
import type { listenForMovement } from '#scene/moving/listen-for-movement.ts'
import { measureCanvas } from '#scene/moving/measure-canvas.ts'
import { moveFrame } from '#scene/moving/move-frame.ts'
import { createMovement } from '#scene/moving/movement.ts'
import type { Site } from '#space/surface.ts'
import type { VisitStore } from '#visit/visit.ts'
import { whenShown } from '#visit/when-shown.ts'

/** What the mover is given once. */
export interface MoverProps {
  readonly visit: VisitStore
  readonly site: Site
  readonly reducedMotion: () => boolean
}

/** Before everything else that reads the pose or the camera in a frame. */
export const MOVER_PRIORITY = -10

/** A frame after a rest: its delta is how long the scene was at rest, not how long the frame took. */
const firstDelta = 1 / 60

/** Devices are code of their own, and nobody listens to them before the first picture has been seen. */
async function listenSoon(...to: Parameters<typeof listenForMovement>): Promise<void> {
  await whenShown(to[0].visit)
  const { listenForMovement } = await import('#scene/moving/listen-for-movement.ts')
  if (!to[3].aborted) listenForMovement(...to)
}

/**
 * The visitor's body and eyes: owns the camera, writes the pose of each frame to `#visit/view.ts`, and asks for frames
 * only while something moves.
 */
export function Mover({ visit, site, reducedMotion }: MoverProps) {
  const canvas = useThree(state => state.gl.domElement)
  const invalidate = useThree(state => state.invalidate)
  const movement = useMemo(
    () => createMovement(visit, site, reducedMotion()),
    [visit, site, reducedMotion],
  )
  const moved = useRef(false)
  const faded = useRef(0)
  const pointing = useRef('')

  useEffect(() => {
    const end = new AbortController()
    const wake = (): void => invalidate()
    followVisit(movement, reducedMotion, wake, end.signal)
    measureCanvas(movement, canvas, wake, end.signal)
    void listenSoon(movement, canvas, wake, end.signal)
    invalidate()
    return () => {
      end.abort()
      canvas.style.opacity = ''
      canvas.style.cursor = ''
    }
  }, [movement, canvas, invalidate, reducedMotion])

  useFrame(({ camera }, delta) => {
    if (!(camera instanceof PerspectiveCamera)) return
    moved.current = moveFrame(movement, camera, moved.current ? delta : Math.min(delta, firstDelta))
    const cursor = floorAim.kind === 'pointed' ? 'pointer' : 'grab'
    if (cursor !== pointing.current) {
      canvas.style.cursor = cursor
      pointing.current = cursor
    }
    const { fade } = movement.rig
    if (fade !== faded.current) {
      // The page behind the canvas is soot: this is the fade of a cut, and costs no element.
      canvas.style.opacity = fade === 0 ? '' : String(1 - fade)
      faded.current = fade
    }
    if (moved.current) invalidate()
  }, MOVER_PRIORITY)

  return null
}
