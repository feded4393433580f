import { useFrame, useThree } from '@react-three/fiber'
import { lazy, Suspense, useCallback, useEffect, useRef } from 'react'
import { PerspectiveCamera } from 'three'
import { useStore } from 'zustand'
import { MOVER_PRIORITY, Mover } from '#scene/moving/mover.tsx'
import type { QualityStep } from '#scene/quality/choose-step.ts'
import type { StageDeps } from '#scene/stage-deps.ts'
import { createWorld, type World } from '#scene/world.ts'

/** What a show is drawn with; another step of quality is another show. */
export interface ShowProps {
  readonly deps: StageDeps
  readonly step: QualityStep
  readonly pixelRatio: number
  /** The graphics context was lost and has come back. */
  readonly restored: boolean
  /** Told which world is on, for the diagnostics. */
  readonly onWorld: (world: World | null) => void
  /** Milliseconds between two frames that followed one another. */
  readonly onFrame: (ms: number) => void
}

/** A frame after a rest has no frame before it: its delta is how long the scene was at rest. */
const longestStep = 0.1

const RingsAndMarks = lazy(async () => ({
  default: (await import('#scene/rings-and-marks.tsx')).RingsAndMarks,
}))

const DrawBeside = lazy(async () => ({
  default: (await import('#scene/eras/draw-beside.tsx')).DrawBeside,
}))

/** Everything inside the canvas at one step of quality: the body that moves, the world it sees, and the marks. */
export function Show({ deps, step, pixelRatio, restored, onWorld, onFrame }: ShowProps) {
  const { visit, site, reducedMotion } = deps
  const gl = useThree(state => state.gl)
  const scene = useThree(state => state.scene)
  const invalidate = useThree(state => state.invalidate)
  const setDpr = useThree(state => state.setDpr)
  const world = useRef<World | null>(null)
  const running = useRef(false)
  const shown = useStore(visit, state => state.scene.kind === 'shown')
  const comparing = useStore(visit, state => state.besideEra !== null)
  const getThree = useThree(state => state.get)
  const wake = useCallback(() => invalidate(), [invalidate])
  const draw = useCallback(() => {
    const { camera } = getThree()
    if (camera instanceof PerspectiveCamera) world.current?.draw(camera)
  }, [getThree])
  useWindowSize()

  useEffect(() => {
    setDpr(pixelRatio)
  }, [pixelRatio, setDpr])

  useEffect(() => {
    const made = createWorld({
      ...{ gl, scene, visit, site, step, reducedMotion, restored },
      invalidate: () => invalidate(),
      clock: () => performance.now(),
    })
    world.current = made
    onWorld(made)
    const unsubscribe = visit.subscribe((now, before) => {
      const { light, era, besideEra, settings } = now
      if (
        light !== before.light ||
        era !== before.era ||
        besideEra !== before.besideEra ||
        settings !== before.settings
      )
        invalidate()
    })
    invalidate()
    return () => {
      unsubscribe()
      world.current = null
      onWorld(null)
      made.dispose()
    }
  }, [gl, scene, visit, site, step, reducedMotion, restored, invalidate, onWorld])

  useFrame(({ camera, clock }, delta) => {
    if (!world.current || !(camera instanceof PerspectiveCamera)) return
    if (running.current) onFrame(delta * 1000)
    running.current = world.current.frame(
      camera,
      clock.elapsedTime,
      Math.min(delta, running.current ? delta : longestStep),
    )
    if (running.current) invalidate()
  }, MOVER_PRIORITY + 2)

  return (
    <>
      <Mover visit={visit} site={site} reducedMotion={reducedMotion} />
      <Suspense fallback={null}>{shown && <RingsAndMarks {...deps} />}</Suspense>
      <Suspense fallback={null}>{comparing && <DrawBeside draw={draw} wake={wake} />}</Suspense>
    </>
  )
}

/** The canvas is as large as the page lets it be. */
function useWindowSize(): void {
  const canvas = useThree(state => state.gl.domElement)
  const setSize = useThree(state => state.setSize)
  useEffect(() => {
    const measure = (): void =>
      setSize(Math.max(1, canvas.clientWidth), Math.max(1, canvas.clientHeight))
    const watch = new ResizeObserver(measure)
    watch.observe(canvas)
    return () => watch.disconnect()
  }, [canvas, setSize])
}
