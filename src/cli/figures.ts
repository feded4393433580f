import { createHash } from 'node:crypto'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import {
  type DrawingsResult,
  fitted,
  rasterise,
  readManifest,
  writeManifest,
} from '#cli/drawings.ts'
import { type DrawnFigure, drawFigure, type Figure } from '#painter/figure/figure.ts'
import { FIGURES } from '#painter/figure/figures.ts'
import { paintCutOut } from '#painter/paint/cut-out.ts'
import { PIGMENTS } from '#painter/pigment/pigments.ts'

/** Options of `lamplight figures`. */
export interface FiguresOptions {
  /** Draw this one only. */
  only?: string
  /** Folder of the pictures. */
  into?: string
  /** Who may be drawn; the project's own people when left out. */
  catalogue?: readonly Figure[]
  /** Called with each line of progress. */
  report?: (line: string) => void
}

const FOLDER = 'public/textures/library-cave/people'
const MANIFEST = 'figures.json'
/** Most bytes of one figure. */
const LIMIT = 60_000
/** Raised when the way a cut-out is made changes: everybody is then drawn again. */
const CUT_OUT_REVISION = 2

/**
 * Draws the exhibition's people as WebP with a clear ground; skips those who are unchanged since they were last drawn
 * into the folder.
 * @throws Error when `only` names nobody.
 */
export async function figures(options: FiguresOptions = {}): Promise<DrawingsResult> {
  const { only, into = FOLDER, catalogue = FIGURES } = options
  const report = options.report ?? (line => console.log(line))
  const wanted = catalogue.filter(figure => only === undefined || figure.name === only)
  if (wanted.length === 0) {
    const names = catalogue.map(figure => figure.name).join(', ')
    throw new Error(`figures: found no figure "${only}", expected one of ${names}`)
  }
  await mkdir(into, { recursive: true })
  const known = await readManifest(join(into, MANIFEST))
  const result: DrawingsResult = { drawn: [], unchanged: [] }
  for (const figure of wanted) {
    const drawn = drawFigure(figure)
    const digest = digestOf(figure, drawn)
    const file = join(into, `${figure.name}.webp`)
    const there = await stat(file).catch(() => null)
    if (known[figure.name] === digest && there !== null) {
      result.unchanged.push(figure.name)
      report(`${figure.name}: unchanged`)
      continue
    }
    const { width, height, pixels } = paintCutOut(drawn.sheet, drawn.window, rasterise)
    const image = () => sharp(pixels, { raw: { width, height, channels: 4 } })
    const bytes = await fitted(image, LIMIT)
    await writeFile(file, bytes)
    known[figure.name] = digest
    await writeManifest(join(into, MANIFEST), known)
    result.drawn.push(figure.name)
    report(`${figure.name}: ${width} × ${height}, ${Math.round(bytes.length / 1000)} kB`)
  }
  return result
}

/** Hash of everything the picture depends on. */
function digestOf({ name, tall, revision }: Figure, { sheet, window }: DrawnFigure): string {
  const hash = createHash('sha256')
  const { seed } = sheet
  hash.update(JSON.stringify({ name, tall, revision, seed, window, PIGMENTS, CUT_OUT_REVISION }))
  for (const shape of sheet.shapes)
    hash.update(`${shape.layer} ${shape.pigment} ${shape.alpha} ${shape.d}`)
  return hash.digest('hex').slice(0, 24)
}
