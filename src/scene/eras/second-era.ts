import type { Group, PerspectiveCamera } from 'three'
import { createRoomBuilder } from '#browser/workers/room-builder.ts'
import type { LightKind } from '#exhibition/schema.ts'
import { cellAt, lightCells } from '#light/cells.ts'
import { createCertaintyLayer } from '#scene/certainty/certainty-layer.ts'
import { createLightRig } from '#scene/lighting/light-rig.ts'
import { createRoomStock } from '#scene/rooms/room-stock.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import { seenCells } from '#scene/rooms/seen-cells.ts'

/** One frame of what stands beside the visitor's own era. Seconds. */
export interface BesideFrame {
  readonly camera: PerspectiveCamera
  readonly room: string
  readonly light: LightKind
  readonly now: number
  readonly seconds: number
  readonly flame: number
  readonly atOnce: boolean
}

/** The rooms of another era about the visitor, with their own doors, works and light. */
export interface SecondEra {
  readonly era: string
  readonly group: Group
  /** True once the visitor's room is there as a whole. */
  readonly isThere: () => boolean
  /** Rooms in sight in the last frame. */
  readonly seen: () => ReadonlySet<string>
  /** Makes it ready for a frame; true while another is wanted. */
  frame(frame: BesideFrame): boolean
  dispose(): void
}

/**
 * Builds the rooms of another era near the visitor. Pictures and their pages are shared with the first era; walls, light and
 * models are its own, for another doorway is another wall, and other light falls through it.
 */
export function createSecondEra(kit: SceneKit, era: string, clock: () => number): SecondEra {
  const { site, visit, invalidate } = kit
  const builder = createRoomBuilder()
  builder.setGround(visit.getState().exhibition, era)
  const cells = lightCells(site, era)
  const rig = createLightRig(site, cells, kit.rig.lamp.uTile.value, clock)
  const stock = createRoomStock({ ...kit, rig }, builder, {
    changed: invalidate,
    broken: () => undefined,
    whole: true,
  })
  let seen: ReadonlySet<string> = new Set()
  const certainty = createCertaintyLayer(kit, stock.group)
  let light: LightKind | null = null
  return {
    era,
    group: stock.group,
    isThere: () => stock.progress() === 'all',
    seen: () => seen,
    frame({ camera, room, now, seconds, flame, atOnce, ...lit }) {
      // The plaster's tile may have come since.
      rig.lamp.uTile.value = kit.rig.lamp.uTile.value
      if (lit.light !== light) rig.setLight(lit.light)
      light = lit.light
      stock.want(room, era)
      const { x, y, z } = camera.position
      const inSight = seenCells(cells, camera, cellAt(cells, room, [x, y, z]))
      inSight.add(room)
      seen = inSight
      stock.show(inSight)
      certainty.follow(era)
      return rig.frame({
        ...{ camera, room, seen: inSight, now, seconds, flame, atOnce },
        kindled: 1,
        open: 1,
      })
    },
    dispose() {
      certainty.dispose()
      stock.dispose()
      builder.dispose()
      rig.dispose()
    },
  }
}
