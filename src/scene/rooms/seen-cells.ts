import { Matrix4, type PerspectiveCamera, Vector4 } from 'three'
import type { LightCells, Way } from '#light/cells.ts'

/** A part of the screen in clip coordinates, -1 to 1. */
interface Pane {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

const whole: Pane = { left: -1, right: 1, bottom: -1, top: 1 }

/** Nearer than this to the plane of the eye a corner has no place on the screen. */
const nearest = 0.05

const _view = new Matrix4()
const _corner = new Vector4()

/**
 * The cells that the camera may see from `start`: through each way out, the part of the screen that its rectangle
 * leaves open, and so on. A room that no chain of doors shows is not drawn.
 */
export function seenCells(
  cells: LightCells,
  camera: PerspectiveCamera,
  start: string,
): Set<string> {
  _view.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse)
  const seen = new Set([start])
  look(cells, start, whole, seen, 0)
  return seen
}

/** Rooms deeper than this are behind so many doors that nothing of them is lit. */
const deepest = 8

function look(cells: LightCells, from: string, pane: Pane, seen: Set<string>, depth: number): void {
  if (depth === deepest) return
  for (const way of cells.cells.get(from)?.ways ?? []) {
    const open = narrow(pane, paneOf(way))
    if (open === null) continue
    const known = seen.has(way.to)
    seen.add(way.to)
    if (!known || depth < 3) look(cells, way.to, open, seen, depth + 1)
  }
}

/** The screen rectangle of a way; the whole screen where it reaches behind the eye, null where all of it is behind. */
function paneOf({ gate }: Way): Pane | null {
  let [left, right, bottom, top] = [1, -1, 1, -1]
  let behind = 0
  for (const [x, y] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const) {
    const w = gate.halfWidth * x * 1.08
    const h = gate.halfHeight * y * 1.08
    _corner.set(
      gate.centre[0] + gate.right[0] * w + gate.up[0] * h,
      gate.centre[1] + gate.right[1] * w + gate.up[1] * h,
      gate.centre[2] + gate.right[2] * w + gate.up[2] * h,
      1,
    )
    _corner.applyMatrix4(_view)
    if (_corner.w < nearest) {
      behind += 1
      continue
    }
    left = Math.min(left, _corner.x / _corner.w)
    right = Math.max(right, _corner.x / _corner.w)
    bottom = Math.min(bottom, _corner.y / _corner.w)
    top = Math.max(top, _corner.y / _corner.w)
  }
  if (behind > 0) return behind === 4 ? null : whole
  return { left, right, bottom, top }
}

function narrow(a: Pane, b: Pane | null): Pane | null {
  if (b === null) return null
  const pane = {
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
    top: Math.min(a.top, b.top),
  }
  return pane.left < pane.right && pane.bottom < pane.top ? pane : null
}
