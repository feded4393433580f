import Constrainautor from '@kninnug/constrainautor'
import Delaunator from 'delaunator'

/**
 * Delaunay triangles over points (x, y pairs), with the given pairs of points as edges; anticlockwise for axes x right
 * and y up. A segment that runs through a third point is given up: its neighbours are edges then.
 */
export function triangulate(
  points: Float64Array,
  segments: readonly (readonly [number, number])[],
): Uint32Array {
  const mesh = new Delaunator(points)
  const constrained = new Constrainautor(mesh)
  for (const [a, b] of segments) {
    try {
      constrained.constrainOne(a, b)
    } catch (error) {
      if (!(error instanceof Error)) throw error
    }
  }
  return anticlockwise(points, mesh.triangles)
}

/** Flips what runs clockwise and leaves out what has no area: collinear points along a hull. */
function anticlockwise(points: Float64Array, triangles: ArrayLike<number>): Uint32Array {
  const kept: number[] = []
  for (let i = 0; i < triangles.length; i += 3) {
    const [a, b, c] = [triangles[i] ?? 0, triangles[i + 1] ?? 0, triangles[i + 2] ?? 0]
    const [ax, ay] = [points[a * 2] ?? 0, points[a * 2 + 1] ?? 0]
    const area =
      ((points[b * 2] ?? 0) - ax) * ((points[c * 2 + 1] ?? 0) - ay) -
      ((points[b * 2 + 1] ?? 0) - ay) * ((points[c * 2] ?? 0) - ax)
    if (Math.abs(area) < 1e-10) continue
    if (area > 0) kept.push(a, b, c)
    else kept.push(a, c, b)
  }
  return Uint32Array.from(kept)
}
