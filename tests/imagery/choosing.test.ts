import { describe, expect, test } from 'vitest'
import { createChooser, levelFor } from '#imagery/choose-cells.ts'
import { pageOf } from '#imagery/page.ts'
import type { Sheet } from '#imagery/sheet.ts'
import {
  type ChoosingFigures,
  choosingFigures,
  chosenPages,
  curvedWall,
  flatWall,
  randomView,
  seeded,
  sightFrom,
  sourceOf,
  viewOf,
} from './choosing-figures.ts'

const mural = sourceOf(32768, 16384)
const giant = sourceOf(926_000, 775_000)
const bent = curvedWall(2.2, 5, 5.5)
const flat = flatWall(11, 5.5)
/** Every 16th pixel and the outermost: fewer than all, so that the ratios are rather too high than too low. */
const step = 16

const ninetieth = (f: ChoosingFigures): number => f.ratios[Math.floor(f.ratios.length * 0.9)] ?? 0

describe('choosing for a wall bent by 2.2 rad, in 1,000 views', () => {
  const figures = choosingFigures(bent, mural, { views: 1000, yaw: 1, seed: 1, step })
  console.log(
    `chosen / exact pages: ${ninetieth(figures).toFixed(2)} at the 90th percentile,`,
    `${figures.ratios.at(-1)?.toFixed(2)} worst, ${figures.most} at most;`,
    `${figures.corners.toFixed(0)} corners a view`,
  )

  test('takes at most 1.2 times the pages that the pixels want in nine views of ten', () => {
    expect(ninetieth(figures)).toBeLessThanOrEqual(1.2)
  })

  test('takes at most 1.5 times the pages in the worst view', () => {
    expect(figures.ratios.at(-1)).toBeLessThanOrEqual(1.5)
  })

  test('takes never more than the pool may hold', () => {
    expect(figures.most).toBeLessThanOrEqual(0.8 * 64)
  })

  test('misses at most one page in a hundred, for its finer ones are there', () => {
    expect(figures.missed).toBeLessThan(0.01 * 1000 * figures.pages)
  })
})

describe('choosing', () => {
  test('takes exactly what the pixels want of a flat wall seen straight on', () => {
    const figures = choosingFigures(flat, mural, { views: 300, yaw: 0, seed: 2, step })
    expect(figures.differences[0]).toBe(0)
    expect(figures.differences.at(-1)).toBeLessThanOrEqual(1)
    expect(figures.missed).toBe(0)
  })

  test('costs for 717 gigapixels what it costs for half a gigapixel', () => {
    const cost = (source: typeof mural, height: number) => {
      const wall = flatWall(11, height)
      const random = seeded(9)
      let [pages, corners] = [0, 0]
      for (let i = 0; i < 200; i++) {
        const view = randomView(random, 0.7)
        // In the middle of the wall, so that no view is cut off by the smaller one's edges.
        const [s, t] = [0.3 + 0.4 * view.s, 0.3 + 0.4 * view.t]
        const sight = viewOf(wall, source, { s, t, texels: 4 ** random(), yaw: view.yaw })
        const chosen = chosenPages(source, wall.sheet, sight)
        pages += chosen.keys.size
        corners += chosen.corners
      }
      return { pages, corners }
    }
    const small = cost(mural, 5.5)
    const large = cost(giant, (11 * 775) / 926)
    expect(large.pages / small.pages).toBeLessThan(1.1)
    expect(large.corners / small.corners).toBeLessThan(1.1)
  })

  test('asks for the pixels themselves where one texel is one pixel', () => {
    const view = { s: 0.5, t: 0.5, texels: 1, yaw: 0 }
    const { keys } = chosenPages(mural, flat.sheet, viewOf(flat, mural, view))
    expect(new Set([...keys].map(key => pageOf(key).level))).toEqual(new Set([0]))
  })

  test('asks for nothing behind the eye, however near it is', () => {
    for (const away of [1e-3, 0.1, 1, 5]) {
      const eye = bent.point(0.5, 0.5)
      const sight = sightFrom([eye[0], eye[1], eye[2] + away], [eye[0], eye[1], eye[2] + away + 1])
      const seen = [...chosenPages(mural, bent.sheet, sight).keys].map(pageOf)
      // The wall's ends reach round the visitor; its middle is behind.
      for (const { level, column } of seen) {
        const s = ((column + 0.5) * 512 * 2 ** level) / mural.width
        expect(Math.abs(s - 0.5)).toBeGreaterThan(0.3)
      }
    }
  })

  test('keeps within the pool a hair from the wall and along it', () => {
    for (const away of [1e-4, 1e-3, 1e-2, 0.1]) {
      const sight = sightFrom([-5, 1, away], [5, 1.2, away * 0.9])
      const { keys, corners } = chosenPages(mural, flat.sheet, sight)
      expect(keys.size).toBeLessThanOrEqual(51)
      expect(corners).toBeLessThan(6000)
    }
  })

  test('wants the back of a sheet only where that is looked at', () => {
    const sight = sightFrom([0, 2.7, -3], [0, 2.7, 0])
    expect(chosenPages(mural, flat.sheet, sight).keys.size).toBe(0)
    const scroll: Sheet = { ...flat.sheet, twoSided: true }
    expect(chosenPages(mural, scroll, sight).keys.size).toBeGreaterThan(0)
  })

  test('wants nothing of a hole', () => {
    const holed: Sheet = {
      ...flat.sheet,
      sample: (s, t, out) => flat.sheet.sample(s, t, out) && (s < 0.4 || s > 0.6),
    }
    const view = { s: 0.5, t: 0.5, texels: 1, yaw: 0 }
    expect(chosenPages(mural, holed, viewOf(flat, mural, view)).keys.size).toBe(0)
  })

  test('ends when it is told to', () => {
    let told = 0
    createChooser(mural, flat.sheet).choose(
      viewOf(flat, mural, { s: 0.5, t: 0.5, texels: 5, yaw: 0 }),
      1,
      () => {
        told++
        return told < 3
      },
    )
    expect(told).toBe(3)
  })

  test('takes the finest level where no level has as many texels as pixels', () => {
    expect(levelFor([0, 1, 2], 9)).toBe(0)
    expect(levelFor([2, 4], 1 / 32)).toBe(4)
    expect(levelFor([2, 4], 1 / 8)).toBe(2)
  })
})
