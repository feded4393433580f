import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { createOutlineMesh, type OutlineMesh } from '#scene/marks/outline-mesh.ts'
import { MOVER_PRIORITY } from '#scene/moving/mover.tsx'
import type { Site } from '#space/surface.ts'
import { pointedAt } from '#visit/tour/stop-scene.ts'
import { tourById } from '#visit/tour/stops.ts'
import type { Visit, VisitStore } from '#visit/visit.ts'

/** Seconds in which the line appears and goes. */
const fadeTime = 0.6

/** The line round what the present stop points at: it comes when the visitor is there, and goes with the next one. */
export function TourOutline({ visit, site }: { readonly visit: VisitStore; readonly site: Site }) {
  const scene = useThree(state => state.scene)
  const canvas = useThree(state => state.gl.domElement)
  const invalidate = useThree(state => state.invalidate)
  const outline = useMemo(() => createOutline(visit, site), [visit, site])
  useEffect(() => {
    const made = createOutlineMesh()
    scene.add(made.mesh)
    const leave = outline.drawInto(made, () => invalidate())
    return () => {
      leave()
      scene.remove(made.mesh)
      made.dispose()
    }
  }, [outline, scene, invalidate])
  useFrame((_, delta) => {
    if (outline.frame(delta, canvas.clientWidth, canvas.clientHeight)) invalidate()
  }, MOVER_PRIORITY + 1)
  return null
}

/** What is outlined now; null on the way, after the end, and for visitors who have walked off. */
function outlinedIn({ exhibition, tour }: Visit) {
  const phase = tour?.phase
  const isThere =
    phase?.kind === 'speaking' ||
    phase?.kind === 'looking' ||
    (phase?.kind === 'paused' && !phase.away)
  const stop = tour && isThere && tourById(exhibition, tour.tour)?.stops[tour.stop]
  return stop ? pointedAt(exhibition, stop) : null
}

function createOutline(visit: VisitStore, site: Site) {
  let made: OutlineMesh | null = null
  let laid: string | null = null
  let wanted = 0
  let share = 0
  const follow = (state: Visit): void => {
    const pointed = outlinedIn(state)
    wanted = pointed ? 1 : 0
    if (!pointed || !made) return
    const key = `${state.tour?.tour} ${state.tour?.stop}`
    const surface = site.rooms.get(pointed.room)?.surfaces.get(pointed.place.surface)
    if (!surface) wanted = 0
    else if (key !== laid) {
      made.lay(surface, pointed.place)
      laid = key
      share = 0
    }
  }
  return {
    drawInto(mesh: OutlineMesh, wake: () => void): () => void {
      made = mesh
      laid = null
      follow(visit.getState())
      const leave = visit.subscribe((now, before) => {
        if (now.tour === before.tour && now.exhibition === before.exhibition) return
        follow(now)
        wake()
      })
      return () => {
        leave()
        made = null
      }
    },
    /** @returns true while another frame is wanted. */
    frame(dt: number, width: number, height: number): boolean {
      if (!made || (share === 0 && wanted === 0 && !made.mesh.visible)) return false
      const step = Math.min(dt, 0.1) / fadeTime
      share = wanted > share ? Math.min(wanted, share + step) : Math.max(wanted, share - step)
      made.show(share, width, height)
      return share !== wanted
    },
  }
}
