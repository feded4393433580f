import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { createFloorRings } from '#scene/marks/floor-rings.ts'
import { createRingMesh } from '#scene/marks/ring-mesh.ts'
import { MOVER_PRIORITY } from '#scene/moving/mover.tsx'
import type { Site } from '#space/surface.ts'
import type { VisitStore } from '#visit/visit.ts'

export interface FloorRingProps {
  readonly visit: VisitStore
  readonly site: Site
}

/**
 * The rings on the floor, in one draw call: where the mouse points and where a walk leads, the places to stand (double),
 * and beyond the sill of each open door.
 */
export function FloorRing({ visit, site }: FloorRingProps) {
  const scene = useThree(state => state.scene)
  const invalidate = useThree(state => state.invalidate)
  const gl = useThree(state => state.gl)
  const rings = useMemo(() => createFloorRings(visit, site), [visit, site])
  useEffect(() => {
    const end = new AbortController()
    const ringMesh = createRingMesh()
    scene.add(ringMesh.mesh)
    rings.drawInto(ringMesh, () => invalidate(), end.signal)
    return () => {
      end.abort()
      scene.remove(ringMesh.mesh)
      ringMesh.dispose()
    }
  }, [rings, scene, invalidate])
  useFrame(() => rings.frame(gl.getPixelRatio()), MOVER_PRIORITY + 1)
  return null
}
