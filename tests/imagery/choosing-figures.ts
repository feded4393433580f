import { createChooser, levelFor } from '#imagery/choose-cells.ts'
import { cornerSize, writeCorner } from '#imagery/corner.ts'
import { pageKey, pageSide } from '#imagery/page.ts'
import type { Sheet, Sight } from '#imagery/sheet.ts'
import type { ImageSource } from '#imagery/source.ts'
import { add, cross, dot, normalize, scale, subtract, type Vec3 } from '#space/vector.ts'

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A picture of that size whose pages need no files. */
export function sourceOf(width: number, height: number): ImageSource {
  const last = Math.max(0, Math.ceil(Math.log2(Math.max(width, height) / pageSide)))
  return {
    width,
    height,
    levels: Array.from({ length: last + 1 }, (_, i) => i),
    parts: () => [],
    whole: () => null,
  }
}

/** What a camera of 50 degrees sees from a place. Metres; +Y is up. */
export function sightFrom(eye: Vec3, target: Vec3, width = 1280, height = 720): Sight {
  const back = normalize(subtract(eye, target))
  const right = normalize(cross([0, 1, 0], back))
  const up = cross(back, right)
  const f = 1 / Math.tan((25 * Math.PI) / 180)
  const [near, far] = [0.01, 1000]
  const rows = [
    scale(right, (f * height) / width),
    scale(up, f),
    scale(back, (near + far) / (near - far)),
    scale(back, -1),
  ]
  const offsets = [0, 0, (2 * near * far) / (near - far), 0]
  const viewProjection = new Float64Array(16)
  rows.forEach((row, r) => {
    for (let c = 0; c < 3; c++) viewProjection[c * 4 + r] = row[c] ?? 0
    viewProjection[12 + r] = (offsets[r] ?? 0) - dot(row, eye)
  })
  return { viewProjection, eye, width, height }
}

/** Pixels that one metre at a distance of one metre fills with `sightFrom`. */
const focal = (height: number): number => height / (2 * Math.tan((25 * Math.PI) / 180))

/** A wall that pictures hang on, with its exact geometry. */
export interface Wall {
  readonly sheet: Sheet
  readonly width: number
  readonly height: number
  point(s: number, t: number): Vec3
  normal(s: number, t: number): Vec3
  /** (s, t) where a ray meets the wall, or null. */
  hit(eye: Vec3, along: Vec3): readonly [number, number] | null
}

/** An upright wall of an angle (radians) and radius about the origin, seen from inside; its middle is north. */
export function curvedWall(angle: number, radius: number, height: number): Wall {
  const at = (s: number) => (s - 0.5) * angle
  const point = (s: number, t: number): Vec3 => [
    radius * Math.sin(at(s)),
    t * height,
    -radius * Math.cos(at(s)),
  ]
  const sheet: Sheet = {
    twoSided: false,
    grain: 1 / 4,
    sample: (s, t, out) => {
      const cos = Math.cos(at(s))
      const sin = Math.sin(at(s))
      out.set(point(s, t))
      out.set([radius * angle * cos, 0, radius * angle * sin, 0, height, 0], 3)
      return true
    },
  }
  return {
    sheet,
    width: radius * angle,
    height,
    point,
    normal: s => [-Math.sin(at(s)), 0, Math.cos(at(s))],
    hit: ([ex, ey, ez], [x, y, z]) => {
      const a = x * x + z * z
      const b = ex * x + ez * z
      const d = (-b + Math.sqrt(b * b - a * (ex * ex + ez * ez - radius * radius))) / a
      const s = Math.atan2(ex + d * x, -(ez + d * z)) / angle + 0.5
      return [s, (ey + d * y) / height]
    },
  }
}

/** An upright plane that faces south. */
export function flatWall(width: number, height: number): Wall {
  const point = (s: number, t: number): Vec3 => [(s - 0.5) * width, t * height, 0]
  return {
    sheet: {
      twoSided: false,
      grain: 1,
      sample: (s, t, out) => {
        out.set(point(s, t))
        out.set([width, 0, 0, 0, height, 0], 3)
        return true
      },
    },
    width,
    height,
    point,
    normal: () => [0, 0, 1],
    hit: (eye, along) => {
      const d = -eye[2] / along[2]
      if (d <= 0) return null
      return [(eye[0] + d * along[0]) / width + 0.5, (eye[1] + d * along[1]) / height]
    },
  }
}

/** A view of a place of a wall that has that many texels for each pixel there, turned aside by a yaw (radians). */
export function viewOf(
  wall: Wall,
  source: ImageSource,
  view: { readonly s: number; readonly t: number; readonly texels: number; readonly yaw: number },
  height = 720,
  width = 1280,
): Sight {
  const target = wall.point(view.s, view.t)
  const normal = wall.normal(view.s, view.t)
  const aside = cross([0, 1, 0], normal)
  const away = ((wall.width / source.width) * view.texels * focal(height)) as number
  const eye = add(
    target,
    add(scale(normal, away * Math.cos(view.yaw)), scale(aside, away * Math.sin(view.yaw))),
  )
  return sightFrom(eye, target, width, height)
}

/** A random view as performance figures are asked for: 1 to 14 texels for each pixel, yaw up to ±`yaw`. */
export function randomView(random: () => number, yaw: number) {
  return {
    s: random(),
    t: random(),
    texels: 14 ** random(),
    yaw: (random() * 2 - 1) * yaw,
  }
}

/** Middles of every `step`th pixel of a side, and of the first and the last. */
const middles = (side: number, step: number): readonly number[] => [
  ...Array.from({ length: Math.ceil(side / step) }, (_, i) => i * step + 0.5),
  side - 0.5,
]

/** Keys of the pages that every `step`th pixel wants, and the outermost, by the rule alone: what no choice can do without. */
export function exactPages(
  wall: Wall,
  source: ImageSource,
  sight: Sight,
  step: number,
): Set<number> {
  const keys = new Set<number>()
  const corner = new Float64Array(cornerSize)
  const m = sight.viewProjection
  // Rows x, y and w of the matrix are the camera's right, up and forward, scaled.
  const row = (r: number): Vec3 => [m[r] ?? 0, m[4 + r] ?? 0, m[8 + r] ?? 0]
  const [right, up, forward] = [row(0), row(1), row(3)]
  const columns = middles(sight.width, step).map(px =>
    scale(right, ((px / sight.width) * 2 - 1) / dot(right, right)),
  )
  let last = -1
  for (const py of middles(sight.height, step)) {
    const middle = add(forward, scale(up, (1 - (py / sight.height) * 2) / dot(up, up)))
    for (const aside of columns) {
      const place = wall.hit(sight.eye, add(middle, aside))
      if (place === null) continue
      const [s, t] = place
      if (s < 0 || s >= 1 || t <= 0 || t > 1) continue
      writeCorner(wall.sheet, sight, source, s, t, corner, 0)
      if ((corner[10] ?? 0) <= 0) continue
      const level = levelFor(source.levels, corner[9] ?? 0)
      const side = pageSide * 2 ** level
      const x = Math.floor((s * source.width) / side)
      const key = pageKey(level, x, Math.floor(((1 - t) * source.height) / side))
      if (key !== last) keys.add(key)
      last = key
    }
  }
  return keys
}

/** Keys of the pages that are chosen for a view of a picture alone, and corners projected to choose them. */
export function chosenPages(
  source: ImageSource,
  sheet: Sheet,
  sight: Sight,
): { readonly keys: Set<number>; readonly corners: number } {
  const keys = new Set<number>()
  const chooser = createChooser(source, sheet)
  chooser.choose(sight, 1, (level, _cell, x, y) => {
    const side = pageSide * 2 ** level
    keys.add(pageKey(level, Math.floor(x / side), Math.floor(y / side)))
    return true
  })
  return { keys, corners: chooser.corners() }
}

/** Ratios of chosen to exact pages over random views, ascending, and the most pages chosen for a view. */
export interface ChoosingFigures {
  readonly ratios: readonly number[]
  /** Chosen less exact pages, ascending. */
  readonly differences: readonly number[]
  /** Exact pages that were not chosen, of all views. */
  readonly missed: number
  readonly most: number
  /** Means for each view. */
  readonly pages: number
  readonly corners: number
}

/** Compares choices with exact ones over random views of a wall. */
export function choosingFigures(
  wall: Wall,
  source: ImageSource,
  options: {
    readonly views: number
    readonly yaw: number
    readonly seed: number
    readonly step: number
  },
): ChoosingFigures {
  const random = seeded(options.seed)
  const ratios: number[] = []
  const differences: number[] = []
  let [missed, most, pages, corners] = [0, 0, 0, 0]
  for (let i = 0; i < options.views; i++) {
    const sight = viewOf(wall, source, randomView(random, options.yaw))
    const exact = exactPages(wall, source, sight, options.step)
    const chosen = chosenPages(source, wall.sheet, sight)
    ratios.push(chosen.keys.size / exact.size)
    differences.push(chosen.keys.size - exact.size)
    for (const key of exact) if (!chosen.keys.has(key)) missed++
    most = Math.max(most, chosen.keys.size)
    pages += chosen.keys.size / options.views
    corners += chosen.corners / options.views
  }
  const ascending = (a: number, b: number) => a - b
  return {
    ratios: ratios.sort(ascending),
    differences: differences.sort(ascending),
    missed,
    most,
    pages,
    corners,
  }
}
