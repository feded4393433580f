import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { createMarkWatch } from '#scene/marks/mark-watch.ts'
import { MOVER_PRIORITY } from '#scene/moving/mover.tsx'
import type { Site } from '#space/surface.ts'
import type { VisitStore } from '#visit/visit.ts'

export interface MarksProps {
  readonly visit: VisitStore
  readonly site: Site
}

/** Keeps the panels' marks on their places in the scene: each frame in which the eye has moved, and at no other time. */
export function Marks({ visit, site }: MarksProps) {
  const invalidate = useThree(state => state.invalidate)
  const watch = useMemo(() => createMarkWatch(visit, site), [visit, site])
  useEffect(() => {
    const end = new AbortController()
    watch.follow(() => invalidate(), end.signal)
    return () => end.abort()
  }, [watch, invalidate])
  useFrame(() => {
    if (watch.frame()) invalidate()
  }, MOVER_PRIORITY + 1)
  return null
}
