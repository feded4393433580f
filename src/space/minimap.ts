import type { Exhibition } from '#exhibition/schema.ts'
import type { FloorPlan } from '#space/floor-plan.ts'
import type { Site } from '#space/surface.ts'
import type { Vec2 } from '#space/vector.ts'

/** A plan for a map, metres, x to the east and y down the page to the south: north is up. */
export interface Minimap {
  readonly bounds: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  }
  readonly rooms: readonly {
    readonly id: string
    readonly outline: readonly Vec2[]
    /** The outline as lines, with gaps at open doorways; walls of material `none` are marked open. */
    readonly walls: readonly { readonly from: Vec2; readonly to: Vec2; readonly open: boolean }[]
    /** A point well inside, for the room's name. */
    readonly middle: Vec2
  }[]
  readonly doors: readonly {
    readonly id: string
    readonly outline: readonly Vec2[]
    readonly closed: boolean
    /** Lines across the stairs, one for each step. */
    readonly steps: readonly { readonly from: Vec2; readonly to: Vec2 }[]
  }[]
  readonly works: readonly {
    readonly id: string
    readonly room: string
    readonly outline: readonly Vec2[]
  }[]
  readonly standpoints: readonly {
    readonly id: string
    readonly room: string
    /** 1, 2, 3 … over the whole exhibition. */
    readonly number: number
    readonly at: Vec2
    /** Radians clockwise from north. */
    readonly heading: number
  }[]
}

/** The map of an era. */
export function minimap(_site: Site, _plan: FloorPlan, exhibition: Exhibition): Minimap {
  throw new Error(`minimap: ${exhibition.id} is not built yet`)
}
