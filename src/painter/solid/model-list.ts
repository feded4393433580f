import { altar } from '#painter/solid/altar.ts'
import { front } from '#painter/solid/front.ts'
import { hongbian } from '#painter/solid/hongbian.ts'
import { lamp } from '#painter/solid/lamp.ts'
import { join, type Mesh, type Part, type Vec } from '#painter/solid/mesh.ts'
import { platform } from '#painter/solid/platform.ts'
import { stele } from '#painter/solid/stele.ts'

/** A model the project builds: its parts, its true size, and how fine it may be. */
export interface ModelRecipe {
  /** File name without its ending. */
  name: string
  build: () => Part[]
  /** Width, height and depth as built, metres, within two centimetres or two per cent. */
  size: Vec
  /** Triangles to simplify to, shared among the parts by their number of triangles; none when left out. */
  simplifyTo?: number
  /** Most triangles and bytes the file may have. */
  triangles: number
  bytes: number
}

const plain = (build: () => Mesh[]) => (): Part[] => [{ mesh: join(build()) }]

/** Every model of the first exhibition; each is a schematic reconstruction. */
export const MODELS: readonly ModelRecipe[] = [
  {
    name: 'hongbian',
    build: plain(hongbian),
    size: [0.83, 0.95, 0.54],
    simplifyTo: 20_000,
    triangles: 24_000,
    bytes: 180_000,
  },
  {
    name: 'platform',
    build: platform,
    size: [1.9, 0.38, 1],
    simplifyTo: 4_000,
    triangles: 6_000,
    bytes: 90_000,
  },
  {
    name: 'stele',
    build: stele,
    size: [0.72, 1.24, 0.1],
    simplifyTo: 8_000,
    triangles: 10_000,
    bytes: 120_000,
  },
  { name: 'altar', build: altar, size: [8, 9.2, 7], triangles: 60_000, bytes: 400_000 },
  { name: 'front', build: plain(front), size: [12, 9.95, 2], triangles: 20_000, bytes: 260_000 },
  { name: 'lamp', build: plain(lamp), size: [0.1, 0.036, 0.11], triangles: 2_000, bytes: 20_000 },
]
