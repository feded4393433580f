/** One square metre of plaster as four bytes per texel: normal x and y, height, roughness. It repeats without a seam. */
export interface PlasterTile {
  readonly size: number
  readonly texels: Uint8Array<ArrayBuffer>
}

/** Metres of height per unit of the drawing. */
const unit = 2.9e-3

type Random = () => number

/** Mulberry-like generator: the tile is the same on every machine. */
function randomFrom(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Draws the tile: grain, trowel swaths, straw and cracks, then normals, heights and roughness of the whole. */
export function plasterTile(size = 512, seed = 7): PlasterTile {
  const random = randomFrom(seed)
  const height = new Float32Array(size * size)
  drawGrain(height, size, random)
  for (let i = 0; i < 190; i++) drawSwath(height, size, random)
  for (let i = 0; i < 420; i++) drawStraw(height, size, random)
  for (let i = 0; i < 7; i++) drawCrack(height, size, random)
  return { size, texels: encode(height, size) }
}

/** Three octaves of noise on a torus of random values, and a dust of single texels. */
function drawGrain(height: Float32Array, size: number, random: Random): void {
  for (const [cells, amount] of [
    [9, 0.35],
    [23, 0.22],
    [61, 0.16],
  ] as const) {
    const values = Float32Array.from({ length: cells * cells }, () => 2 * random() - 1)
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++) {
        const q = y * size + x
        height[q] = (height[q] ?? 0) + amount * latticeNoise(values, cells, x / size, y / size)
      }
  }
  for (let q = 0; q < height.length; q++) height[q] = (height[q] ?? 0) + 0.12 * (random() - 0.5)
}

function latticeNoise(values: Float32Array, cells: number, s: number, t: number): number {
  const x = Math.floor(s * cells)
  const y = Math.floor(t * cells)
  const ease = (k: number): number => k * k * k * (k * (k * 6 - 15) + 10)
  const u = ease(s * cells - x)
  const v = ease(t * cells - y)
  const at = (i: number, j: number): number => values[(j % cells) * cells + (i % cells)] ?? 0
  const low = at(x, y) * (1 - u) + at(x + 1, y) * u
  const high = at(x, y + 1) * (1 - u) + at(x + 1, y + 1) * u
  return low * (1 - v) + high * v
}

/** One stroke of the trowel: a shallow bow, slightly hollow, tilted, with a raised lip; it wipes out what was under it. */
function drawSwath(height: Float32Array, size: number, random: Random): void {
  const [cx, cy] = [random() * size, random() * size]
  const angle = -0.3 + (random() - 0.5) * 1.3 + (random() < 0.25 ? 1.2 : 0)
  const half = size * (0.12 + 0.22 * random())
  const wide = size * (0.022 + 0.03 * random())
  const bow = ((random() - 0.5) * 1.2) / half
  const amount = 0.5 + 0.5 * random()
  const tilt = (random() - 0.5) * 1.1
  const phase = random() * 100
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const reach = Math.ceil(half + wide)
  for (let j = -reach; j <= reach; j++)
    for (let i = -reach; i <= reach; i++) {
      const u = i * c + j * s
      if (Math.abs(u) > half) continue
      const v = -i * s + j * c - bow * u * u
      const t = v / wide
      if (Math.abs(t) > 1.25) continue
      const inside = Math.abs(t) < 1
      const fade = Math.min(1, (half - Math.abs(u)) / (half * 0.35))
      const hollow = inside
        ? -(1 - t * t) * 0.35 + tilt * t * 0.4 + 0.06 * Math.sin(v * 1.7 + phase)
        : 0
      const lip = 0.42 * Math.exp(-((Math.abs(t) - 1) ** 2) / 0.012) * (t > 0 ? 1 : 0.35)
      const q = wrapped(size, cx + i, cy + j)
      height[q] = (height[q] ?? 0) * (inside ? 1 - 0.25 * fade : 1) + fade * amount * (hollow + lip)
    }
}

/** A straw in the mud, standing out, or the groove where one fell out. */
function drawStraw(height: Float32Array, size: number, random: Random): void {
  const [cx, cy, angle] = [random() * size, random() * size, random() * 2 * Math.PI]
  const half = 3 + random() * 11
  const rise = random() < 0.5 ? 0.175 : -0.25
  for (let u = -half; u < half; u += 0.5) {
    const q = wrapped(size, cx + u * Math.cos(angle), cy + u * Math.sin(angle) + 0.02 * u * u)
    height[q] = (height[q] ?? 0) + rise
  }
}

/** A crack that wanders and closes towards its end. */
function drawCrack(height: Float32Array, size: number, random: Random): void {
  let [x, y, angle] = [random() * size, random() * size, random() * 2 * Math.PI]
  const steps = size / 2
  for (let u = 0; u < steps; u++) {
    angle += (random() - 0.5) * 0.5
    x += Math.cos(angle)
    y += Math.sin(angle)
    const q = wrapped(size, x, y)
    height[q] = (height[q] ?? 0) - 1.1 * Math.min(1, (steps - u) / 60)
  }
}

function wrapped(size: number, x: number, y: number): number {
  const column = ((Math.floor(x) % size) + size) % size
  const row = ((Math.floor(y) % size) + size) % size
  return row * size + column
}

function encode(height: Float32Array, size: number): Uint8Array<ArrayBuffer> {
  const texels = new Uint8Array(size * size * 4)
  const at = (x: number, y: number): number => height[wrapped(size, x, y)] ?? 0
  const slope = (unit * size) / 2
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const gx = (at(x + 1, y) - at(x - 1, y)) * slope
      const gy = (at(x, y + 1) - at(x, y - 1)) * slope
      const long = Math.hypot(gx, gy, 1)
      const h = at(x, y)
      texels.set(
        [
          127.5 - (127.5 * gx) / long,
          127.5 - (127.5 * gy) / long,
          byte(128 + h * 60),
          byte(200 + 60 * (h > 0 ? -h * 0.6 : -h * 0.3)),
        ],
        (y * size + x) * 4,
      )
    }
  return texels
}

const byte = (x: number): number => Math.min(255, Math.max(0, x))
