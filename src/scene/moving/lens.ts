import type { Pose } from '#visit/view.ts'

/** How the canvas shows the world just now: size in CSS pixels, widest view, and the shift of its middle. */
export interface Lens {
  /** Left and top edge of the canvas in the window. */
  left: number
  top: number
  width: number
  height: number
  /** Tangent of half the vertical angle at zoom 1. */
  widest: number
  /** CSS pixels by which the middle of the picture stands right of and below the middle of the canvas. */
  shiftX: number
  shiftY: number
}

export const createLens = (): Lens => ({
  left: 0,
  top: 0,
  width: 1,
  height: 1,
  widest: 0.6,
  shiftX: 0,
  shiftY: 0,
})

/** The lens of this very frame: the mover writes it, the marks read it. Like `pose` it is no store. */
export const lens: Lens = createLens()

type Aim = Pick<Pose, 'heading' | 'pitch' | 'zoom'>
type Eye = Aim & Pick<Pose, 'x' | 'y' | 'z'>

/** Mutable [x, y, z]; what it means is said where it is written. */
export type Triple = [number, number, number]

/**
 * Writes the unit direction (site frame) in which a place on the screen (CSS pixels of the window) lies into `out`.
 */
export function rayThrough(lens: Lens, aim: Aim, x: number, y: number, out: Triple): Triple {
  const scale = lens.widest / aim.zoom / (lens.height / 2)
  const right = (x - lens.left - lens.width / 2 - lens.shiftX) * scale
  const up = (lens.top + lens.height / 2 + lens.shiftY - y) * scale
  const vertical = up * Math.cos(aim.pitch) + Math.sin(aim.pitch)
  const ahead = Math.cos(aim.pitch) - up * Math.sin(aim.pitch)
  const size = Math.hypot(right, vertical, ahead)
  out[0] = (right * Math.cos(aim.heading) + ahead * Math.sin(aim.heading)) / size
  out[1] = vertical / size
  out[2] = (right * Math.sin(aim.heading) - ahead * Math.cos(aim.heading)) / size
  return out
}

/** Nearer than this to the plane of the eye a point has no place on the screen. */
const nearest = 0.05

/**
 * Writes where a site point is seen into `out`: CSS pixels from the canvas's left and top edge, then metres ahead.
 * @returns false, with `out` left as it was, for points beside or behind the eye.
 */
export function project(
  lens: Lens,
  eye: Eye,
  x: number,
  y: number,
  z: number,
  out: Triple,
): boolean {
  const sin = Math.sin(eye.heading)
  const cos = Math.cos(eye.heading)
  const east = x - eye.x
  const south = z - eye.z
  const level = east * sin - south * cos
  const vertical = y - eye.y
  const ahead = level * Math.cos(eye.pitch) + vertical * Math.sin(eye.pitch)
  if (!(ahead > nearest)) return false
  const right = east * cos + south * sin
  const up = vertical * Math.cos(eye.pitch) - level * Math.sin(eye.pitch)
  const scale = lens.height / 2 / (lens.widest / eye.zoom) / ahead
  out[0] = lens.width / 2 + lens.shiftX + right * scale
  out[1] = lens.height / 2 + lens.shiftY - up * scale
  out[2] = ahead
  return true
}
