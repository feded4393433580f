import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Room } from '#exhibition/schema.ts'
import { roomSpace } from '#space/room-space.ts'
import { length, subtract, type Vec3 } from '#space/vector.ts'
import { compassOf, surveyOf } from '#studio/survey.ts'
import { figurePoint, surveyPath } from '#studio/survey-path.ts'
import { fitScreen, framedAddress } from '#studio/viewer-frame.ts'

const room = roomSpace(
  Room.parse({
    id: 'hall',
    label: { en: ['Hall'] },
    origin: [3, 0, -2],
    shape: { kind: 'box', width: 6, depth: 5, height: 4 },
  }),
)
const metres = (points: readonly Vec3[]): number =>
  points.slice(1).reduce((sum, p, i) => sum + length(subtract(p, points[i] ?? p)), 0)

describe('a survey on a wall', () => {
  const place = fc.record({
    surface: fc.constantFrom('north', 'east', 'south', 'west'),
    u: fc.double({ min: 0.1, max: 4.9, noNaN: true }),
    v: fc.double({ min: 0.1, max: 3.9, noNaN: true }),
  })
  test('has lines as long as their figures', () => {
    fc.assert(
      fc.property(place, where => {
        const survey = surveyOf(room, where)
        const measures = survey?.lines.filter(line => line.figure) ?? []
        expect(measures.map(line => line.figure?.axis)).toEqual(['u', 'v'])
        for (const line of measures) {
          expect(metres(line.points)).toBeCloseTo(line.figure?.metres ?? -1, 6)
        }
      }),
    )
  })
  test('names the corner that it is measured from', () => {
    expect(surveyOf(room, { surface: 'north', u: 1, v: 1 })?.from).toBe('west')
    expect(surveyOf(room, { surface: 'east', u: 1, v: 1 })?.from).toBe('north')
    expect(surveyOf(room, { surface: 'floor', u: 1, v: 1 })?.from).toBe('south-west')
  })
  test('draws the outline of a thing with an extent', () => {
    const survey = surveyOf(room, { surface: 'north', u: 1, v: 1, width: 2, height: 1 })
    const outline = survey?.lines.find(line => line.kind === 'outline')
    expect(metres(outline?.points ?? [])).toBeCloseTo(6, 6)
  })
  test('is null on a surface that the room does not have', () => {
    expect(surveyOf(room, { surface: 'wall-9', u: 1, v: 1 })).toBeNull()
  })
})

test('a thing that stands free is measured east and north of the room’s origin', () => {
  const survey = surveyOf(room, { at: [1.5, -0.5] })
  expect(survey?.from).toBe('middle')
  expect(survey?.lines.map(line => line.figure)).toEqual([
    { axis: 'east', metres: 1.5 },
    { axis: 'north', metres: -0.5 },
  ])
})

test('directions have the compass point that they are nearest to', () => {
  expect(compassOf([0, 0, -1])).toBe('north')
  expect(compassOf([1, 0, 0])).toBe('east')
  expect(compassOf([-1, 0, 1])).toBe('south-west')
})

describe('a line on the screen', () => {
  test('has a tick at both ends of a measure, and none on a guide', () => {
    const points = [
      [0, 0],
      [100, 0],
    ] as const
    expect(surveyPath(points, false)).toBe('M0.0 0.0L100.0 0.0')
    expect(surveyPath(points, true).match(/M/g)).toHaveLength(3)
  })
  test('is nothing without two points', () => {
    expect(surveyPath([], true)).toBe('')
    expect(surveyPath([[1, 1]], true)).toBe('')
  })
  test('has its figure half-way along the part that is in sight', () => {
    const corner = [
      [0, 0],
      [10, 0],
      [10, 30],
    ] as const
    const whole = { left: -50, top: -50, width: 200, height: 200 }
    expect(figurePoint(corner, whole)).toEqual([10, 10])
    expect(figurePoint(corner, { ...whole, top: 20 })?.[1]).toBeGreaterThanOrEqual(20)
    expect(figurePoint(corner, { ...whole, left: 500 })).toBeNull()
    expect(figurePoint([], whole)).toBeNull()
  })
})

describe('a visitor’s screen', () => {
  test('is drawn whole, and never larger than it is', () => {
    expect(fitScreen({ width: 390, height: 844 }, { width: 900, height: 600 })).toBeCloseTo(
      600 / 844,
    )
    expect(fitScreen({ width: 390, height: 844 }, { width: 2000, height: 2000 })).toBe(1)
  })
  test('shows the same view without the studio', () => {
    const address = 'http://127.0.0.1:4173/?exhibition=small&studio=1&at=fan'
    expect(framedAddress(address, 'phone')).toBe('http://127.0.0.1:4173/?exhibition=small&at=fan')
    expect(new URL(framedAddress(address, 'kiosk')).searchParams.has('kiosk')).toBe(true)
  })
})
