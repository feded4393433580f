import { convexAir, planeOf } from '#space/shape/air.ts'
import {
  floorRectangle,
  fourWalls,
  HEADROOM,
  level,
  type ShapeGeometry,
} from '#space/shape/geometry.ts'

/** A room of four walls under a flat ceiling: `north`, `east`, `south`, `west`, `floor`, `ceiling`. */
export function box(width: number, depth: number, height: number): ShapeGeometry {
  const outline = floorRectangle(width, depth)
  const parts = [
    ...fourWalls(width, depth, height),
    level('floor', outline, 0),
    level('ceiling', outline, height),
  ]
  return {
    parts,
    outline,
    height,
    low: height < HEADROOM ? [outline] : [],
    air: (radius, isDrawn) =>
      convexAir(
        parts
          .filter(p => isDrawn(p.name))
          .map(p => planeOf(p, p.kind === 'floor' ? radius * 1.1 : radius)),
      ),
  }
}
