import { convexAir, planeOf, smoothMax, smoothMin } from '#space/shape/air.ts'
import {
  type FlatPart,
  floorRectangle,
  fourWalls,
  HEADROOM,
  level,
  type RoomPoint,
  type ShapeGeometry,
  upright,
} from '#space/shape/geometry.ts'
import type { Vec2 } from '#space/vector.ts'

interface Measures {
  readonly width: number
  readonly depth: number
  readonly height: number
  readonly wallHeight: number
  readonly caisson: number
  readonly recess: number
}

/**
 * A truncated-pyramid cave (覆斗顶): four walls, four slopes `ceiling-north` …, and the `ceiling` of the caisson. A
 * recessed caisson has four sides of its own, `caisson-north` …; `height` is to its bottom, seen from the floor.
 */
export function truncatedPyramid(given: Measures): ShapeGeometry {
  const m = sensible(given)
  const { width, depth, height, wallHeight, recess } = m
  const outline = floorRectangle(width, depth)
  const square = floorRectangle(m.caisson, m.caisson)
  const walls = fourWalls(width, depth, wallHeight)
  const slopes = slopesOf(m)
  const lid = level('ceiling', square, height)
  const sides = recess > 0 ? caissonSides(square, recess, height) : []
  return {
    parts: [...walls, level('floor', outline, 0), ...slopes, ...sides, lid],
    outline,
    height,
    low: lowGround(m),
    air: (radius, isDrawn) => {
      const flat = [level('floor', outline, 0), ...walls, ...slopes].filter(p => isDrawn(p.name))
      const planes = flat.map(p =>
        planeOf(p, radius * (p.kind === 'slope' ? 1.2 : p.kind === 'floor' ? 1.1 : 1)),
      )
      if (recess === 0) {
        return convexAir(isDrawn('ceiling') ? [...planes, planeOf(lid, radius * 1.2)] : planes)
      }
      const hall = convexAir([...planes, { e: 0, n: 0, up: -1, offset: height - recess, radius }])
      const half = m.caisson / 2
      // The caisson's corners are carpentered: half as round, and never rounder than the recess is deep.
      const crisp = Math.min(radius * 0.5, recess)
      return (e, n, up) => {
        // It reaches as far down into the hall as it is deep, and no farther: else it would sink the floor.
        const mouth = up - (height - 2 * recess)
        const shaft = Math.min(smoothMin(half - Math.abs(e), half - Math.abs(n), crisp), mouth)
        return smoothMax(hall(e, n, up), smoothMin(shaft, height - up, crisp), crisp)
      }
    },
  }
}

/** Measures that make a room even where the document's do not; `checkSite` tells the curator. */
function sensible(m: Measures): Measures {
  const wallHeight = Math.min(m.wallHeight, m.height - 0.05)
  return {
    ...m,
    wallHeight,
    caisson: Math.min(m.caisson, m.width - 0.02, m.depth - 0.02),
    recess: Math.max(0, Math.min(m.recess, m.height - wallHeight - 0.02)),
  }
}

function slopesOf(m: Measures): readonly FlatPart[] {
  const [sw, se, ne, nw] = floorRectangle(m.width, m.depth)
  const rise = m.height - m.recess - m.wallHeight
  const slope = (name: string, left: Vec2, right: Vec2, run: number): FlatPart => {
    const width = Math.hypot(right[0] - left[0], right[1] - left[1])
    const along: Vec2 = [(right[0] - left[0]) / width, (right[1] - left[1]) / width]
    const inset = (width - m.caisson) / 2
    const length = Math.hypot(run, rise)
    // Inwards is to the left of `along` turned about: a wall's right-hand side is outside.
    const v: RoomPoint = [(along[1] * run) / length, (-along[0] * run) / length, rise / length]
    return {
      form: 'flat',
      name,
      kind: 'slope',
      origin: [left[0], left[1], m.wallHeight],
      u: [along[0], along[1], 0],
      v,
      outline: [
        [0, 0],
        [width, 0],
        [width - inset, length],
        [inset, length],
      ],
    }
  }
  const runNorth = (m.depth - m.caisson) / 2
  const runEast = (m.width - m.caisson) / 2
  return [
    slope('ceiling-north', nw, ne, runNorth),
    slope('ceiling-east', ne, se, runEast),
    slope('ceiling-south', se, sw, runNorth),
    slope('ceiling-west', sw, nw, runEast),
  ]
}

function caissonSides(
  [sw, se, ne, nw]: readonly [Vec2, Vec2, Vec2, Vec2],
  recess: number,
  height: number,
): readonly FlatPart[] {
  const side = (name: string, left: Vec2, right: Vec2) =>
    upright(name, left, right, recess, height - recess, 'ceiling')
  return [
    side('caisson-north', nw, ne),
    side('caisson-east', ne, se),
    side('caisson-south', se, sw),
    side('caisson-west', sw, nw),
  ]
}

/** Strips along the walls where low slopes leave no headroom. */
function lowGround(m: Measures): readonly (readonly Vec2[])[] {
  if (m.wallHeight >= HEADROOM) return []
  const share = (HEADROOM - m.wallHeight) / (m.height - m.recess - m.wallHeight)
  if (share >= 1) return [floorRectangle(m.width, m.depth)]
  const de = (share * (m.width - m.caisson)) / 2
  const dn = (share * (m.depth - m.caisson)) / 2
  const [e, n] = [m.width / 2, m.depth / 2]
  return [
    strip(-e, n - dn, e, n),
    strip(e - de, -n, e, n),
    strip(-e, -n, e, -n + dn),
    strip(-e, -n, -e + de, n),
  ]
}

const strip = (west: number, south: number, east: number, north: number): readonly Vec2[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
]
