import { type Line, normals, type Point, resample } from '#painter/geometry/curve.ts'
import { lerp } from '#painter/geometry/scalar.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'
import type { Sheet } from '#painter/sheet.ts'

/** How a scarf turns and is coloured. */
export interface ScarfOptions {
  front: PigmentName
  back: PigmentName
  /** Half turns along its length. */
  turns?: number
  phase?: number
  line?: number
}

interface Stretch {
  front: boolean
  left: Point[]
  right: Point[]
}

/**
 * A flat scarf that twists as it falls: its width follows the turning, and its two faces differ in
 * colour. Back faces are drawn first.
 */
export function scarf(sheet: Sheet, path: Line, width: number, options: ScarfOptions): void {
  const { front, back, turns = 3, phase = 0.4, line = 1.6 } = options
  const stretches = stretchesOf(resample(path, 4), width, turns, phase)
  for (const facing of [false, true])
    for (const { front: shown, left, right } of stretches) {
      if (shown !== facing || left.length < 3) continue
      sheet.fill([...left, ...[...right].reverse()], facing ? front : back)
      for (const share of [0.5, 0.34, 0.18])
        sheet.fill([...right, ...inner(left, right, share)], 'umber', 0.1)
      sheet.ink(left, { width: line, profile: 'wire', tremor: 0.1 })
      sheet.ink(right, { width: line, tremor: 0.1 })
      const middle = left.map(([x, y], i): Point => {
        const [rx, ry] = right[i] as Point
        return [lerp(x, rx, 0.4), lerp(y, ry, 0.4)]
      })
      if (middle.length > 12)
        sheet.ink(middle.slice(3, -3), { width: line * 0.6, profile: 'taper', load: 0.7 })
    }
}

function stretchesOf(path: Line, width: number, turns: number, phase: number): Stretch[] {
  const normal = normals(path)
  const last = path.length - 1
  const stretches: Stretch[] = []
  let current: Stretch | null = null
  path.forEach(([x, y], i) => {
    const t = i / last
    const face = Math.cos(phase + t * turns * Math.PI)
    const ends = Math.min(1, (1 - t) * 10 + 0.1)
    const half = (width / 2) * (0.1 + 0.9 * Math.abs(face) ** 0.4) * ends
    const [nx, ny] = normal[i] as Point
    if (!current || current.front !== face > 0) {
      const before: Stretch | null = current
      current = { front: face > 0, left: [], right: [] }
      if (before) {
        current.left.push(before.left[before.left.length - 1] as Point)
        current.right.push(before.right[before.right.length - 1] as Point)
      }
      stretches.push(current)
    }
    current.left.push([x + nx * half, y + ny * half])
    current.right.push([x - nx * half, y - ny * half])
  })
  return stretches
}

const inner = (left: Line, right: Line, share: number): Point[] =>
  left
    .map(([x, y], i): Point => {
      const [rx, ry] = right[i] as Point
      return [lerp(rx, x, share), lerp(ry, y, share)]
    })
    .reverse()
