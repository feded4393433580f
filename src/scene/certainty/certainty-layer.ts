import type { Group } from 'three'
import { createOutlineMesh, type OutlineMesh } from '#scene/certainty/outline-mesh.ts'
import { outlinesOf } from '#scene/certainty/outlines.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'

/** How we know, drawn on everything in the rooms of a group. */
export interface CertaintyLayer {
  /** Draws the layer of an era where the visitor has asked for it. Cheap where nothing has changed. */
  follow(era: string | null): void
  dispose(): void
}

/** Hangs the outlines of certainty into a group of rooms for as long as the settings ask for them. */
export function createCertaintyLayer(
  { visit, site }: Pick<SceneKit, 'visit' | 'site'>,
  rooms: Group,
): CertaintyLayer {
  let drawn: OutlineMesh | null = null
  let key: readonly unknown[] = []
  const clear = (): void => {
    drawn?.dispose()
    drawn = null
  }
  return {
    follow(era) {
      const { exhibition, wallStates, settings } = visit.getState()
      const next = [era, exhibition, wallStates, settings.showConjecture]
      if (next.every((part, i) => part === key[i])) return
      key = next
      clear()
      if (!settings.showConjecture) return
      drawn = createOutlineMesh(outlinesOf({ exhibition, wallStates }, site, era))
      rooms.add(drawn.mesh)
    },
    dispose: clear,
  }
}
