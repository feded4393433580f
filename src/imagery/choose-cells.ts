import { cornerSize, sidesBeyond, writeCorner } from '#imagery/corner.ts'
import { pageSide } from '#imagery/page.ts'
import type { Sheet, Sight } from '#imagery/sheet.ts'
import type { ImageSource } from '#imagery/source.ts'

/**
 * A square of the picture that a view wants at a level: its upper left corner in full-size pixels and its side as `cell`
 * (pageSide × 2^cell, at most a page of the level), screen pixels for each full-size texel × `limit`, pixels of the
 * screen that it fills, and how far it is from the middle of the view (1: its edge). False ends the choosing.
 */
export type WantCell = (
  level: number,
  cell: number,
  x: number,
  y: number,
  sharpness: number,
  area: number,
  distance: number,
) => boolean

export interface Chooser {
  /** Tells `want` all squares that a view sees. `limit`: texels that each pixel shall have. Squares do not overlap. */
  choose(sight: Sight, limit: number, want: WantCell): void
  /** Corners projected so far: what choosing costs, in a measure that every machine agrees on. */
  corners(): number
}

/** A square that the view's edge crosses is halved until it is 1/8 of a page, so that few pages are wanted in vain. */
const edgeSteps = 3
/** A square all in view is halved until it is half a page: nowhere in it is the picture much nearer than at its corners. */
const innerSteps = 1

/** By how much the sharpest corner of a square, of which little may be in view, can overrate it. */
const overrating = 1.01

/** Coarsest level with `limit` texels for each pixel, `sharpness` as in `WantCell`; the finest where none has. */
export function levelFor(levels: readonly number[], sharpness: number): number {
  // Floating error must not ask for four times the pages where texels and pixels are the same.
  const ideal = -Math.log2(sharpness) + 1e-6
  let level = levels[0] ?? 0
  for (const l of levels) if (l <= ideal) level = l
  return level
}

/**
 * Which squares of a picture a view wants, and at which level. Squares are halved where they are large on the screen: the
 * cost goes with the screen, and hardly with the picture.
 */
export function createChooser(source: ImageSource, sheet: Sheet): Chooser {
  const { width, height, levels } = source
  const finest = levels[0] ?? 0
  const coarsest = levels.at(-1) ?? 0
  // Nine corners for each depth: a square's own four are among those of the square it is a quarter of.
  const corners = new Float64Array((coarsest - finest + edgeSteps + 26) * 9 * cornerSize)
  const holes = new Uint8Array(corners.length / cornerSize)
  let sight: Sight
  let limit = 1
  let want: WantCell
  let over = false
  let count = 0

  const read = (corner: number, i: number): number => corners[corner * cornerSize + i] ?? 0

  const write = (corner: number, x: number, y: number): void => {
    const s = Math.min(x / width, 1)
    const t = 1 - Math.min(y / height, 1)
    const shown = writeCorner(sheet, sight, source, s, t, corners, corner * cornerSize)
    holes[corner] = shown ? 0 : 1
    count++
  }

  /** Sides that a corner is beyond together with the parallelogram that its tangents span, over a part of s and t. */
  const beyond = (corner: number, ds: number, dt: number): number => {
    const x = read(corner, 0)
    const y = read(corner, 1)
    const w = read(corner, 2)
    const sx = read(corner, 3) * ds
    const sy = read(corner, 4) * ds
    const sw = read(corner, 5) * ds
    const tx = read(corner, 6) * dt
    const ty = read(corner, 7) * dt
    const tw = read(corner, 8) * dt
    return (
      read(corner, 11) &
      sidesBeyond(x + sx, y + sy, w + sw) &
      sidesBeyond(x + tx, y + ty, w + tw) &
      sidesBeyond(x + sx + tx, y + sy + ty, w + sw + tw)
    )
  }

  /** True where the open part is all inside a square, whose corners do not tell of it. */
  const isAround = (x: number, side: number): boolean =>
    sheet.open !== undefined &&
    x < sheet.open[0] * width &&
    Math.min(x + side, width) > sheet.open[1] * width

  const cell = (
    depth: number,
    size: number,
    x: number,
    y: number,
    a: number,
    b: number,
    c: number,
    d: number,
  ): void => {
    const side = pageSide * 2 ** size
    const ds = (Math.min(x + side, width) - x) / width
    const dt = (Math.min(y + side, height) - y) / height
    const tellsAll = ds <= sheet.grain && dt <= sheet.grain && !isAround(x, side)
    let sharpness = 0
    let inView = false
    if (tellsAll) {
      if (holes[a] && holes[b] && holes[c] && holes[d]) return
      // Bent squares bulge beyond their corners, but not beyond the hull of their Bézier points.
      const s3 = ds / 3
      const t3 = dt / 3
      if (beyond(a, s3, -t3) & beyond(b, -s3, -t3) & beyond(c, s3, t3) & beyond(d, -s3, t3)) return
      const facing = Math.max(read(a, 10), read(b, 10), read(c, 10), read(d, 10))
      const sharpest = limit * Math.max(read(a, 9), read(b, 9), read(c, 9), read(d, 9))
      const least = limit * Math.min(read(a, 9), read(b, 9), read(c, 9), read(d, 9))
      sharpness = Math.max(least, sharpest / overrating)
      inView = (read(a, 11) | read(b, 11) | read(c, 11) | read(d, 11)) === 0
      const level = levelFor(levels, sharpness)
      // Of a bulging square the middle may be seen though its corners face away, so only small ones are judged.
      if (facing <= 0 && !sheet.twoSided && size <= level + 1) return
      const even = inView && level === levelFor(levels, least)
      if (size <= level - (even ? innerSteps : edgeSteps)) {
        // Across a seam of a mesh the hull reaches over what lies between its pieces; each corner tells of its own.
        if (beyond(a, ds, -dt) && beyond(b, -ds, -dt) && beyond(c, ds, dt) && beyond(d, -ds, dt))
          return
        tell(level, size, x, y, sharpness, ds * dt, a, b, c, d)
        return
      }
    }
    split(depth, size - 1, x, y, a, b, c, d)
  }

  const tell = (
    level: number,
    size: number,
    x: number,
    y: number,
    sharpness: number,
    extent: number,
    a: number,
    b: number,
    c: number,
    d: number,
  ): void => {
    let area = 0
    let dx = 0
    let dy = 0
    for (let i = 0; i < 4; i++) {
      const corner = i === 0 ? a : i === 1 ? b : i === 2 ? c : d
      const w = read(corner, 2)
      if (w < 1e-9) continue
      area += (Math.abs(read(corner, 10)) * extent) / 4
      dx += read(corner, 0) / w / 4
      dy += read(corner, 1) / w / 4
    }
    const most = (sight.width * sight.height) / 4
    over = !want(level, size, x, y, sharpness, Math.min(area, most), Math.hypot(dx, dy))
  }

  const split = (
    depth: number,
    size: number,
    x: number,
    y: number,
    a: number,
    b: number,
    c: number,
    d: number,
  ): void => {
    const half = pageSide * 2 ** size
    const o = depth * 9
    const right = x + half < width
    const below = y + half < height
    write(o, x + half, y)
    write(o + 1, x, y + half)
    write(o + 2, x + half, y + half)
    if (right) write(o + 3, x + 2 * half, y + half)
    if (below) write(o + 4, x + half, y + 2 * half)
    // A half that is beyond the picture's edge has no squares, and its corners are the edge's.
    cell(depth + 1, size, x, y, a, o, o + 1, o + 2)
    if (right && !over) cell(depth + 1, size, x + half, y, o, b, o + 2, o + 3)
    if (below && !over) cell(depth + 1, size, x, y + half, o + 1, o + 2, c, o + 4)
    if (right && below && !over) cell(depth + 1, size, x + half, y + half, o + 2, o + 3, o + 4, d)
  }

  return {
    choose: (from, texels, tellWant) => {
      sight = from
      limit = texels
      want = tellWant
      over = false
      const side = pageSide * 2 ** coarsest
      for (let y = 0; y < height && !over; y += side) {
        for (let x = 0; x < width && !over; x += side) {
          for (let i = 0; i < 4; i++) write(i, x + (i & 1) * side, y + (i >> 1) * side)
          cell(1, coarsest, x, y, 0, 1, 2, 3)
        }
      }
    },
    corners: () => count,
  }
}
