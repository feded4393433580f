import { describe, expect, test } from 'vitest'
import { signedArea } from '#space/polygon.ts'
import { roomSpace } from '#space/room-space.ts'
import { dot, length } from '#space/vector.ts'
import { oneRoom } from '../../fixtures/cave-site.ts'
import { shapes } from '../../fixtures/shapes.ts'

describe.each(shapes)('%s', (_, shape) => {
  const document = oneRoom(shape, { origin: [10, 2, -5], heading: 37 })
  const room = roomSpace(document.rooms[0] ?? expect.fail('no room'))
  const surfaces = [...room.surfaces.values()]

  test('has a floor at its origin and an outline that is anticlockwise seen from above', () => {
    expect(room.floor).toBe(2)
    expect(signedArea(room.outline.map(([x, z]) => [x, -z]))).toBeGreaterThan(0)
    expect(surfaces.filter(s => s.kind === 'floor').map(s => s.name)).toEqual(['floor'])
  })

  test('gives back u and v of every point, and normals of unit length that point at the middle', () => {
    const inside = roomMiddle(room)
    for (const surface of surfaces) {
      for (const [u, v] of samples(surface)) {
        const p = surface.point(u, v)
        const back = surface.locate(p)
        expect(back.u).toBeCloseTo(u, 4)
        expect(back.v).toBeCloseTo(v, 4)
        expect(back.distance).toBeCloseTo(0, 4)
        const n = surface.normal(u, v)
        expect(length(n)).toBeCloseTo(1, 9)
        const before = surface.locate([p[0] + n[0] * 0.1, p[1] + n[1] * 0.1, p[2] + n[2] * 0.1])
        expect(before.distance).toBeGreaterThan(0.09)
        if (shape.kind !== 'plan' && surface.kind !== 'ceiling') {
          expect(dot(n, [inside[0] - p[0], inside[1] - p[1], inside[2] - p[2]])).toBeGreaterThan(0)
        }
      }
    }
  })

  test('bounds its air: 0 on the surfaces, positive before them, negative behind', () => {
    const air = room.air(0.001)
    for (const surface of surfaces.filter(s => s.material !== 'none')) {
      for (const [u, v] of samples(surface)) {
        const [x, y, z] = surface.point(u, v)
        const [nx, ny, nz] = surface.normal(u, v)
        expect(Math.abs(air(x, y, z))).toBeLessThan(2e-3)
        expect(air(x + nx * 0.03, y + ny * 0.03, z + nz * 0.03)).toBeGreaterThan(0.02)
        expect(air(x - nx * 0.03, y - ny * 0.03, z - nz * 0.03)).toBeLessThan(-0.02)
      }
    }
  })

  test('meets a ray from the middle at exactly one surface, where the air ends', () => {
    const [x, y, z] = roomMiddle(room)
    for (let i = 0; i < 200; i++) {
      const [a, b] = [i * 2.399963, Math.asin(((i + 0.5) / 200) * 2 - 1)]
      const d = [Math.cos(a) * Math.cos(b), Math.sin(b), Math.sin(a) * Math.cos(b)] as const
      const hits = surfaces
        .map(s => ({ s, t: s.hit(x, y, z, ...d) }))
        .filter(h => Number.isFinite(h.t))
        .sort((p, q) => p.t - q.t)
      const first = hits[0] ?? expect.fail(`the ray ${d} leaves the room`)
      const p = [x + d[0] * first.t, y + d[1] * first.t, z + d[2] * first.t] as const
      expect(first.s.locate(p).distance).toBeCloseTo(0, 4)
      if (shape.kind !== 'plan') expect(hits.length).toBeLessThanOrEqual(2)
    }
  })

  test('has walls that meet: every edge of a surface is an edge of another', () => {
    const ends = surfaces.flatMap(s =>
      s.outline.map((a, i) => {
        const b = s.outline[(i + 1) % s.outline.length] ?? a
        return [s.point(...a), s.point(...b)]
          .map(p => p.map(c => c.toFixed(4)).join())
          .sort()
          .join(' ')
      }),
    )
    const counts = new Map<string, number>()
    for (const edge of ends) counts.set(edge, (counts.get(edge) ?? 0) + 1)
    expect([...counts.values()].every(n => n === 2)).toBe(true)
  })
})

test('a wall is named by the side it stands on and runs left to right seen from inside', () => {
  const document = oneRoom({ kind: 'box', width: 4, depth: 6, height: 3 })
  const room = roomSpace(document.rooms[0] ?? expect.fail('no room'))
  expect(room.surfaces.get('north')?.point(0, 0)).toEqual([-2, 0, -3])
  expect(room.surfaces.get('east')?.point(0, 1)).toEqual([2, 1, -3])
  expect(room.surfaces.get('south')?.point(1, 0)).toEqual([1, 0, 3])
  expect(room.surfaces.get('west')?.point(0, 0)).toEqual([-2, 0, 3])
  expect(room.surfaces.get('floor')?.point(1, 1)).toEqual([-1, 0, 2])
  expect(room.surfaces.get('ceiling')?.normal(1, 1)[1]).toBe(-1)
})

test('a room with a heading turns clockwise seen from above', () => {
  const document = oneRoom({ kind: 'box', width: 4, depth: 6, height: 3 }, { heading: 90 })
  const room = roomSpace(document.rooms[0] ?? expect.fail('no room'))
  expect(room.toSite(0, 1, 0)).toEqual([1, 0, 0])
  expect(room.headingToSite(10)).toBe(100)
})

test('a clockwise plan keeps the names of its walls', () => {
  const outline = [
    [0, 0],
    [0, 4],
    [3, 4],
    [3, 0],
  ] as [number, number][]
  const document = oneRoom({ kind: 'plan', outline, height: 3 })
  const room = roomSpace(document.rooms[0] ?? expect.fail('no room'))
  const middle = room.surfaces.get('wall-2')?.point(1.5, 0)
  expect(middle).toEqual([1.5, 0, -4])
})

function roomMiddle(room: ReturnType<typeof roomSpace>) {
  const ground = room.surfaces.get('floor') ?? expect.fail('no floor')
  const [x, y, z] = ground.point(ground.width / 4, ground.height / 2)
  return [x, y + Math.min(1.3, room.height / 2), z] as const
}

/** Points well inside a surface's outline. */
function samples(surface: { readonly outline: readonly (readonly [number, number])[] }) {
  const us = surface.outline.map(p => p[0])
  const vs = surface.outline.map(p => p[1])
  const [u1, u2, v1, v2] = [Math.min(...us), Math.max(...us), Math.min(...vs), Math.max(...vs)]
  const points: [number, number][] = []
  for (let i = 1; i < 8; i++) {
    for (let j = 1; j < 8; j++) {
      const p: [number, number] = [u1 + ((u2 - u1) * i) / 8, v1 + ((v2 - v1) * j) / 8]
      if (isWellInside(surface.outline, p)) points.push(p)
    }
  }
  return points
}

function isWellInside(outline: readonly (readonly [number, number])[], [u, v]: [number, number]) {
  return [0, 1, 2, 3, 4, 5, 6, 7].every(i => {
    const [x, y] = [u + 0.08 * Math.cos(i * 0.785), v + 0.08 * Math.sin(i * 0.785)]
    let inside = false
    for (let a = 0, b = outline.length - 1; a < outline.length; b = a++) {
      const p = outline[a] ?? [0, 0]
      const q = outline[b] ?? [0, 0]
      if (p[1] > y !== q[1] > y && x < ((q[0] - p[0]) * (y - p[1])) / (q[1] - p[1]) + p[0]) {
        inside = !inside
      }
    }
    return inside
  })
}
