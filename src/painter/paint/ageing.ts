import { clamp, lerp, smooth } from '#painter/geometry/scalar.ts'
import { type Canvas, mix, multiply, type Rgb, rgbOf } from '#painter/paint/canvas.ts'
import { PIGMENTS } from '#painter/pigment/pigments.ts'
import type { Wall } from '#painter/wall/wall.ts'

const UNDERCOAT = rgbOf('#E8DCC4')
const RUBBED = rgbOf(PIGMENTS.ground.aged)
const DUST = rgbOf('#CDB58F')
const SOOT: Rgb = [59 / 255 + 0.35, 52 / 255 + 0.35, 46 / 255 + 0.35]

/**
 * Rubbed paint, flakes down to the ground, and holes down to the mud. Holes are the deep part of
 * the same field as flakes: drawn from separate noise they would lie beside each other like stickers.
 */
export function losePaint(canvas: Canvas): void {
  const { fields, age, wall, rasters } = canvas
  if (!fields.loss) return
  eachPlace(canvas, (k, x, y) => {
    const edge = nearEdge(x, y, wall.width, wall.height) * (wall.overhead ? 0.4 : 1)
    const foot = footOf(wall, y)
    const cracked = rasters.crack && (rasters.crack[k * 4 + 1] as number) > 0 ? 0.12 : 0
    const suffered = age.loss > 0 ? 0.3 * foot + 0.35 * edge + cracked : 0
    const harm = wall.harm?.(x, y) ?? 0
    const depth = (fields.loss?.[k] as number) * (age.loss > 0 ? 1 : 0.2) + suffered + harm
    const painted = (canvas.cover[k] as number) > 0.3
    const loose = painted ? ((canvas.flake[k] as number) - 0.35) * 0.35 : -0.1
    rub(canvas, k, foot + loose)
    flakeOff(canvas, k, depth + loose * 1.5 - (1.02 - age.loss))
    openHole(canvas, k, depth - (1.34 - age.holes))
  })
}

/** How close a place is to the foot of the wall, 0 to 1; a ceiling has none. */
const footOf = (wall: Wall, y: number): number =>
  wall.overhead ? 0 : smooth(wall.height * 0.72, wall.height, y)

/** How close a place is to the wall's edges, where walls suffer most; 0 to 1. */
function nearEdge(x: number, y: number, width: number, height: number): number {
  const sides = Math.max(1 - smooth(0, 120, x), smooth(width - 120, width, x))
  return Math.max(sides, smooth(height - 130, height, y))
}

/**
 * Softness of a broken edge, in units of the depth field. It is bounded: on coarse pixels the field
 * has lost its fine octaves, and a softer edge would turn flakes into mist.
 */
const edgeSoftness = (px: number): number => Math.min(0.05, px * 0.12 + 0.015)

function rub(canvas: Canvas, k: number, proud: number): void {
  const { fields, age } = canvas
  if (age.wear === 0 || (canvas.cover[k] as number) === 0) return
  const worn =
    0.45 * (fields.thin[k] as number) +
    0.3 * (fields.grit[k] as number) +
    0.3 * (fields.mottle[k] as number) +
    0.25 * proud
  mix(canvas.colour, k, RUBBED, age.wear * smooth(0.1, 0.75, worn) * 0.45)
}

/** Bares the undercoat where depth is above zero; the edge stays sharp at any scale. */
function flakeOff(canvas: Canvas, k: number, depth: number): void {
  const soft = edgeSoftness(canvas.window.px)
  if (depth <= -soft) return
  const gone = smooth(-soft, soft, depth)
  const value = 0.97 + 0.05 * (canvas.fields.grit[k] as number)
  const under: Rgb = [UNDERCOAT[0] * value, UNDERCOAT[1] * value, UNDERCOAT[2] * value]
  mix(canvas.colour, k, under, gone * 0.93)
  canvas.height[k] = (canvas.height[k] as number) - 0.16 * gone
  canvas.metal[k] = (canvas.metal[k] as number) * (1 - gone)
  const rim = 1 - 0.1 * smooth(soft * 3, 0, Math.abs(depth))
  multiply(canvas.colour, k, [rim, rim, rim])
}

function openHole(canvas: Canvas, k: number, depth: number): void {
  const soft = edgeSoftness(canvas.window.px)
  if (depth <= -soft) return
  const gone = smooth(-soft, soft, depth)
  const shade = 1 - 0.34 * smooth(0.07, 0, depth) * gone
  const o = k * 3
  const { mud } = canvas
  const under: Rgb = [mud[o] as number, mud[o + 1] as number, mud[o + 2] as number]
  mix(canvas.colour, k, [under[0] * shade, under[1] * shade, under[2] * shade], gone)
  canvas.height[k] = lerp(canvas.height[k] as number, (canvas.mudHeight[k] as number) - 1.4, gone)
  canvas.metal[k] = (canvas.metal[k] as number) * (1 - gone)
}

/** Cracks, and fine crackle on painted parts in patches; everywhere it would look like old china. */
export function crack(canvas: Canvas): void {
  const { fields, rasters, age, window } = canvas
  if (age.cracks === 0) return
  for (let k = 0; k < canvas.height.length; k++) {
    const drawn = rasters.crack ? ((rasters.crack[k * 4 + 3] as number) / 255) * age.cracks : 0
    if (drawn > 0) {
      multiply(canvas.colour, k, [1 - 0.62 * drawn, 1 - 0.66 * drawn, 1 - 0.7 * drawn])
      canvas.height[k] = (canvas.height[k] as number) - 0.9 * drawn
    }
    if (!fields.crackle || (canvas.cover[k] as number) <= 0.4) continue
    const patch = (fields.mottle[k] as number) + 0.3 * (fields.thin[k] as number)
    const near = 1 - smooth(window.px * 0.25, 0.22 + window.px * 0.5, fields.crackle[k] as number)
    const fine = near * smooth(0.1, 0.5, patch) * age.cracks * 0.22
    multiply(canvas.colour, k, [1 - fine, 1 - fine, 1 - fine])
    canvas.height[k] = (canvas.height[k] as number) - 0.08 * fine
  }
}

/** Soot from above, dust from below, and the slanting line of drift sand. */
export function weather(canvas: Canvas): void {
  const { fields, age, wall, colour } = canvas
  if (age.soot + age.dust + age.sand === 0) return
  eachPlace(canvas, (k, x, y) => {
    const mottle = fields.mottle[k] as number
    const grit = fields.grit[k] as number
    const top = 1 - smooth(0, wall.height * 0.38, y)
    const soot = clamp(age.soot * (top * (0.75 + 0.6 * mottle) + 0.12 + 0.2 * mottle))
    multiply(colour, k, [lerp(1, SOOT[0], soot), lerp(1, SOOT[1], soot), lerp(1, SOOT[2], soot)])
    const foot = footOf(wall, y)
    const settled = 0.24 + 0.7 * foot + 0.25 * mottle + 0.16 * (fields.trowel[k] as number)
    mix(colour, k, DUST, clamp(age.dust * (settled - 0.1 * grit)) * 0.62)
    if (age.sand > 0) drift(canvas, k, x, y)
  })
}

/** Sand stain below the drift line, with a darker lip along it. */
function drift(canvas: Canvas, k: number, x: number, y: number): void {
  const { fields, age, wall } = canvas
  const thin = fields.thin[k] as number
  const line = wall.sandLine?.(x) ?? wall.height * 0.62 + x * 0.16
  const depth = y - line - 60 * (fields.mottle[k] as number) - 9 * thin
  const stained = age.sand * smooth(-20, 40, depth)
  const value = 1 + 0.06 * (fields.grit[k] as number)
  const share = clamp(stained * (0.5 + 0.3 * thin + 0.12 * (fields.grit[k] as number)))
  mix(canvas.colour, k, [DUST[0] * value, DUST[1] * value, DUST[2] * value], share)
  const lip = age.sand * Math.exp(-((depth / 20) ** 2)) * 0.2
  multiply(canvas.colour, k, [1 - lip * 0.6, 1 - lip * 0.8, 1 - lip])
}

function eachPlace(canvas: Canvas, visit: (k: number, x: number, y: number) => void): void {
  const { x: left, y: top, width, height, px } = canvas.window
  for (let y = 0, k = 0; y < height; y++)
    for (let x = 0; x < width; x++, k++) visit(k, left + (x + 0.5) * px, top + (y + 0.5) * px)
}
