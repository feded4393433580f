import { valueNoise } from '#space/noise.ts'
import { divide, type Grid } from '#space/patch/grid-lines.ts'
import { addGridFaces, addVertex, type PatchDraft, patchDraft } from '#space/patch/patch-draft.ts'
import { skinPoint } from '#space/patch/skin.ts'
import { triangulate } from '#space/patch/triangulate.ts'
import { isInside } from '#space/polygon.ts'
import type { Approach } from '#space/stairs.ts'
import type { DoorEndSpace } from '#space/surface.ts'
import type { Vec2 } from '#space/vector.ts'

/** A point of the stairs' profile: metres in front of the wall, metres up from the floor, and its normal. */
interface ProfilePoint {
  readonly before: number
  readonly up: number
  readonly normalBefore: number
  readonly normalUp: number
  /** Metres along the profile from the floor. */
  readonly run: number
}

/** Radius of a nosing that feet have rounded. */
const NOSING = 0.014
/** How much lower a tread is worn in its middle, metres. */
const WEAR = 0.012
/** How far below the floor the stairs begin, so that no gap shows where the floor is uneven. */
const ROOTED = 0.06

/** Treads, risers and both cheeks of the stairs before a door's end, with rounded, worn nosings. */
export function stairPatch(
  end: DoorEndSpace,
  approach: Approach,
  grid: Grid,
  relief: number,
): PatchDraft {
  const draft = patchDraft()
  const bands = profileOf(approach)
  const across = divide(approach.width, { ...grid, rims: [0.012, 0.03] }, [true, true]).map(
    l => l - approach.width / 2,
  )
  const put = placer(draft, end, approach, relief)
  for (const band of bands) {
    const first = draft.relief.length
    for (const p of band) {
      for (const s of across) {
        put(p.before, p.up, s, p.normalBefore, p.normalUp, 0, s + approach.width / 2, p.run)
      }
    }
    addGridFaces(draft, first, across.length, band.length, false)
  }
  for (const side of [-1, 1] as const) addCheek(draft, bands, put, approach, side)
  return draft
}

type Put = (
  before: number,
  up: number,
  across: number,
  normalBefore: number,
  normalUp: number,
  normalAcross: number,
  u: number,
  v: number,
) => void

/** Places a vertex in the site, unevenly by one function of space, so that treads and cheeks agree on their edges. */
function placer(draft: PatchDraft, end: DoorEndSpace, approach: Approach, relief: number): Put {
  const { through, right, sill } = end
  const base = sill[1] - approach.height
  const out = skinPoint()
  return (before, up, across, normalBefore, normalUp, normalAcross, u, v) => {
    const x = sill[0] - through[0] * before + right[0] * across
    const z = sill[2] - through[2] * before + right[2] * across
    const y = base + up
    const uneven = (i: number) =>
      relief * 0.004 * valueNoise(x * 5 + 17 * i, y * 5 + 5 * i, z * 5 + 11 * i)
    const middle = Math.max(0, 1 - ((2 * across) / approach.width) ** 2)
    // At the wall the stairs keep their place, else a gap would open there.
    const free = Math.min(1, before / 0.05)
    const drop = up > 0 ? relief * WEAR * middle * middle * free : 0
    out.height = uneven(1)
    out.x = x + uneven(1) * free
    out.y = y + uneven(2) - drop
    out.z = z + uneven(3) * free
    out.nx = -through[0] * normalBefore + right[0] * normalAcross
    out.ny = normalUp
    out.nz = -through[2] * normalBefore + right[2] * normalAcross
    addVertex(draft, out, u, v)
  }
}

/** From the floor up to the wall, in bands between inner corners, where the normal breaks. */
function profileOf(approach: Approach): readonly (readonly ProfilePoint[])[] {
  const riser = approach.height / (approach.steps + 1)
  const tread = approach.run / approach.steps
  const bands: ProfilePoint[][] = []
  let run = 0
  for (let k = 0; k < approach.steps; k++) {
    const front = approach.run - k * tread
    const foot = k === 0 ? -ROOTED : k * riser
    const top = (k + 1) * riser
    const band: ProfilePoint[] = []
    const add = (before: number, up: number, normalBefore: number, normalUp: number) => {
      const last = band.at(-1)
      if (last) run += Math.hypot(before - last.before, up - last.up)
      band.push({ before, up, normalBefore, normalUp, run })
    }
    add(front, foot, 1, 0)
    add(front, (foot + top - NOSING) / 2, 1, 0)
    for (let i = 0; i <= 4; i++) {
      const angle = (i * Math.PI) / 8
      const [out, high] = [Math.cos(angle), Math.sin(angle)]
      add(front - NOSING + NOSING * out, top - NOSING + NOSING * high, out, high)
    }
    const back = k === approach.steps - 1 ? -ROOTED : front - tread
    add(front - NOSING - (tread - NOSING) / 3, top, 0, 1)
    add(front - NOSING - ((tread - NOSING) * 2) / 3, top, 0, 1)
    add(back, top, 0, 1)
    bands.push(band)
  }
  return bands
}

/** The side of the stairs: what is under the profile, down to below the floor. */
function addCheek(
  draft: PatchDraft,
  bands: readonly (readonly ProfilePoint[])[],
  put: Put,
  approach: Approach,
  side: 1 | -1,
) {
  const across = (side * approach.width) / 2
  // Inner corners are in two bands, for their two normals; a side has them once.
  const profile = bands.flatMap((band, i) => (i === 0 ? band : band.slice(1)))
  const foot = divide(approach.run + ROOTED, { spacing: 0.15, rims: [] }, [false, false])
  const outline = [
    ...profile.map((p): Vec2 => [p.before, p.up]),
    ...foot.slice(0, -1).map((l): Vec2 => [l - ROOTED, -ROOTED]),
  ]
  const segments = outline.map((_, i) => [i, (i + 1) % outline.length] as const)
  const triangles = triangulate(Float64Array.from(outline.flat()), segments)
  const first = draft.relief.length
  for (const [before, up] of outline) put(before, up, across, 0, 0, side, before, up)
  for (let i = 0; i < triangles.length; i += 3) {
    const [a, b, c] = [triangles[i] ?? 0, triangles[i + 1] ?? 0, triangles[i + 2] ?? 0]
    const mean = (axis: 0 | 1) =>
      [a, b, c].reduce((sum, k) => sum + (outline[k]?.[axis] ?? 0), 0) / 3
    if (!isInside(outline, mean(0), mean(1))) continue
    // "before" runs to the left for somebody at the right-hand side of the stairs.
    if (side < 0) draft.indices.push(first + a, first + b, first + c)
    else draft.indices.push(first + a, first + c, first + b)
  }
}
