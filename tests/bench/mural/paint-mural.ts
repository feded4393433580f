/** Bytes of a picture in RGB, row by row from the upper edge. */
export interface Painting {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

/** A hash of a place of a lattice, from 0 to 1. */
function chance(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32
}

const smooth = (t: number): number => t * t * (3 - 2 * t)

/** A row of value noise; the lattice is asked once a cell, so that long waves cost next to nothing. */
function noiseRow(
  out: Float32Array,
  x0: number,
  y: number,
  step: number,
  wave: number,
  seed: number,
): Float32Array {
  // Waves too short for this level are their own average: no aliasing in coarse levels.
  if (wave < 2 * step) return out.fill(0.5)
  const row = Math.floor(y / wave)
  const down = smooth(y / wave - row)
  let column = Number.NaN
  let left = 0
  let right = 0
  for (let i = 0; i < out.length; i++) {
    const at = (x0 + (i + 0.5) * step) / wave
    const cell = Math.floor(at)
    if (cell !== column) {
      const above = (c: number): number => chance(c, row, seed)
      const below = (c: number): number => chance(c, row + 1, seed)
      left = above(cell) + (below(cell) - above(cell)) * down
      right = above(cell + 1) + (below(cell + 1) - above(cell + 1)) * down
      column = cell
    }
    out[i] = left + (right - left) * smooth(at - cell)
  }
  return out
}

type Colour = readonly [number, number, number]

const plaster: Colour = [196, 176, 140]
const clay: Colour = [138, 112, 84]
const ink: Colour = [52, 40, 36]
const robes: readonly Colour[] = [
  [142, 62, 44],
  [62, 104, 96],
  [56, 78, 118],
  [176, 132, 66],
  [92, 70, 60],
]
const flesh: Colour = [206, 168, 132]
const halo: Colour = [104, 138, 118]

const robeOf = (h: number): Colour => robes[Math.floor(h * robes.length)] ?? plaster

/** Sides of the cells that hold a small seated figure, and of those that hold a niche, in pixels. */
const figureWide = 300
const figureHigh = 380
const nicheSide = 4096

/** Share of ink where a contour of a given distance (in pixels) runs: a brush line, never thinner than a pixel. */
const stroke = (away: number, width: number, step: number): number => {
  const reach = Math.max(width, step)
  const d = Math.abs(away)
  return d > reach ? 0 : (1 - d / reach) * (width / reach)
}

/** The pixel being painted; set before anything is laid over it. */
let red = 0
let green = 0
let blue = 0

function lay(colour: Colour, share: number): void {
  red += (colour[0] - red) * share
  green += (colour[1] - green) * share
  blue += (colour[2] - blue) * share
}

// Math.hypot guards against overflow at ten times the cost.
const distance = (u: number, v: number): number => Math.sqrt(u * u + v * v)

/** One of a thousand small figures: halo, head, robe with folds, seat; `sway` bends its lines as a hand does. */
function figure(x: number, y: number, step: number, sway: number): void {
  const column = Math.floor(x / figureWide)
  const row = Math.floor(y / figureHigh)
  const kind = chance(column, row, 71)
  if (kind < 0.06) return
  const u = x - (column + 0.5) * figureWide + sway
  const v = y - (row + 0.5) * figureHigh + sway * 0.6
  const aura = distance(u, v + 70) - 96
  const head = distance(u, (v + 80) * 0.9) - 38
  const body = distance(u * 0.9, (v - 50) * 0.8) - 88
  const seat = Math.max(Math.abs(u) - 118, Math.abs(v - 142) - 24)
  const robe = robeOf(chance(column, row, 72))
  let line = 0
  if (aura < 0) lay(halo, 0.75)
  if (seat < 0) lay(robeOf(chance(column, row, 73)), 0.7)
  if (body < 0) {
    lay(robe, 0.85)
    // Folds fall from the shoulders: lines of equal distance from two points above them.
    const fold = (distance(u - 60, v + 60) + Math.abs(u) * 0.4) % 26
    line = stroke(fold - 13, 2.2, step) * 0.7
  }
  if (head < 0) lay(flesh, 0.9)
  line = Math.max(line, stroke(aura, 2.5, step), stroke(head, 2, step), stroke(body, 3, step))
  lay(ink, Math.max(line, stroke(seat, 2.5, step)) * 0.85)
}

/** A niche over the figures: an arch with bands round it, and a large figure sitting in its shadow. */
function niche(x: number, y: number, step: number, sway: number): boolean {
  const column = Math.floor(x / nicheSide)
  const row = Math.floor(y / nicheSide)
  if (chance(column, row, 81) < 0.35) return false
  const u = x - (column + 0.5) * nicheSide + sway * 2
  const v = y - (row + 0.52) * nicheSide + sway
  const half = 900 + 500 * chance(column, row, 82)
  const arch = v < 0 ? distance(u, v) - half : Math.max(Math.abs(u) - half, v - half)
  if (arch > 260) return false
  if (arch > 0) {
    const band = Math.floor(arch / 52)
    lay(robes[(band + column + 8) % robes.length] ?? plaster, 0.8)
    lay(ink, stroke((arch % 52) - 26, 3.5, step) * 0.7)
    const petal = Math.sin((Math.atan2(v, u) * half) / 40) * 20
    lay(plaster, stroke((arch % 104) - 52 + petal, 9, step) * 0.8)
    return true
  }
  lay([58, 48, 50], 0.8)
  const head = distance(u, v + half * 0.35) - half * 0.22
  const body = distance(u * 0.8, v - half * 0.4) - half * 0.55
  const aura = distance(u, v + half * 0.3) - half * 0.45
  if (aura < 0 && head > 0) lay(halo, 0.5 + 0.3 * Math.sin(aura / 17))
  if (body < 0 && head > 0) {
    lay(robeOf(chance(column, row, 83)), 0.85)
    const fold = (distance(u - half * 0.3, v + half * 0.3) + sway * 8) % 74
    lay(ink, stroke(fold - 37, 4, step) * 0.75)
  }
  if (head < 0) lay(flesh, 0.85)
  lay(ink, Math.max(stroke(head, 6, step), stroke(body, 6, step)) * 0.9)
  return true
}

/**
 * Paints a rectangle of a mural without end: plaster and stains, rows of small figures, niches, brush lines, cracks,
 * losses and grain. The same place is always the same colour. Pixels stand `step` pixels of full size apart, so that
 * any level can be painted without the finer ones.
 */
export function paintMural(
  x0: number,
  y0: number,
  step: number,
  width: number,
  height: number,
): Painting {
  const rgb = new Uint8Array(width * height * 3)
  const row = (): Float32Array => new Float32Array(width)
  const [tone, stain, mottle, brush, cracked, lost] = [row(), row(), row(), row(), row(), row()]
  for (let j = 0; j < height; j++) {
    const y = y0 + (j + 0.5) * step
    noiseRow(tone, x0, y, step, 5300, 1)
    noiseRow(stain, x0, y, step, 610, 2)
    noiseRow(mottle, x0, y, step, 83, 3)
    noiseRow(brush, x0, y, step, 11, 4)
    noiseRow(cracked, x0, y, step, 1170, 5)
    noiseRow(lost, x0, y, step, 430, 6)
    for (let i = 0; i < width; i++) {
      const x = x0 + (i + 0.5) * step
      const m = (mottle[i] ?? 0) - 0.5
      const b = (brush[i] ?? 0) - 0.5
      red = plaster[0]
      green = plaster[1]
      blue = plaster[2]
      if (!niche(x, y, step, m * 14)) figure(x, y, step, m * 9)
      const loss = (lost[i] ?? 0) + m * 0.12
      if (loss > 0.86) lay(clay, Math.min(1, (loss - 0.86) * 40))
      const crack = ((cracked[i] ?? 0) - 0.5 + m * 0.02 + b * 0.004) * 900
      lay(ink, stroke(crack, 1.8, step) * 0.9)
      const grain = step < 2 ? chance(Math.floor(x), Math.floor(y), 9) - 0.5 : 0
      const light =
        0.78 +
        0.28 * (tone[i] ?? 0) +
        0.2 * ((stain[i] ?? 0) - 0.5) +
        0.14 * m +
        0.16 * b +
        0.15 * grain
      const at = (j * width + i) * 3
      rgb[at] = Math.min(255, red * light + 0.5)
      rgb[at + 1] = Math.min(255, green * light + 0.5)
      rgb[at + 2] = Math.min(255, blue * light + 0.5)
    }
  }
  return { width, height, rgb }
}
