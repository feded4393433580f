import type { Sheet } from '#imagery/sheet.ts'

/** Bins along each side of the picture: each has one piece of the mesh stand for it. */
const bins = 64

/**
 * A picture on a mesh. `positions` are metres in the site frame, three numbers a vertex; `uvs` two, s to the right and t upwards
 * over the picture; `indices` three a triangle, or null where vertices follow each other. Where no triangle has a part of the
 * picture it has a hole. Read once: later changes of the arrays are not seen.
 */
export function meshSheet(
  positions: ArrayLike<number>,
  uvs: ArrayLike<number>,
  indices: ArrayLike<number> | null,
): Sheet {
  const grid = createGrid()
  const count = indices === null ? positions.length / 3 : indices.length
  let mirrored = false
  const piece = new Float64Array(triangleSize)
  for (let i = 0; i + 2 < count; i += 3) {
    for (let k = 0; k < 3; k++) {
      const vertex = indices === null ? i + k : (indices[i + k] ?? 0)
      piece.set([uvs[vertex * 2] ?? 0, uvs[vertex * 2 + 1] ?? 0], k * 2)
      for (let c = 0; c < 3; c++) piece[6 + k * 3 + c] = positions[vertex * 3 + c] ?? 0
    }
    if (doubleArea(piece) < 0) mirrored = true
    fillBins(grid, piece)
  }
  const nearest = nearestFilled(grid.filled)
  return {
    // Where the picture is mirrored the front of the mesh is the back of the sheet.
    twoSided: mirrored,
    grain: 1 / bins,
    sample: (s, t, out) => {
      const column = Math.min(Math.max(Math.floor(s * bins), 0), bins - 1)
      const row = Math.min(Math.max(Math.floor(t * bins), 0), bins - 1)
      const bin = row * bins + column
      const from = nearest[bin] ?? 0
      const shown = from === bin && grid.filled[bin] !== 0
      const ds = shown ? s - (column + 0.5) / bins : 0
      const dt = shown ? t - (row + 0.5) / bins : 0
      for (let i = 0; i < 9; i++) out[i] = grid.places[from * 9 + i] ?? 0
      for (let i = 0; i < 3; i++)
        out[i] = (out[i] ?? 0) + (out[3 + i] ?? 0) * ds + (out[6 + i] ?? 0) * dt
      return shown
    },
  }
}

/** Three (s, t), then three points. */
const triangleSize = 15

interface Grid {
  /** Point at the middle of each bin, tangents along s and t: 9 numbers. */
  readonly places: Float64Array
  /** 0: empty; 1: a triangle is in the bin; 2: one covers its middle. */
  readonly filled: Uint8Array
}

const createGrid = (): Grid => ({
  places: new Float64Array(bins * bins * 9),
  filled: new Uint8Array(bins * bins),
})

function doubleArea(p: Float64Array): number {
  const [s0 = 0, t0 = 0, s1 = 0, t1 = 0, s2 = 0, t2 = 0] = p
  return (s1 - s0) * (t2 - t0) - (s2 - s0) * (t1 - t0)
}

function fillBins(grid: Grid, p: Float64Array): void {
  const area = doubleArea(p)
  // Without extent in the picture it shows nothing of it.
  if (Math.abs(area) < 1e-12) return
  const [s0 = 0, t0 = 0, s1 = 0, t1 = 0, s2 = 0, t2 = 0] = p
  const left = binOf(Math.min(s0, s1, s2))
  const right = binOf(Math.max(s0, s1, s2))
  const low = binOf(Math.min(t0, t1, t2))
  const high = binOf(Math.max(t0, t1, t2))
  for (let row = low; row <= high; row++) {
    for (let column = left; column <= right; column++) {
      const bin = row * bins + column
      const s = (column + 0.5) / bins
      const t = (row + 0.5) / bins
      // Weights of the second and third corner at the middle of the bin, and by how much they change over half a bin.
      const b = ((s - s0) * (t2 - t0) - (s2 - s0) * (t - t0)) / area
      const c = ((s1 - s0) * (t - t0) - (s - s0) * (t1 - t0)) / area
      const reachB = (Math.abs(t2 - t0) + Math.abs(s2 - s0)) / (2 * bins * Math.abs(area))
      const reachC = (Math.abs(t1 - t0) + Math.abs(s1 - s0)) / (2 * bins * Math.abs(area))
      const reachA = (Math.abs(t1 - t2) + Math.abs(s1 - s2)) / (2 * bins * Math.abs(area))
      const least = Math.min(b + reachB, c + reachC, 1 - b - c + reachA)
      if (least < 0) continue
      const rank = Math.min(b, c, 1 - b - c) >= 0 ? 2 : 1
      if (rank <= (grid.filled[bin] ?? 0)) continue
      grid.filled[bin] = rank
      for (let i = 0; i < 3; i++) {
        const p0 = p[6 + i] ?? 0
        const p1 = (p[9 + i] ?? 0) - p0
        const p2 = (p[12 + i] ?? 0) - p0
        grid.places[bin * 9 + i] = p0 + p1 * b + p2 * c
        grid.places[bin * 9 + 3 + i] = (p1 * (t2 - t0) - p2 * (t1 - t0)) / area
        grid.places[bin * 9 + 6 + i] = (p2 * (s1 - s0) - p1 * (s2 - s0)) / area
      }
    }
  }
}

const binOf = (x: number): number => Math.min(Math.max(Math.floor(x * bins), 0), bins - 1)

/** For each bin the filled one that is fewest steps away: an empty one's own place is where its neighbours are. */
function nearestFilled(filled: Uint8Array): Int32Array {
  const nearest = new Int32Array(filled.length).fill(-1)
  let edge: number[] = []
  filled.forEach((rank, bin) => {
    if (rank === 0) return
    nearest[bin] = bin
    edge.push(bin)
  })
  while (edge.length > 0) {
    const next: number[] = []
    for (const bin of edge) {
      const column = bin % bins
      for (const to of [
        column > 0 ? bin - 1 : -1,
        column < bins - 1 ? bin + 1 : -1,
        bin - bins,
        bin + bins,
      ]) {
        if (nearest[to] !== -1) continue
        nearest[to] = nearest[bin] ?? 0
        next.push(to)
      }
    }
    edge = next
  }
  return nearest
}
