import { describe, expect, it } from 'vitest'
import { cellAt, doorCell, lightCells } from '#light/cells.ts'
import { doorsBetween, lampWay, sunWay } from '#light/paths.ts'
import { site } from './fixture.ts'

const open = lightCells(site, 'open')
const walled = lightCells(site, 'walled')

describe('ways of the light', () => {
  it('lead through the doors between two rooms, in order', () => {
    expect(doorsBetween(open, 'west', 'court')).toEqual(['between', 'entrance'])
    expect(doorsBetween(open, 'west', 'west')).toEqual([])
  })

  it('count the door that the lamp stands in', () => {
    expect(doorsBetween(open, doorCell('between'), 'east')).toEqual(['between'])
  })

  it('do not lead through a door that is walled up', () => {
    expect(doorsBetween(walled, 'west', 'east')).toBeNull()
    expect(lampWay(walled, 'west', 'east')).toBeNull()
    expect(sunWay(walled, 'west')).toBeNull()
  })

  it('pass two planes for each door', () => {
    expect(lampWay(open, 'west', 'east')?.gates).toHaveLength(2)
    expect(lampWay(open, 'west', 'court')?.gates).toHaveLength(4)
  })

  it('let the sun in through the openings of the nearest room under the sky', () => {
    const way = sunWay(open, 'east')
    expect(way?.gates).toHaveLength(2)
    expect(way?.openings).toHaveLength(2)
    expect(sunWay(open, 'court')?.gates).toEqual([])
  })

  it('know the room, the passage and the room behind it', () => {
    expect(cellAt(open, 'west', [1.5, 1, 0])).toBe('west')
    expect(cellAt(open, 'west', [2.2, 1, 0])).toBe(doorCell('between'))
    expect(cellAt(open, 'west', [3, 1, 0])).toBe('east')
    expect(cellAt(walled, 'west', [2.2, 1, 0])).toBe('west')
  })
})
