import type { Material } from '#exhibition/schema.ts'
import type { SkinPoint } from '#space/patch/skin.ts'
import type { Patch } from '#space/patch.ts'

/** A patch under construction: vertices are added, then indices. */
export interface PatchDraft {
  readonly positions: number[]
  readonly normals: number[]
  readonly uvs: number[]
  readonly relief: number[]
  readonly indices: number[]
}

export const patchDraft = (): PatchDraft => ({
  positions: [],
  normals: [],
  uvs: [],
  relief: [],
  indices: [],
})

/** Adds a vertex and returns its index. */
export function addVertex(draft: PatchDraft, p: SkinPoint, u: number, v: number): number {
  draft.positions.push(p.x, p.y, p.z)
  draft.normals.push(p.nx, p.ny, p.nz)
  draft.uvs.push(u, v)
  draft.relief.push(reliefByte(p.height))
  return draft.relief.length - 1
}

/** 128 on the ideal surface, a quarter of a millimetre a step. */
const reliefByte = (height: number): number =>
  Math.max(0, Math.min(255, Math.round(128 + height * 4000)))

/** Two triangles for each cell of a grid of vertices that starts at `first`, rows of `across` vertices. */
export function addGridFaces(
  draft: PatchDraft,
  first: number,
  across: number,
  rows: number,
  flipped: boolean,
): void {
  for (let j = 0; j + 1 < rows; j++) {
    for (let i = 0; i + 1 < across; i++) {
      const a = first + j * across + i
      const b = a + 1
      const c = a + across
      const d = c + 1
      if (flipped) draft.indices.push(a, d, b, a, c, d)
      else draft.indices.push(a, b, d, a, d, c)
    }
  }
}

/** The finished patch. */
export const finishPatch = (
  draft: PatchDraft,
  surface: string,
  material: Material,
  tint: string | null,
): Patch => ({
  surface,
  material,
  tint,
  positions: Float32Array.from(draft.positions),
  normals: Float32Array.from(draft.normals),
  uvs: Float32Array.from(draft.uvs),
  indices: Uint32Array.from(draft.indices),
  relief: Uint8Array.from(draft.relief),
})
