import { convexAir, planeOf, smoothMin } from '#space/shape/air.ts'
import {
  type CurvedPart,
  type FlatPart,
  floorRectangle,
  fourWalls,
  HEADROOM,
  level,
  type ShapeGeometry,
} from '#space/shape/geometry.ts'
import type { Vec2 } from '#space/vector.ts'

/** Straight pieces of an arch's outline. */
const PIECES = 24

interface Arc {
  readonly radius: number
  /** Height of the circle's middle above the floor. */
  readonly centre: number
  /** Half the angle of the arc, radians. */
  readonly half: number
}

/**
 * A vault running north to south on upright walls: an arc of a circle through both springings and the crown, at most
 * a half circle. Surfaces `north`, `east`, `south`, `west`, `floor` and the curved `ceiling`, whose u is arc length
 * from the west springing.
 */
export function barrelVault(
  width: number,
  depth: number,
  height: number,
  given: number,
): ShapeGeometry {
  // Higher than a half circle would bulge over the walls; `checkSite` tells the curator.
  const springing = Math.max(0.02, Math.min(Math.max(given, height - width / 2), height - 0.02))
  const rise = height - springing
  const radius = (width * width) / (8 * rise) + rise / 2
  const arc: Arc = {
    radius,
    centre: height - radius,
    half: 2 * Math.atan2(rise, width / 2),
  }
  const outline = floorRectangle(width, depth)
  const [north, east, south, west] = fourWalls(width, depth, springing)
  const arch = (wall: FlatPart | undefined): FlatPart[] =>
    wall === undefined ? [] : [{ ...wall, outline: archOutline(width, springing, arc) }]
  const floor = level('floor', outline, 0)
  const walls = [...arch(north), east, ...arch(south), west].filter(w => w !== undefined)
  return {
    parts: [...walls, floor, vault(arc, depth, springing)],
    outline,
    height,
    low: lowGround(width, depth, springing, arc),
    air: (corner, isDrawn) => {
      const bounds = (names: readonly FlatPart[]) =>
        convexAir(
          names
            .filter(p => isDrawn(p.name))
            .map(p => planeOf(p, p.kind === 'floor' ? corner * 1.1 : corner)),
        )
      const sides = bounds(walls.filter(w => w.name === 'east' || w.name === 'west'))
      const ends = bounds([floor, ...walls.filter(w => w.name === 'north' || w.name === 'south')])
      const vaulted = isDrawn('ceiling')
      // Where the arc leaves the wall at a tangent there is no corner to round.
      const blunt = Math.max(1e-4, corner * Math.min(1, Math.abs(springing - arc.centre) / radius))
      return (e, n, up) => {
        const arch = vaulted ? radius - Math.hypot(e, Math.max(up - arc.centre, 0)) : 1e6
        return smoothMin(smoothMin(sides(e, n, up), arch, blunt), ends(e, n, up), corner)
      }
    },
  }
}

function archOutline(width: number, springing: number, arc: Arc): readonly Vec2[] {
  const points: Vec2[] = [
    [0, 0],
    [width, 0],
  ]
  for (let i = PIECES; i >= 0; i--) {
    const angle = arc.half * ((2 * i) / PIECES - 1)
    points.push(
      i === PIECES
        ? [width, springing]
        : i === 0
          ? [0, springing]
          : [width / 2 + arc.radius * Math.sin(angle), arc.centre + arc.radius * Math.cos(angle)],
    )
  }
  return points
}

function vault(arc: Arc, depth: number, springing: number): CurvedPart {
  const width = 2 * arc.half * arc.radius
  const angleAt = (u: number) => u / arc.radius - arc.half
  const edge = Array.from({ length: PIECES + 1 }, (_, i) => (width * i) / PIECES)
  return {
    form: 'curved',
    name: 'ceiling',
    kind: 'ceiling',
    width,
    height: depth,
    outline: [...edge.map((u): Vec2 => [u, 0]), ...edge.toReversed().map((u): Vec2 => [u, depth])],
    point: (u, v) => {
      const a = angleAt(u)
      return [arc.radius * Math.sin(a), v - depth / 2, arc.centre + arc.radius * Math.cos(a)]
    },
    normal: u => [-Math.sin(angleAt(u)), 0, -Math.cos(angleAt(u))],
    locate: ([e, n, up]) => {
      const angle = Math.max(-arc.half, Math.min(arc.half, Math.atan2(e, up - arc.centre)))
      return {
        u: (angle + arc.half) * arc.radius,
        v: n + depth / 2,
        distance: arc.radius - Math.hypot(e, up - arc.centre),
      }
    },
    hit: (e, n, up, de, dn, dup) => {
      const a = de * de + dup * dup
      const b = e * de + (up - arc.centre) * dup
      const c = e * e + (up - arc.centre) ** 2 - arc.radius * arc.radius
      const root = b * b - a * c
      if (a < 1e-12 || root < 0) return Number.POSITIVE_INFINITY
      const t = (-b + Math.sqrt(root)) / a
      const inside = up + t * dup >= springing - 1e-9 && Math.abs(n + t * dn) <= depth / 2 + 1e-9
      return t >= 0 && inside ? t : Number.POSITIVE_INFINITY
    },
  }
}

function lowGround(
  width: number,
  depth: number,
  springing: number,
  arc: Arc,
): readonly (readonly Vec2[])[] {
  if (springing >= HEADROOM) return []
  if (arc.centre + arc.radius <= HEADROOM) return [floorRectangle(width, depth)]
  const free = Math.sqrt(arc.radius ** 2 - (HEADROOM - arc.centre) ** 2)
  const side = (west: number, east: number): readonly Vec2[] => [
    [west, -depth / 2],
    [east, -depth / 2],
    [east, depth / 2],
    [west, depth / 2],
  ]
  return [side(-width / 2, -free), side(free, width / 2)]
}
