import { lerp, smooth } from '#painter/geometry/scalar.ts'
import { type Canvas, rgbOf } from '#painter/paint/canvas.ts'
import { PIGMENTS } from '#painter/pigment/pigments.ts'

const MUD = rgbOf('#B79B78')
const STONE = rgbOf('#6A655F')
const FRESH = rgbOf(PIGMENTS.ground.fresh)
const AGED = rgbOf(PIGMENTS.ground.aged)

/** Coarse mud with its straw: trowelled, gritty, pitted. Everything else lies on it. */
export function layMud(canvas: Canvas): void {
  const { fields, rasters, mud } = canvas
  const base = canvas.wall.stone ? STONE : MUD
  const straw = canvas.wall.stone ? null : rasters.straw
  for (let k = 0; k < canvas.height.length; k++) {
    const trowel = fields.trowel[k] as number
    const grit = fields.grit[k] as number
    const mottle = fields.mottle[k] as number
    const value = 1 + 0.05 * trowel + 0.1 * mottle + 0.11 * grit
    const o = k * 3
    mud[o] = base[0] * value
    mud[o + 1] = base[1] * value * (1 - 0.01 * trowel)
    mud[o + 2] = base[2] * value * (1 - 0.03 * mottle)
    let relief = trowel * 0.9 + grit * 0.09 - 0.1 * smooth(0.62, 0.9, fields.pits[k] as number)
    let strawRelief = 0
    const alpha = straw ? (straw[k * 4 + 3] as number) : 0
    if (straw && alpha > 0) {
      for (let q = 0; q < 3; q++)
        mud[o + q] = (mud[o + q] as number) * (1 - alpha / 255) + (straw[k * 4 + q] as number)
      strawRelief = (alpha / 255) * ((straw[k * 4] as number) > 0.6 * alpha ? 0.26 : -0.12)
    }
    canvas.mudHeight[k] = relief + strawRelief + 0.25 * grit
    relief += strawRelief * 0.1
    canvas.height[k] = relief
  }
}

/** The white ground, brushed on and yellowing with age; bare stone is left as it is. */
export function layGround(canvas: Canvas): void {
  const { fields, colour, age } = canvas
  if (canvas.wall.stone) {
    colour.set(canvas.mud)
    return
  }
  for (let k = 0; k < canvas.height.length; k++) {
    const mottle = fields.mottle[k] as number
    const brush = fields.brush[k] as number
    const value = 1 + 0.022 * mottle + 0.03 * brush + 0.022 * (fields.grit[k] as number)
    const yellow = 0.03 * mottle + 0.02 * (fields.thin[k] as number)
    const o = k * 3
    colour[o] = lerp(FRESH[0], AGED[0], age.turned) * value
    colour[o + 1] =
      lerp(FRESH[1], AGED[1], age.turned) * value * (1 - yellow * (0.25 + 0.4 * age.turned))
    colour[o + 2] =
      lerp(FRESH[2], AGED[2], age.turned) * value * (1 - yellow * (1 + 1.6 * age.turned))
    canvas.height[k] = (canvas.height[k] as number) + 0.12 + 0.035 * brush
  }
}
