import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gridSource } from '#imagery/grid-source.ts'
import { pageSide, pagesAt, sideAt } from '#imagery/page.ts'
import type { ImageSource, TilePart } from '#imagery/source.ts'
import { gridParts, type TileGrid } from '#imagery/tile-grid.ts'

/** A pyramid as Deep Zoom and IIIF have it: every level in tiles of one size. */
function pyramid(
  full: { width: number; height: number },
  tile: number,
  overlap: number,
  factors: readonly number[],
): TileGrid[] {
  return factors.map(factor => ({
    width: Math.ceil(full.width / factor),
    height: Math.ceil(full.height / factor),
    tileWidth: tile,
    tileHeight: tile,
    overlap,
    factor,
    address: (column, row) => `${factor}/${column}_${row}`,
  }))
}

function pagesOf(full: { width: number; height: number }, level: number) {
  const pages: { level: number; column: number; row: number }[] = []
  for (let row = 0; row < pagesAt(full.height, level); row++)
    for (let column = 0; column < pagesAt(full.width, level); column++)
      pages.push({ level, column, row })
  return pages
}

/** How often each pixel of a page is filled, as a sum of rectangles: all ones where nothing is left out or laid twice. */
function fillOf(parts: readonly TilePart[], width: number, height: number): Uint8Array {
  const fill = new Uint8Array(width * height)
  for (const { to } of parts) {
    expect(Math.min(...to)).toBeGreaterThanOrEqual(0)
    expect(to[0] + to[2]).toBeLessThanOrEqual(width)
    expect(to[1] + to[3]).toBeLessThanOrEqual(height)
    for (let y = to[1]; y < to[1] + to[3]; y++)
      for (let x = to[0]; x < to[0] + to[2]; x++)
        fill[y * width + x] = (fill[y * width + x] ?? 0) + 1
  }
  return fill
}

function count(times: Uint8Array, from: number, length: number): void {
  for (let i = from; i < from + length; i++) times[i] = (times[i] ?? 0) + 1
}

/** Every page of every level filled exactly, from inside the files. */
function expectExact(source: ImageSource): void {
  for (const level of source.levels)
    for (const page of pagesOf(source, level)) {
      const width = Math.min(pageSide, sideAt(source.width, level) - page.column * pageSide)
      const height = Math.min(pageSide, sideAt(source.height, level) - page.row * pageSide)
      const parts = source.parts(page)
      expect(parts.length).toBeLessThanOrEqual(64)
      expect(fillOf(parts, width, height).every(n => n === 1)).toBe(true)
      for (const { from, size } of parts) {
        expect(from.every(Number.isInteger)).toBe(true)
        expect(from[0] >= 0 && from[1] >= 0 && from[2] > 0 && from[3] > 0).toBe(true)
        expect(from[0] + from[2]).toBeLessThanOrEqual(size[0])
        expect(from[1] + from[3]).toBeLessThanOrEqual(size[1])
      }
    }
}

const size = fc.record({
  width: fc.integer({ min: 1, max: 2600 }),
  height: fc.integer({ min: 1, max: 2600 }),
})
const tiling = fc.constantFrom(
  [254, 1],
  [256, 0],
  [256, 2],
  [512, 0],
  [1024, 0],
  [1024, 3],
  [510, 1],
  [300, 0],
) as fc.Arbitrary<[number, number]>

describe('the parts of a page', () => {
  test('fill its pixels without gap and overlap, at every level and size of tile', () => {
    fc.assert(
      fc.property(size, tiling, (full, [tile, overlap]) => {
        const source = gridSource(full, pyramid(full, tile, overlap, [1, 2, 4, 8, 16]))
        expect(source?.levels[0]).toBe(0)
        if (source) expectExact(source)
      }),
      { numRuns: 25 },
    )
  })

  test('fill it as well where levels are missing, or are no halves', () => {
    const factors = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(size, tiling, factors, (full, [tile, overlap], some) => {
        const source = gridSource(full, pyramid(full, tile, overlap, some))
        if (source) expectExact(source)
      }),
      { numRuns: 25 },
    )
  })

  test('fill it where the line between two tiles is less than a pixel from the page’s edge', () => {
    const full = { width: 30_000, height: 600 }
    const source = gridSource(full, pyramid(full, 325, 0, [7]))
    expect(source?.levels).toEqual([3, 4, 5, 6])
    if (source) expectExact(source)
  })

  test('fill it from whole files of any size', () => {
    const copies = fc.array(fc.double({ min: 0.02, max: 1, noNaN: true }), { maxLength: 3 })
    fc.assert(
      fc.property(size, copies, (full, scales) => {
        const files = [1, ...scales].map((scale, i): TileGrid => {
          const width = Math.max(1, Math.round(full.width * scale))
          const height = Math.max(1, Math.round(full.height * scale))
          const tile = { tileWidth: width, tileHeight: height, overlap: 0 }
          return { width, height, ...tile, factor: null, address: () => String(i) }
        })
        const source = gridSource(full, files)
        expect(source?.levels[0]).toBe(0)
        if (source) expectExact(source)
      }),
      { numRuns: 25 },
    )
  })

  test('show every pixel of a level once, and from the file where it is no overlap', () => {
    fc.assert(
      fc.property(size, tiling, fc.constantFrom(0, 1, 2), (full, [tile, overlap], level) => {
        const [grid] = pyramid(full, tile, overlap, [2 ** level])
        if (!grid) throw new Error('no grid')
        const columns = new Uint8Array(grid.width)
        const rows = new Uint8Array(grid.height)
        for (const page of pagesOf(full, level))
          for (const { url, from, to, size: file } of gridParts(grid, full, page)) {
            expect([from[2], from[3]]).toEqual([to[2], to[3]])
            const [column = 0, row = 0] = url.split('/')[1]?.split('_').map(Number) ?? []
            expect(file[0]).toBe(
              Math.min(grid.width, (column + 1) * tile + overlap) -
                Math.max(0, column * tile - overlap),
            )
            const x = from[0] + Math.max(0, column * tile - overlap)
            const y = from[1] + Math.max(0, row * tile - overlap)
            expect([x, y]).toEqual([page.column * pageSide + to[0], page.row * pageSide + to[1]])
            if (page.row === 0 && to[1] === 0) count(columns, x, from[2])
            if (page.column === 0 && to[0] === 0) count(rows, y, from[3])
          }
        expect(columns.every(n => n === 1) && rows.every(n => n === 1)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a source', () => {
  const full = { width: 40_000, height: 30_000 }

  test('takes the copy with the fewest pixels to spare', () => {
    const source = gridSource(full, pyramid(full, 512, 0, [1, 4, 16]))
    expect(source?.parts({ level: 2, column: 0, row: 0 })).toEqual([
      { url: '4/0_0', size: [512, 512], from: [0, 0, 512, 512], to: [0, 0, 512, 512] },
    ])
    expect(source?.parts({ level: 3, column: 1, row: 0 }).map(part => [part.url, part.to])).toEqual(
      [
        ['4/2_0', [0, 0, 256, 256]],
        ['4/3_0', [256, 0, 256, 256]],
        ['4/2_1', [0, 256, 256, 256]],
        ['4/3_1', [256, 256, 256, 256]],
      ],
    )
  })

  test('leaves out levels that would need more than 64 files for a page', () => {
    expect(gridSource(full, pyramid(full, 256, 0, [1]))?.levels).toEqual([0, 1, 2])
    expect(gridSource(full, pyramid(full, 254, 1, [1]))?.levels).toEqual([0, 1])
    expect(gridSource(full, pyramid(full, 260, 0, [1]))?.levels).toEqual([0, 1])
  })

  test('leaves out levels that are finer than anything it has', () => {
    expect(gridSource(full, pyramid(full, 512, 0, [4, 8, 16, 32, 64, 128]))?.levels[0]).toBe(2)
  })

  test('ends with the level that is one page, and has no pages beyond', () => {
    const source = gridSource(full, pyramid(full, 512, 0, [1, 2, 4, 8, 16, 32, 64, 128, 256]))
    expect(source?.levels).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(source?.parts({ level: 8, column: 0, row: 0 })).toEqual([])
  })

  test('is none where nothing can be fetched', () => {
    expect(gridSource(full, [])).toBeNull()
    expect(gridSource(full, pyramid(full, 8, 0, [1]))).toBeNull()
  })

  test('takes tiles of a page’s own size where several sizes are offered', () => {
    const grids = [256, 512, 1024].flatMap(tile =>
      pyramid(full, tile, 0, [1, 2]).map(g => ({ ...g, address: () => String(tile) })),
    )
    expect(gridSource(full, grids)?.parts({ level: 1, column: 3, row: 3 })).toMatchObject([
      { url: '512' },
    ])
  })

  test('knows the whole picture as the smallest single file that is large enough', () => {
    const source = gridSource(full, pyramid(full, 512, 0, [1, 64, 128, 256]))
    expect(source?.whole(100)).toBe('256/0_0')
    expect(source?.whole(200)).toBe('128/0_0')
    expect(source?.whole(2000)).toBe('128/0_0')
    expect(gridSource(full, pyramid(full, 512, 0, [1]))?.whole(100)).toBeNull()
  })
})
