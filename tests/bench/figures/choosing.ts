import { createStream } from '#imagery/create-stream.ts'
import { parseDeepZoom } from '#imagery/deep-zoom.ts'
import { pagesAt } from '#imagery/page.ts'
import type { ImageSource } from '#imagery/source.ts'
import type { PageRequest, Stream } from '#imagery/stream.ts'
import { quantile } from '../median.ts'
import { deepZoomDescription } from '../mural/pyramid-layout.ts'
import { type Screen, type Size, screen, sequence, type View } from '../views.ts'
import { curvedTiles, sightOf, wallSheet } from './curved-wall.ts'

const layers = 64
const seen = new Set(['wall'])

function sourceOf(picture: Size): ImageSource {
  const parsed = parseDeepZoom(
    deepZoomDescription(picture.width, picture.height),
    'http://bench/wall.dzi',
  )
  if (!parsed.ok) throw new Error(`choosing: ${parsed.fault.kind}, expected a picture`)
  return parsed.source
}

function streamOf(picture: Size, curved: boolean): { stream: Stream; source: ImageSource } {
  const source = sourceOf(picture)
  const random = sequence(3)
  const stream = createStream({ layers, parallel: layers, fade: 0, detail: 1 }, random)
  stream.add({ id: 'wall', source, sheet: wallSheet(picture, curved) })
  return { stream, source }
}

/** Everything that a view wants comes at once, as over a line without end. */
function fetchAll(stream: Stream, now: number): void {
  for (let round = 0; round < 8; round++) {
    const asked: PageRequest[] = []
    stream.dispatch(
      now,
      request => asked.push(request),
      () => {},
    )
    for (const request of asked) stream.arrived(request)
    while (stream.nextUpload(now) !== null);
    if (asked.length === 0) return
  }
}

/** Views of a curved wall from anywhere that a visitor may stand: full size to 14 pixels for each of the screen's. */
function anyViews(picture: Size, count: number): readonly View[] {
  const next = sequence(43)
  return Array.from({ length: count }, () => ({
    x: picture.width * (0.04 + 0.92 * next()),
    y: picture.height * (0.1 + 0.8 * next()),
    scale: 14 ** next(),
  }))
}

/** How near to the fewest tiles the choice on a wall bent by 2.2 rad comes. */
export interface Chosen {
  readonly views: number
  readonly median: number
  readonly ninetieth: number
  readonly worst: number
  readonly mostWanted: number
  readonly layers: number
}

/** Chosen pages by the fewest that would do, over random views. */
export function chosenTiles(picture: Size, count: number): Chosen {
  const { stream, source } = streamOf(picture, true)
  const coarsest = source.levels.at(-1) ?? 0
  const base = pagesAt(picture.width, coarsest) * pagesAt(picture.height, coarsest)
  const ratios: number[] = []
  let mostWanted = 0
  anyViews(picture, count).forEach((view, i) => {
    const sight = sightOf(picture, true, view)
    // Twice: what was wanted only until the rest had come is no longer wanted then.
    for (let again = 0; again < 2; again++) {
      stream.look(sight, seen, i)
      mostWanted = Math.max(mostWanted, stream.state().wanted)
      fetchAll(stream, i)
    }
    const exact = curvedTiles(picture, view).filter(([level]) => level < coarsest).length
    if (exact > 0) ratios.push((stream.state().wanted - base) / exact)
  })
  return {
    views: ratios.length,
    median: quantile(ratios, 0.5),
    ninetieth: quantile(ratios, 0.9),
    worst: Math.max(...ratios),
    mostWanted,
    layers,
  }
}

/** Milliseconds that choosing takes on two pictures, turn by turn, so that a busy machine slows both. */
export function choosingTimes(
  one: { readonly picture: Size; readonly views: readonly View[] },
  other: { readonly picture: Size; readonly views: readonly View[] },
  on: Screen = screen,
): readonly [number, number] {
  const sides = [one, other].map(({ picture, views }) => ({
    stream: streamOf(picture, false).stream,
    sights: views.map(view => sightOf(picture, false, view, on)),
    times: [] as number[],
  }))
  for (let round = 0; round < 40; round++) {
    for (const { stream, sights, times } of sides) {
      const started = performance.now()
      for (const sight of sights) stream.look(sight, seen, round)
      // The first rounds are those in which the code is still being compiled.
      if (round >= 10) times.push((performance.now() - started) / sights.length)
      fetchAll(stream, round)
    }
  }
  const [a, b] = sides.map(side => quantile(side.times, 0.5))
  return [a ?? Number.NaN, b ?? Number.NaN]
}
