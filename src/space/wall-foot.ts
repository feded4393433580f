import type { Surface } from '#space/surface.ts'
import type { Vec2 } from '#space/vector.ts'

/**
 * The pieces of a wall's foot that stand between its gaps, each by its two ends in the site frame, [x, z].
 *
 * @param gaps where the wall is interrupted, [from, to] in its u; in order, and they may overlap.
 */
export function wallFoot(
  wall: Surface,
  gaps: readonly Vec2[],
): readonly (readonly [from: Vec2, to: Vec2])[] {
  const foot = wall.outline
    .filter(([, v]) => v === 0)
    .map(([u]) => u)
    .sort((a, b) => a - b)
  const at = (u: number): Vec2 => {
    const [x, , z] = wall.point(u, 0)
    return [x, z]
  }
  const pieces: [Vec2, Vec2][] = []
  for (let i = 0; i + 1 < foot.length; i++) {
    let from = foot[i] ?? 0
    const to = foot[i + 1] ?? from
    for (const [start, end] of gaps) {
      if (start >= to || end <= from) continue
      if (start > from) pieces.push([at(from), at(start)])
      from = Math.max(from, end)
    }
    if (from < to) pieces.push([at(from), at(to)])
  }
  return pieces
}
