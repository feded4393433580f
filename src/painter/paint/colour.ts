import { clamp, lerp, smooth } from '#painter/geometry/scalar.ts'
import { type Canvas, mix } from '#painter/paint/canvas.ts'
import { type Sample, sample } from '#painter/paint/sample.ts'

/** Sketch lines and snapped cords, showing through thin paint. */
export function layDraft(canvas: Canvas): void {
  const { draft } = canvas.rasters
  if (!draft) return
  const { fields, age } = canvas
  const line: Sample = [0, 0, 0, 0]
  eachPixel(canvas, (k, x, y) => {
    slipped(canvas, draft, k, x, y, line)
    if (line[3] === 0) return
    const load = clamp(
      0.55 + 0.5 * (fields.inkLoad[k] as number) - 0.25 * (fields.grit[k] as number),
    )
    mix(canvas.colour, k, [line[0], line[1], line[2]], line[3] * load * (1 - 0.3 * age.turned))
  })
}

/** Flat colour with the body of its mineral: grain, thin places, brush marks and sparkle. */
export function layFlat(canvas: Canvas): void {
  const { flat, flatAged, matter } = canvas.rasters
  if (!flat || !matter) return
  const { fields, age, window } = canvas
  const fresh: Sample = [0, 0, 0, 0]
  const aged: Sample = [0, 0, 0, 0]
  const body: Sample = [0, 0, 0, 0]
  eachPixel(canvas, (k, x, y) => {
    const u = x + ((fields.warpX[k] as number) * 0.9) / window.px
    const v = y + ((fields.warpY[k] as number) * 0.9) / window.px
    sample(flat, window.width, window.height, u, v, fresh)
    if (fresh[3] === 0) return
    sample(matter, window.width, window.height, u, v, body)
    if (flatAged) sample(flatAged, window.width, window.height, u, v, aged)
    const coarse = body[0] / 255
    const grain = fields.grain[k] as number
    const thin = fields.thin[k] as number
    const brush = fields.brush[k] as number
    const turned = clamp(age.turned * (1 + 0.45 * (fields.mottle[k] as number) + 0.25 * thin))
    const dense =
      1 -
      0.1 * clamp(thin + 0.25) -
      0.16 * coarse * clamp(grain * 1.1 + 0.05) -
      0.1 * clamp(brush - 0.2)
    const cover = fresh[3] * clamp(dense)
    const value = 1 + (0.05 + 0.05 * coarse) * thin + (0.03 + 0.15 * coarse) * grain + 0.035 * brush
    const sparkle = coarse > 0.4 && grain > 0.75 ? 22 : 0
    const tone = (q: 0 | 1 | 2) =>
      (flatAged ? lerp(fresh[q], aged[q], turned) : fresh[q]) * value + sparkle
    mix(canvas.colour, k, [tone(0), tone(1), tone(2)], cover)
    canvas.cover[k] = cover
    canvas.flake[k] = body[1] / 255
    canvas.height[k] = (canvas.height[k] as number) + cover * (0.06 + 0.1 * coarse * (1 + grain))
  })
}

/** Contours: ink that breaks over the bumps of the plaster where it was thin. */
export function layLine(canvas: Canvas): void {
  const { line, lineAged } = canvas.rasters
  if (!line) return
  const { fields, age } = canvas
  const fresh: Sample = [0, 0, 0, 0]
  const aged: Sample = [0, 0, 0, 0]
  eachPixel(canvas, (k, x, y) => {
    slipped(canvas, line, k, x, y, fresh)
    if (fresh[3] === 0) return
    if (lineAged) slipped(canvas, lineAged, k, x, y, aged)
    const tone = lineAged ? aged : fresh
    const thin = clamp((fields.thin[k] as number) + 0.2)
    const dense = clamp(
      1 + 0.35 * (fields.inkLoad[k] as number) - 0.25 * age.turned * thin,
      0.45,
      1,
    )
    const rough = 0.5 * (fields.grit[k] as number) + 0.2 * (fields.brush[k] as number)
    const held = smooth(-0.35, 0.1, fresh[3] * 1.35 - 0.42 - rough)
    const alpha = fresh[3] * dense * held
    mix(canvas.colour, k, [tone[0], tone[1], tone[2]], alpha)
    canvas.cover[k] = Math.max(canvas.cover[k] as number, alpha)
    canvas.height[k] = (canvas.height[k] as number) + 0.02 * alpha
  })
}

/** Raised gold, worn to its bole on the high spots. */
export function layGold(canvas: Canvas): void {
  const { gold } = canvas.rasters
  if (!gold) return
  const { fields, age } = canvas
  const leaf: Sample = [0, 0, 0, 0]
  eachPixel(canvas, (k, x, y) => {
    slipped(canvas, gold, k, x, y, leaf)
    if (leaf[3] === 0) return
    const thin = fields.thin[k] as number
    const grain = fields.grain[k] as number
    const worn = age.wear > 0 ? smooth(0.25, 0.6, 0.5 * thin + 0.35 * grain + 0.28 * age.wear) : 0
    const shine = 1 + 0.1 * thin + 0.06 * grain
    const alpha = leaf[3] * (1 - worn * 0.8)
    mix(canvas.colour, k, [leaf[0] * shine, leaf[1] * shine, leaf[2] * shine], alpha)
    canvas.metal[k] = alpha
    canvas.height[k] = (canvas.height[k] as number) + 0.55 * smooth(0, 1, leaf[3])
  })
}

function eachPixel(canvas: Canvas, visit: (k: number, x: number, y: number) => void): void {
  const { width, height } = canvas.window
  for (let y = 0, k = 0; y < height; y++) for (let x = 0; x < width; x++, k++) visit(k, x, y)
}

/** Reads a raster moved by the slip between contour and colour. */
function slipped(
  canvas: Canvas,
  pixels: Uint8Array,
  k: number,
  x: number,
  y: number,
  out: Sample,
): void {
  const { fields, window } = canvas
  const u = x + (fields.slipX[k] as number) / window.px
  const v = y + (fields.slipY[k] as number) / window.px
  sample(pixels, window.width, window.height, u, v, out)
}
