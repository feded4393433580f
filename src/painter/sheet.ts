import { gradation } from '#painter/brush/gradation.ts'
import type { ProfileName } from '#painter/brush/profile.ts'
import { strokeOutline } from '#painter/brush/stroke.ts'
import { hash } from '#painter/geometry/chance.ts'
import type { Line, Point } from '#painter/geometry/curve.ts'
import { clamp } from '#painter/geometry/scalar.ts'
import type { PigmentName } from '#painter/pigment/pigments.ts'

/** Where a shape belongs in the order of work: draft, flat colour, contour, raised gold, and the marks of age. */
export type Layer = 'draft' | 'flat' | 'line' | 'gold' | 'crack' | 'straw'

/** Extent on the wall, mm. */
type Box = readonly [x0: number, y0: number, x1: number, y1: number]

/** One filled polygon in wall millimetres. */
export interface Shape {
  layer: Layer
  /** SVG path data; only straight pieces. */
  d: string
  pigment: PigmentName
  alpha: number
  box: Box
}

/** Moves, turns, scales and mirrors what is drawn inside. Turn in radians, clockwise as seen. */
export interface Placing {
  scale?: number
  turn?: number
  flip?: boolean
  /** Restarts the hand: what is drawn inside no longer depends on what came before. */
  seed?: number
}

/** Options of {@link Sheet.band}. */
interface BandOptions {
  width?: number
  alpha?: number
  bands?: number
  toward?: Point
  power?: number
  closed?: boolean
  side?: 1 | -1
}

/** Options of {@link Sheet.ink}. Width in local millimetres; load below 1 is thin ink. */
interface InkOptions {
  width?: number
  profile?: ProfileName
  pigment?: PigmentName
  load?: number
  layer?: Layer
  tremor?: number
  closed?: boolean
  bend?: number
}

/** A wall's worth of polygons being drawn. All coordinates are local to the current placing, mm, y down. */
export interface Sheet {
  readonly seed: number
  readonly px: number
  readonly shapes: readonly Shape[]
  place(x: number, y: number, placing: Placing, draw: () => void): void
  fill(outline: Line, pigment: PigmentName, alpha?: number, layer?: Layer): void
  /** Flat colour with its darker drying rim. */
  wash(outline: Line, pigment: PigmentName, rim?: number): void
  /** Shading from the edge inward; heavier toward a direction when one is given. */
  band(line: Line, pigment: PigmentName, options?: BandOptions): void
  /** One stroke of the brush. */
  ink(line: Line, options?: InkOptions): void
  /** The same points in wall millimetres, for a motif that must measure where it is. */
  onWall(line: Line): Point[]
}

/**
 * An empty sheet. `px` is the finest millimetres per pixel it will be painted at: it drops what
 * cannot be seen and never moves anything.
 */
export function createSheet(seed: number, px: number): Sheet {
  const shapes: Shape[] = []
  let frame: Frame = { a: 1, b: 0, c: 0, d: 1, x: 0, y: 0, scale: 1 }
  let stroke = 0
  const onWall = (line: Line) => line.map(point => transformed(frame, point))
  const record = (rings: Line[], layer: Layer, pigment: PigmentName, alpha: number) => {
    const shape = toShape(rings, px, { layer, pigment, alpha })
    if (shape) shapes.push(shape)
  }
  const sheet: Sheet = {
    seed,
    px,
    shapes,
    onWall,
    place(x, y, placing, draw) {
      const outer = frame
      const counter = stroke
      if (placing.seed !== undefined) stroke = hash(placing.seed, 77) & 0xfffff
      frame = placed(frame, x, y, placing)
      draw()
      frame = outer
      if (placing.seed !== undefined) stroke = counter
    },
    fill(outline, pigment, alpha = 1, layer = 'flat') {
      record([onWall(outline)], layer, pigment, alpha)
    },
    wash(outline, pigment, rim = 0.22) {
      sheet.fill(outline, pigment)
      if (rim > 0) sheet.band(outline, 'umber', { width: 1.6, alpha: rim * 0.5, bands: 2 })
    },
    band(line, pigment, options = {}) {
      const { width = 6, alpha = 0.2, bands = 4, toward, power = 1, closed = true } = options
      const reach = width * frame.scale
      if (line.length < 3 || reach < px * 0.6) return
      const count = clamp(Math.ceil(reach / px / 1.6), 1, bands)
      const merged = 1 - (1 - alpha) ** (bands / count)
      const direction = toward ? turned(frame, toward) : null
      const shading = { width: reach, bands: count, toward: direction, power, closed }
      for (const ring of gradation(onWall(line), { ...shading, side: options.side ?? 1 }))
        record([ring], 'flat', pigment, merged)
    },
    ink(line, options = {}) {
      const { width = 1.2, profile = 'swell', pigment = 'ink', load = 0.92 } = options
      const { layer = 'line', tremor = 0.25, closed = false, bend = 0 } = options
      const seedOfStroke = stroke++
      const breadth = width * frame.scale
      if (breadth < px * 0.16 || line.length < 2) return
      const how = { width: breadth, profile, tremor, bend, closed, seed: seedOfStroke, px }
      record([strokeOutline(onWall(line), how)], layer, pigment, load)
    },
  }
  return sheet
}

interface Frame {
  a: number
  b: number
  c: number
  d: number
  x: number
  y: number
  scale: number
}

const transformed = (m: Frame, [x, y]: Point): Point => [
  m.a * x + m.c * y + m.x,
  m.b * x + m.d * y + m.y,
]

const turned = (m: Frame, [x, y]: Point): Point => [m.a * x + m.c * y, m.b * x + m.d * y]

function placed(m: Frame, x: number, y: number, placing: Placing): Frame {
  const { scale = 1, turn = 0, flip = false } = placing
  const cos = Math.cos(turn) * scale
  const sin = Math.sin(turn) * scale
  const [a, b] = turned(m, flip ? [-cos, -sin] : [cos, sin])
  const [c, d] = turned(m, [-sin, cos])
  const [ox, oy] = transformed(m, [x, y])
  return { a, b, c, d, x: ox, y: oy, scale: m.scale * scale }
}

/** Path data of the rings without the points closer together than half a pixel; null when nothing is left. */
function toShape(rings: Line[], px: number, rest: Omit<Shape, 'd' | 'box'>): Shape | null {
  const near = (px * 0.45) ** 2
  const digits = px < 0.4 ? 2 : 1
  const pieces: string[] = []
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of rings) {
    let lastX = Infinity
    let lastY = Infinity
    for (let i = 0; i < ring.length; i++) {
      const [x, y] = ring[i] as Point
      const inner = i > 0 && i < ring.length - 1
      if (inner && (x - lastX) ** 2 + (y - lastY) ** 2 < near) continue
      lastX = x
      lastY = y
      x0 = Math.min(x0, x)
      y0 = Math.min(y0, y)
      x1 = Math.max(x1, x)
      y1 = Math.max(y1, y)
      pieces.push(`${i > 0 ? 'L' : 'M'}${x.toFixed(digits)} ${y.toFixed(digits)}`)
    }
    if (ring.length > 0) pieces.push('Z')
  }
  // Pieces are joined once: adding to a string would keep a rope of tiny strings alive per shape.
  return pieces.length > 3 ? { ...rest, d: pieces.join(''), box: [x0, y0, x1, y1] } : null
}
