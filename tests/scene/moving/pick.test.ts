import { expect, it } from 'vitest'
import { nearestObstacle } from '#scene/moving/pick.ts'
import type { Obstacle } from '#space/floor-plan.ts'

const block = (work: string | null, x: number): Obstacle => ({
  room: 'hall',
  work,
  outline: [
    [x, -1],
    [x + 1, -1],
    [x + 1, 1],
    [x, 1],
  ],
  bottom: 0,
  top: 0.8,
})

it('meets the nearer of two works, from the side', () => {
  const found = nearestObstacle([block('far', 5), block('near', 2)], [0, 0.5, 0], [1, 0, 0], 50)
  expect(found?.obstacle.work).toBe('near')
  expect(found?.distance).toBeCloseTo(2)
})

it('meets the top of a low work seen from above', () => {
  const slope: [number, number, number] = [0.8, -0.6, 0]
  expect(nearestObstacle([block('table', 2)], [1.3, 1.6, 0], slope, 50)?.obstacle.work).toBe(
    'table',
  )
})

it('looks over a work that is lower than the ray', () => {
  expect(nearestObstacle([block('table', 2)], [0, 1.6, 0], [1, 0, 0], 50)).toBeNull()
})

it('passes what is behind a wall or has no work', () => {
  expect(nearestObstacle([block('far', 5)], [0, 0.5, 0], [1, 0, 0], 3)).toBeNull()
  expect(nearestObstacle([block(null, 2)], [0, 0.5, 0], [1, 0, 0], 50)).toBeNull()
})
