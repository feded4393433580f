import type { Exhibition } from '#exhibition/schema.ts'
import type { CellSkin } from '#light/room-skin.ts'
import type { Density, MuralRect } from '#space/patch.ts'

/** The site in one era; everything asked after it is built from it. */
export interface GroundRequest {
  readonly kind: 'ground'
  readonly exhibition: Pick<Exhibition, 'rooms' | 'doors' | 'eras'>
  readonly era: string | null
}

/** What the page asks of the worker that builds rooms. Answers bear the id of their request. */
export type RoomRequest =
  | GroundRequest
  | {
      readonly kind: 'room'
      readonly id: number
      readonly room: string
      readonly murals: readonly MuralRect[]
      readonly density: Density
    }
  | { readonly kind: 'door'; readonly id: number; readonly door: string; readonly density: Density }
  | { readonly kind: 'tile'; readonly id: number; readonly size: number }

export type RoomAnswer =
  | { readonly kind: 'skin'; readonly id: number; readonly skin: CellSkin }
  | {
      readonly kind: 'tile'
      readonly id: number
      readonly size: number
      readonly texels: Uint8Array<ArrayBuffer>
    }
  | { readonly kind: 'failed'; readonly id: number; readonly problem: string }
