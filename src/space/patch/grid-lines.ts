import type { Density } from '#space/patch.ts'
import type { RoomSpace } from '#space/surface.ts'

/** How finely a room's skin is divided. Metres. */
export interface Grid {
  readonly spacing: number
  /** Distances from an edge at which extra vertices carry its rounding. */
  readonly rims: readonly number[]
}

/** Finest grid, for a small cave. */
const FINEST = 0.045
/** Square metres of skin that the finest grid may cover. */
const FINE_AREA = 45

/** About 40,000 triangles for a room of any size, a quarter of it when coarse. */
export function gridOf(room: RoomSpace, density: Density): Grid {
  const area = [...room.surfaces.values()]
    .filter(s => s.material !== 'none')
    .reduce((sum, s) => sum + s.width * s.height, 0)
  const fine = FINEST * Math.sqrt(Math.max(1, area / FINE_AREA))
  const spacing = density === 'fine' ? fine : fine * 2
  return { spacing, rims: rimsFor(spacing) }
}

/** The grid along the edges of a door's opening: the same for both its rooms, whatever their size. */
export function doorGrid(
  door: { readonly width: number; readonly height: number },
  density: Density,
): Grid {
  const fine = Math.min(0.12, Math.max(0.05, (door.width + door.height) / 75))
  const spacing = density === 'fine' ? fine : fine * 2
  return { spacing, rims: rimsFor(spacing) }
}

const rimsFor = (spacing: number): readonly number[] =>
  spacing <= 0.1 ? [0.014, 0.034, 0.062, 0.1] : spacing <= 0.16 ? [0.03, 0.07, 0.12] : [0.045, 0.11]

/**
 * Where to divide a length, 0 and the length included: even spacing, with the rims near those ends that are corners.
 * Symmetric to the last bit but one, so that the two ends of a door agree.
 */
export function divide(length: number, grid: Grid, corners: readonly [boolean, boolean]): number[] {
  const rims = grid.rims.filter(r => r < length * 0.3)
  const first = corners[0] ? rims : []
  const last = corners[1] ? rims : []
  const from = first.at(-1) ?? 0
  const to = length - (last.at(-1) ?? 0)
  const count = Math.max(1, Math.round((to - from) / grid.spacing))
  const even = Array.from({ length: count - 1 }, (_, i) => from + ((to - from) * (i + 1)) / count)
  const lines = [0, ...first, ...even, ...last.map(r => length - r).toReversed(), length]
  return lines
}
