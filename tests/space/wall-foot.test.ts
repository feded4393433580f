import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roomSpace } from '#space/room-space.ts'
import type { Vec2 } from '#space/vector.ts'
import { wallFoot } from '#space/wall-foot.ts'
import { oneRoom } from '../fixtures/cave-site.ts'

const room = roomSpace(
  oneRoom({ kind: 'box', width: 6, depth: 4, height: 3 }).rooms[0] ?? expect.fail('no room'),
)
const wall = room.surfaces.get('north') ?? expect.fail('no wall')
const long = ([a, b]: readonly [Vec2, Vec2]) => Math.hypot(b[0] - a[0], b[1] - a[1])

test('a wall without gaps is one piece', () => {
  expect(wallFoot(wall, []).map(long)).toEqual([6])
})

test('a doorway leaves a piece on either side, and one at the corner leaves one', () => {
  expect(wallFoot(wall, [[2, 3]]).map(long)).toEqual([2, 3])
  expect(wallFoot(wall, [[-1, 1]]).map(long)).toEqual([5])
})

test('pieces and gaps together are as long as the wall, however the gaps overlap', () => {
  const gap = fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([a, b]): Vec2 => [Math.min(a, b), Math.max(a, b)])
  fc.assert(
    fc.property(fc.array(gap, { maxLength: 5 }), gaps => {
      const inOrder = gaps.map(([a, b]): Vec2 => [a / 10, b / 10]).sort((a, b) => a[0] - b[0])
      const left = wallFoot(wall, inOrder).reduce((sum, piece) => sum + long(piece), 0)
      const free = Array.from({ length: 60 }, (_, i) => (i + 0.5) / 10)
      const open = free.filter(u => !inOrder.some(([a, b]) => u > a && u < b)).length
      expect(left).toBeCloseTo(open / 10, 6)
    }),
  )
})
