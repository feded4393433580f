import { describe, expect, it } from 'vitest'
import { ellipsoid, limb, merged, pressed, roundedBox, standing } from '#painter/solid/distance.ts'
import type { Mesh, Vec } from '#painter/solid/mesh.ts'
import { surfaceNets } from '#painter/solid/surface-nets.ts'

const block = { min: [-1.3, -1.3, -1.3], max: [1.3, 1.3, 1.3], cell: 0.1 } as const

/** Volume by the divergence theorem; positive only when triangles face outward. */
function volume({ positions, indices }: Mesh): number {
  const at = (i: number): Vec =>
    [0, 1, 2].map(q => positions[(indices[i] as number) * 3 + q] as number) as unknown as Vec
  let sum = 0
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [at(i), at(i + 1), at(i + 2)]
    sum +=
      a[0] * (b[1] * c[2] - b[2] * c[1]) -
      a[1] * (b[0] * c[2] - b[2] * c[0]) +
      a[2] * (b[0] * c[1] - b[1] * c[0])
  }
  return sum / 6
}

function openEdges({ indices }: Mesh): number {
  const edges = new Map<string, number>()
  for (let i = 0; i < indices.length; i += 3)
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const) {
      const [u, v] = [indices[i + a] as number, indices[i + b] as number]
      const key = u < v ? `${u} ${v}` : `${v} ${u}`
      edges.set(key, (edges.get(key) ?? 0) + 1)
    }
  return [...edges.values()].filter(count => count % 2 === 1).length
}

describe('surfaceNets', () => {
  it('encloses a ball: closed, facing outward, of the right volume', () => {
    const mesh = surfaceNets(ellipsoid([0, 0, 0], [1, 1, 1]), block)
    expect(openEdges(mesh)).toBe(0)
    expect(volume(mesh)).toBeGreaterThan(4.0)
    expect(volume(mesh)).toBeLessThan(4.25)
  })

  it('gives normals that point away from the solid', () => {
    const mesh = surfaceNets(limb([0, -0.5, 0], [0, 0.5, 0], 0.5), block)
    for (let i = 0; i < mesh.positions.length; i += 3) {
      const [x, z] = [mesh.positions[i] as number, mesh.positions[i + 2] as number]
      const outward = x * (mesh.normals[i] as number) + z * (mesh.normals[i + 2] as number)
      expect(outward).toBeGreaterThanOrEqual(-1e-6)
    }
  })

  it('finds nothing where there is nothing', () => {
    expect(surfaceNets(() => 1, block).indices).toHaveLength(0)
  })
})

describe('solids', () => {
  it('flow together, press in and stand on the ground', () => {
    const pair = merged(
      0.2,
      ellipsoid([-0.5, 0, 0], [0.5, 0.5, 0.5]),
      ellipsoid([0.5, 0, 0], [0.5, 0.5, 0.5]),
    )
    expect(pair(0, 0.08, 0)).toBeLessThan(0)
    const dented = pressed(
      0.01,
      roundedBox([0, 0, 0], [1, 1, 1], 0.1),
      ellipsoid([0, 1, 0], [0.3, 0.3, 0.3]),
    )
    expect(dented(0, 0.9, 0)).toBeGreaterThan(0)
    expect(dented(0, 0.5, 0)).toBeLessThan(0)
    expect(standing(pair)(0.5, -0.1, 0)).toBeGreaterThan(0)
  })
})
