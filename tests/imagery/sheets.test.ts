import { describe, expect, test } from 'vitest'
import { flatSheet } from '#imagery/flat-sheet.ts'
import { meshSheet } from '#imagery/mesh-sheet.ts'
import type { Sheet } from '#imagery/sheet.ts'
import { surfaceSheet } from '#imagery/surface-sheet.ts'
import type { Surface } from '#space/surface.ts'
import { cross, dot, subtract, type Vec3 } from '#space/vector.ts'
import { chosenPages, curvedWall, sightFrom, sourceOf } from './choosing-figures.ts'

interface Sampled {
  readonly shown: boolean
  readonly point: Vec3
  readonly along: Vec3
  readonly upwards: Vec3
}

function sampled(sheet: Sheet, s: number, t: number): Sampled {
  const out = new Float64Array(9)
  const shown = sheet.sample(s, t, out)
  const three = (at: number): Vec3 => [out[at] ?? 0, out[at + 1] ?? 0, out[at + 2] ?? 0]
  return { shown, point: three(0), along: three(3), upwards: three(6) }
}

const near = (a: Vec3, b: Vec3): number => Math.hypot(...subtract(a, b))

/** A vertical cylinder of 5 m seen from inside; u is arc length, and a surface as of a barrel vault if it lies above. */
function cylinder(): Surface {
  const radius = 5
  return {
    name: 'curve',
    kind: 'wall',
    material: 'plaster',
    tint: null,
    width: radius * 2.2,
    height: 4,
    outline: [],
    curved: true,
    point: (u, v) => [radius * Math.sin(u / radius - 1.1), v, -radius * Math.cos(u / radius - 1.1)],
    normal: u => [-Math.sin(u / radius - 1.1), 0, Math.cos(u / radius - 1.1)],
    locate: () => ({ u: 0, v: 0, distance: 0 }),
    hit: () => Number.POSITIVE_INFINITY,
  }
}

describe('a sheet on a surface', () => {
  const surface = cylinder()
  const rect = { u: 1, v: 0.5, width: 9, height: 3 }
  const sheet = surfaceSheet(surface, rect)

  test('lies on the bent surface to a thousandth of a millimetre', () => {
    for (let s = 0; s <= 1; s += 0.013) {
      const { point } = sampled(sheet, s, 0.37)
      expect(near(point, surface.point(1 + 9 * s, 0.5 + 3 * 0.37))).toBeLessThan(1e-6)
    }
  })

  test('has tangents as long as the picture is wide and high', () => {
    const { along, upwards } = sampled(sheet, 0.3, 0.7)
    expect(Math.hypot(...along)).toBeCloseTo(9, 3)
    expect(Math.hypot(...upwards)).toBeCloseTo(3, 5)
    expect(dot(along, upwards)).toBeCloseTo(0, 5)
  })

  test('faces into the room', () => {
    const { point, along, upwards } = sampled(sheet, 0.5, 0.5)
    expect(dot(cross(along, upwards), subtract([0, 2, 0], point))).toBeGreaterThan(0)
    expect(sheet.twoSided).toBe(false)
  })

  test('is seen from its back where u and v run as those of the floor below', () => {
    const ceiling: Surface = {
      ...surface,
      normal: u => [Math.sin(u / 5 - 1.1), 0, -Math.cos(u / 5 - 1.1)],
    }
    expect(surfaceSheet(ceiling, rect).twoSided).toBe(true)
  })

  test('has a hole where a door is open, and tells where it would be', () => {
    const door = { u: 3, v: 0, width: 1, height: 2 }
    const holed = surfaceSheet(surface, rect, [door])
    const within = sampled(holed, 2.5 / 9, 0.2)
    expect(within.shown).toBe(false)
    expect(near(within.point, surface.point(3.5, 1.1))).toBeLessThan(1e-6)
    expect(sampled(holed, 2.5 / 9, 0.9).shown).toBe(true)
  })
})

test('a flat sheet has its origin at the picture’s lower left', () => {
  const sheet = flatSheet([1, 2, 3], [0, 0, -1], [0, 1, 0], 4, 2)
  const { point, along } = sampled(sheet, 1, 0.5)
  expect(point).toEqual([1, 3, -1])
  expect(along.map(x => x + 0)).toEqual([0, 0, -4])
})

describe('a sheet on a mesh', () => {
  const wall = curvedWall(2.2, 5, 5.5)
  /** The curved wall in quads; its picture is cut in two halves that lie far from each other. */
  const columns = 64
  const rows = 16
  const positions: number[] = []
  const uvs: number[] = []
  const indices: number[] = []
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const swapped = x < columns / 2 ? 0.5 : -0.5
      const first = positions.length / 3
      for (const [dx, dy] of [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ] as const) {
        const s = (x + dx) / columns
        positions.push(...wall.point(s, (y + dy) / rows))
        uvs.push(s + swapped, 0.25 + (y + dy) / rows / 2)
      }
      indices.push(first, first + 1, first + 2, first, first + 2, first + 3)
    }
  }
  const sheet = meshSheet(positions, uvs, indices)

  test('lies on its triangles', () => {
    const { shown, point, along, upwards } = sampled(sheet, 0.2, 0.5)
    expect(shown).toBe(true)
    expect(near(point, wall.point(0.7, 0.5))).toBeLessThan(0.01)
    expect(Math.hypot(...along)).toBeCloseTo(11, 1)
    expect(Math.hypot(...upwards)).toBeCloseTo(11, 1)
    expect(sheet.twoSided).toBe(false)
  })

  test('has a hole where no triangle is', () => {
    expect(sampled(sheet, 0.5, 0.1).shown).toBe(false)
    expect(sampled(sheet, 0.5, 0.9).shown).toBe(false)
  })

  test('asks for the same detail as the wall that it is', () => {
    const source = sourceOf(16384, 16384)
    const eye: Vec3 = [0, 2.75, -3]
    const chosen = (target: Vec3) => chosenPages(source, sheet, sightFrom(eye, target)).keys.size
    expect(chosen(wall.point(0.5, 0.5))).toBeGreaterThan(4)
    expect(chosen(wall.point(0.5, 0.5))).toBeLessThan(50)
    expect(chosen([0, 2.75, 0])).toBe(0)
  })

  test('is looked at from both sides where the picture is mirrored', () => {
    expect(
      meshSheet(
        positions,
        uvs.map((x, i) => (i % 2 === 0 ? 1 - x : x)),
        indices,
      ).twoSided,
    ).toBe(true)
  })

  test('does without indices, and takes no notice of triangles that show nothing', () => {
    const loose = meshSheet(
      [0, 0, 0, 1, 0, 0, 0, 1, 0, 5, 5, 5, 6, 6, 6, 7, 7, 7],
      [0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0],
      null,
    )
    expect(sampled(loose, 0.25, 0.25).point).toEqual([0.25, 0.25, 0])
    expect(sampled(loose, 0.9, 0.9).shown).toBe(false)
  })
})
