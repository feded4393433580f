import { describe, expect, test } from 'vitest'
import { doorPatches } from '#space/door-patches.ts'
import { siteInEra } from '#space/era.ts'
import type { Density, MuralRect, Patch } from '#space/patch.ts'
import { roomPatches } from '#space/room-patches.ts'
import { buildSite } from '#space/site.ts'
import type { Site } from '#space/surface.ts'
import { caveSite, oneRoom } from '../fixtures/cave-site.ts'
import { shapes } from '../fixtures/shapes.ts'

/** The caves without the open forecourt: a closed skin. */
const closedCaves = {
  ...caveSite,
  rooms: caveSite.rooms.filter(r => r.id !== 'forecourt'),
  doors: (caveSite.doors ?? []).filter(d => d.id !== 'entrance'),
}
const murals: Record<string, MuralRect[]> = {
  'cave-17': [
    { id: 'north', surface: 'north', u: 0, v: 0, width: 2.75, height: 2.11 },
    { id: 'beside', surface: 'south', u: 0, v: 0.2, width: 0.8, height: 1.6 },
    { id: 'slope', surface: 'ceiling-east', u: 0.7, v: 0.2, width: 1.2, height: 0.6 },
  ],
  corridor: [
    { id: 'all', surface: 'north', u: 0, v: 0, width: 7, height: 5 },
    { id: 'panel', surface: 'south', u: 1.5, v: 1, width: 2, height: 1.4 },
  ],
  'cave-16': [{ id: 'whole-slope', surface: 'ceiling-north', u: 0, v: 0, width: 16, height: 6.93 }],
}

function skinOf(site: Site, density: Density): Patch[] {
  const rooms = [...site.rooms.keys()].flatMap(id => {
    const patches = roomPatches(site, id, murals[id] ?? [], density)
    return [...patches.walls, ...patches.murals.values()]
  })
  const doors = site.doors.flatMap(door => doorPatches(site, door, density))
  return [...rooms, ...doors.filter(d => d.part !== 'steps')]
}

/** Directed edges without their opposite, by the exact bits of their ends. */
function openEdges(patches: readonly Patch[]): string[] {
  const ids = new Map<string, number>()
  const names: string[] = []
  const edges = new Set<number>()
  const most = 2 ** 26
  for (const patch of patches) {
    const corners = Array.from({ length: patch.relief.length }, (_, i) => {
      const name = patch.positions.subarray(i * 3, i * 3 + 3).join()
      const known = ids.get(name)
      if (known !== undefined) return known
      ids.set(name, names.length)
      return names.push(name) - 1
    })
    for (let i = 0; i < patch.indices.length; i += 3) {
      const [a, b, c] = [0, 1, 2].map(k => corners[patch.indices[i + k] ?? 0] ?? 0) as [
        number,
        number,
        number,
      ]
      edges
        .add(a * most + b)
        .add(b * most + c)
        .add(c * most + a)
    }
  }
  return [...edges]
    .map(edge => [Math.floor(edge / most), edge % most] as const)
    .filter(([a, b]) => !edges.has(b * most + a))
    .map(([a, b]) => `${names[a]} to ${names[b]}`)
}

/** Share of a patch's area whose triangles turn away from their vertices' normals. */
function turnedShare(patch: Patch): number {
  let total = 0
  let turned = 0
  const at = (array: Float32Array, i: number) => [0, 1, 2].map(k => array[i * 3 + k] ?? 0)
  for (let i = 0; i < patch.indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map(k => patch.indices[i + k] ?? 0) as [number, number, number]
    const [p, q, r] = [a, b, c].map(v => at(patch.positions, v)) as [number[], number[], number[]]
    const [ux, uy, uz] = q.map((x, k) => x - (p[k] ?? 0)) as [number, number, number]
    const [vx, vy, vz] = r.map((x, k) => x - (p[k] ?? 0)) as [number, number, number]
    const n = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
    const mean = [a, b, c].map(v => at(patch.normals, v))
    const sum = [0, 1, 2].map(k => mean.reduce((s, m) => s + (m[k] ?? 0), 0))
    const size = Math.hypot(...n)
    total += size
    if (n.reduce((s, x, k) => s + x * (sum[k] ?? 0), 0) < 0) turned += size
  }
  return turned / total
}

describe.each(['fine', 'coarse'] as const)('the skin of the caves, %s', density => {
  const site = buildSite(closedCaves)
  const skin = skinOf(site, density)

  test('is closed: every edge is shared by two triangles to the bit, across rooms, doors and murals', () => {
    const open = openEdges(skin)
    expect(open.slice(0, 12)).toEqual([])
  }, 20_000)

  test('stays under 60,000 triangles a room, murals included', () => {
    for (const id of site.rooms.keys()) {
      const patches = roomPatches(site, id, murals[id] ?? [], density)
      const all = [...patches.walls, ...patches.murals.values()]
      const triangles = all.reduce((sum, p) => sum + p.indices.length / 3, 0)
      expect(triangles).toBeLessThan(density === 'fine' ? 60_000 : 20_000)
    }
  })

  test('faces into the rooms', () => {
    for (const patch of skin) {
      // Slivers in a corner of three rounded edges may turn over; nobody sees them.
      const turned = turnedShare(patch)
      if (turned > 0.0005) expect.fail(`${patch.surface}: ${turned}`)
    }
  })

  test('has finite numbers and normals of unit length everywhere', () => {
    for (const patch of skin) {
      expect(patch.positions.every(Number.isFinite)).toBe(true)
      for (let i = 0; i < patch.normals.length; i += 3) {
        const [x = 0, y = 0, z = 0] = patch.normals.subarray(i, i + 3)
        if (Math.abs(Math.hypot(x, y, z) - 1) > 1e-3) expect.fail(`${patch.surface} ${i}`)
      }
    }
  })
})

describe.each(shapes)('the skin of a %s', (_, shape) => {
  test('is closed where its walls are drawn, and faces inwards', () => {
    const patches = roomPatches(buildSite(oneRoom(shape, { heading: 30 })), 'room', [], 'coarse')
    const open = openEdges(patches.walls)
    if (shape.kind === 'corridor' || shape.kind === 'niche') expect(open.length).toBeGreaterThan(0)
    else expect(open.slice(0, 12)).toEqual([])
    for (const patch of patches.walls) {
      const turned = turnedShare(patch)
      if (turned > 0.001) expect.fail(`${patch.surface}: ${turned}`)
    }
  })
})

describe('a mural', () => {
  const site = buildSite(caveSite)

  test('covers its rectangle from 0 to 1, and the wall covers the rest', () => {
    const rect = { id: 'm', surface: 'east', u: 0.5, v: 0.6, width: 1, height: 0.8 }
    const patches = roomPatches(site, 'cave-17', [rect], 'fine')
    const mural = patches.murals.get('m') ?? expect.fail('no mural')
    const [s, t] = [0, 1].map(k => [...mural.st].filter((_, i) => i % 2 === k))
    expect([Math.min(...(s ?? [])), Math.max(...(s ?? []))]).toEqual([0, 1])
    expect([Math.min(...(t ?? [])), Math.max(...(t ?? []))]).toEqual([0, 1])
    const wall = patches.walls.find(w => w.surface === 'east') ?? expect.fail('no wall')
    expect(areaInUv(mural)).toBeCloseTo(0.8, 3)
    expect(areaInUv(wall)).toBeCloseTo(2.84 * 2.11 - 0.8, 3)
  })

  test('leaves the opening of a door free', () => {
    const all = { id: 'm', surface: 'north', u: 0, v: 0, width: 7, height: 5 }
    const mural = roomPatches(site, 'corridor', [all], 'coarse').murals.get('m')
    expect(mural && areaInUv(mural)).toBeCloseTo(35 - 0.95 * 1.7, 2)
  })

  test('that is a hair short of its wall leaves no sliver of plaster', () => {
    const all = { id: 'm', surface: 'north', u: 0.005, v: 0, width: 2.74, height: 2.1 }
    const patches = roomPatches(site, 'cave-17', [all], 'coarse')
    expect(patches.walls.some(w => w.surface === 'north')).toBe(false)
  })

  test('on a surface that does not exist gets no patch', () => {
    const lost = { id: 'm', surface: 'up', u: 0, v: 0, width: 1, height: 1 }
    expect(roomPatches(site, 'cave-17', [lost], 'coarse').murals.size).toBe(0)
    expect(roomPatches(site, 'nowhere', [], 'coarse').walls).toEqual([])
  })
})

describe('a door', () => {
  const site = buildSite(closedCaves)
  const sealedDoors = closedCaves.doors.filter(d => d.id !== 'library-door')
  const door = site.doors.find(d => d.id === 'library-door') ?? expect.fail('no door')

  test('has jambs, a sill and steps where it is open', () => {
    const parts = doorPatches(site, door, 'fine').map(p => p.part)
    expect(parts.sort()).toEqual(['jambs', 'sill', 'steps'])
  })

  test('that is walled up leaves no trace: its walls have no edge and no vertex out of place', () => {
    const sealed = siteInEra(site, 'sealed')
    const never = buildSite({ ...closedCaves, doors: sealedDoors })
    expect(openEdges(skinOf(sealed, 'coarse')).slice(0, 12)).toEqual([])
    for (const id of ['corridor', 'cave-17'])
      expect(roomPatches(sealed, id, murals[id] ?? [], 'coarse')).toEqual(
        roomPatches(never, id, murals[id] ?? [], 'coarse'),
      )
  })

  test('has steps that rise from the floor to under the sill and face the visitor', () => {
    const steps = doorPatches(site, door, 'fine').find(p => p.part === 'steps')
    const ys = [...(steps?.positions ?? [])].filter((_, i) => i % 3 === 1)
    expect(Math.min(...ys)).toBeLessThan(0)
    expect(Math.max(...ys)).toBeGreaterThan(0.68)
    expect(Math.max(...ys)).toBeLessThan(0.76)
    expect(steps && turnedShare(steps)).toBeLessThan(0.001)
  })
})

test('a ruler-straight room has its vertices on its ideal surfaces but for the corners', () => {
  const site = buildSite(oneRoom({ kind: 'box', width: 4, depth: 3, height: 3 }, { relief: 0 }))
  const wall = roomPatches(site, 'room', [], 'coarse').walls.find(w => w.surface === 'north')
  const zs = [...(wall?.positions ?? [])].filter((_, i) => i % 3 === 2)
  expect(zs.every(z => Math.abs(z + 1.5) < 0.01)).toBe(true)
  expect([...new Set(wall?.relief)]).toEqual([128])
})

function areaInUv(patch: Patch): number {
  let sum = 0
  for (let i = 0; i < patch.indices.length; i += 3) {
    const [a, b, c] = [0, 1, 2].map(k => {
      const v = patch.indices[i + k] ?? 0
      return [patch.uvs[v * 2] ?? 0, patch.uvs[v * 2 + 1] ?? 0]
    }) as [number[], number[], number[]]
    const [ax = 0, ay = 0] = a
    sum += Math.abs(
      (((b[0] ?? 0) - ax) * ((c[1] ?? 0) - ay) - ((b[1] ?? 0) - ay) * ((c[0] ?? 0) - ax)) / 2,
    )
  }
  return sum
}
