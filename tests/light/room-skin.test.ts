import { describe, expect, it } from 'vitest'
import { doorCell, lightCells } from '#light/cells.ts'
import { layNodes } from '#light/node-atlas.ts'
import {
  buildDoorSkin,
  buildRoomSkin,
  type CellSkin,
  type Ground,
  type SkinPart,
  skinBuffers,
} from '#light/room-skin.ts'
import { raysPerNode, raysPerProbe } from '#light/trace.ts'
import { site } from './fixture.ts'

const groundIn = (era: string): Ground => {
  const cells = lightCells(site, era)
  return { site, era, cells, atlas: layNodes(cells) }
}
const open = groundIn('open')
const walled = groundIn('walled')
/** The whole wall with the door in it, and a part of it that misses the door. */
const over = { id: 'over', surface: 'east', u: 0, v: 0, width: 4, height: 3 }
const beside = { ...over, id: 'beside', width: 0.8 }

const west = (ground: Ground, murals = [over]): CellSkin =>
  buildRoomSkin(ground, 'west', murals, 'coarse')
const partOf = (skin: CellSkin, mural: string | null): SkinPart | undefined =>
  skin.parts.find(part => part.mural === mural)

/** Square metres of a part's triangles. */
function areaOf({ positions, indices }: SkinPart): number {
  let area = 0
  const at = (i: number, k: number): number => positions[(indices[i] ?? 0) * 3 + k] ?? 0
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b] = [1, 2].map(j => [0, 1, 2].map(k => at(i + j, k) - at(i, k)))
    const [ax = 0, ay = 0, az = 0] = a ?? []
    const [bx = 0, by = 0, bz = 0] = b ?? []
    area += Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx) / 2
  }
  return area
}

const skins: readonly (readonly [string, Ground, CellSkin])[] = [
  ['a room', open, west(open)],
  ['a room with a closed door', walled, west(walled)],
  ['a court under the sky', open, buildRoomSkin(open, 'court', [], 'coarse')],
  ['a passage', open, buildDoorSkin(open, 'between', 'fine')],
]

describe.each(skins)('the skin of %s', (_, { atlas }, skin) => {
  it('has arrays of one length, and triangles of vertices that are there', () => {
    for (const part of skin.parts) {
      const count = part.positions.length / 3
      expect(part.normals.length).toBe(count * 3)
      expect(part.metres.length).toBe(count * 2)
      expect(part.lit.length).toBe(count * 2)
      expect(part.baked.length).toBe(count * 4)
      expect(part.ground.length).toBe(count * 4)
      expect(part.st?.length ?? count * 2).toBe(count * 2)
      expect(part.indices.length % 3).toBe(0)
      expect(part.indices.reduce((most, i) => Math.max(most, i), 0)).toBeLessThan(count)
    }
  })

  it('is finite, with normals of unit length', () => {
    for (const { positions, normals } of skin.parts) {
      expect(positions.every(Number.isFinite)).toBe(true)
      for (let i = 0; i < normals.length; i += 3)
        expect(Math.hypot(normals[i] ?? 0, normals[i + 1] ?? 0, normals[i + 2] ?? 0)).toBeCloseTo(
          1,
          3,
        )
    }
  })

  it('takes its light from a face of its own site, half a texel inside', () => {
    const rects = [...atlas.rects.values()]
    for (const { lit } of skin.parts)
      for (let i = 0; i < lit.length; i += 2) {
        const x = ((lit[i] ?? 0) / 65535) * atlas.width
        const y = ((lit[i + 1] ?? 0) / 65535) * atlas.height
        const near = 0.49
        expect(
          rects.some(
            r =>
              x >= r.x + near &&
              x <= r.x + r.columns - near &&
              y >= r.y + near &&
              y <= r.y + r.rows - near,
          ),
        ).toBe(true)
      }
  })

  it('has rays that hit nodes which are there', () => {
    const [first, end] = atlas.cells.get(skin.cell) ?? [0, 0]
    expect(skin.hits.length).toBe((end - first) * raysPerNode)
    expect(skin.hits.reduce((most, hit) => Math.max(most, hit), 0)).toBeLessThan(atlas.count + 4)
    expect(skin.probeHits?.length ?? raysPerProbe).toBe(raysPerProbe)
  })
})

describe('a skin', () => {
  it('is the same each time it is built', () => {
    expect(west(open)).toEqual(west(open))
  })

  it('goes on with its mural where a door is closed', () => {
    const [before, after] = [partOf(west(open), 'over'), partOf(west(walled), 'over')]
    if (!before || !after) throw new Error('room-skin.test: found no mural')
    expect(areaOf(after) - areaOf(before)).toBeGreaterThan(1.8)
    expect(areaOf(after) - areaOf(before)).toBeLessThan(2.4)
    expect(after.st?.every(s => s > -0.01 && s < 1.01)).toBe(true)
  })

  it('goes on as plain wall there where no mural covers it', () => {
    const bare = (ground: Ground): number => {
      const part = partOf(west(ground, [beside]), null)
      return part ? areaOf(part) : 0
    }
    expect(bare(walled) - bare(open)).toBeGreaterThan(1.8)
    expect(bare(walled) - bare(open)).toBeLessThan(2.4)
  })

  it('is not darkened there as if one looked down a shaft', () => {
    const part = partOf(west(walled), 'over')
    if (!part) throw new Error('room-skin.test: found no mural')
    // The middle of the door: u 1.5 to 2.5 or so, at breast height.
    for (let i = 0; i < part.metres.length / 2; i++) {
      const [u, v] = [part.metres[i * 2] ?? 0, part.metres[i * 2 + 1] ?? 0]
      if (Math.abs(u - 2) < 0.3 && Math.abs(v - 1) < 0.5)
        expect(part.baked[i * 4]).toBeGreaterThan(180)
    }
  })

  it('gives every buffer away once', () => {
    const buffers = skinBuffers(west(open))
    expect(new Set(buffers).size).toBe(buffers.length)
    expect(buffers.length).toBe(7 * 2 + 1 + 2)
  })

  it('names the door or room it cannot find', () => {
    expect(() => buildDoorSkin(open, 'none', 'fine')).toThrow('none')
    expect(() => buildRoomSkin(open, 'none', [], 'fine')).toThrow('none')
    expect(doorCell('a')).toBe('door/a')
  })
})
