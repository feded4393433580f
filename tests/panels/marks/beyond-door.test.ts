import { expect, it } from 'vitest'
import { beyondDoor } from '#panels/marks/beyond-door.ts'
import type { DoorSpace } from '#space/surface.ts'

/** Between a hall in the south and a chamber in the north: one goes through it towards -Z. */
const door: DoorSpace = {
  id: 'opening',
  rooms: ['hall', 'chamber'],
  width: 1,
  height: 2,
  thickness: 0.5,
  ends: [
    { room: 'hall', surface: 'north', sill: [2, 0, -3], through: [0, 0, -1], right: [1, 0, 0] },
    {
      room: 'chamber',
      surface: 'south',
      sill: [2, 0, -3.5],
      through: [0, 0, 1],
      right: [-1, 0, 0],
    },
  ],
  steps: 0,
  closedIn: new Set(),
}

it('stands a metre inside the next room, looking on', () => {
  const to = beyondDoor(door, 'hall')
  expect(to).toMatchObject({ room: 'chamber', x: 2, z: -4.5, pitch: 0, zoom: 1 })
  expect(to?.heading).toBeCloseTo(0)
})

it('turns round on the way back', () => {
  const to = beyondDoor(door, 'chamber')
  expect(to).toMatchObject({ room: 'hall', x: 2, z: -2 })
  expect(Math.abs(to?.heading ?? 0)).toBeCloseTo(Math.PI)
})

it('leads nowhere from a room that it does not belong to', () => {
  expect(beyondDoor(door, 'forecourt')).toBeNull()
})
