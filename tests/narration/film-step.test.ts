import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { filmStep } from '#narration/film-step.ts'

const told = { seconds: 10, duration: 60, pace: 1, running: true }

describe('filmStep', () => {
  test('leaves a film alone that is in step', () => {
    expect(filmStep(told, { seconds: 10.05, duration: 60 })).toEqual({
      plays: true,
      seek: null,
      rate: 1,
    })
  })

  test('runs a little faster behind and a little slower ahead', () => {
    expect(filmStep(told, { seconds: 9.7, duration: 60 }).rate).toBeGreaterThan(1)
    expect(filmStep(told, { seconds: 10.3, duration: 60 }).rate).toBeLessThan(1)
  })

  test('goes to the place at once when it is far from it', () => {
    expect(filmStep(told, { seconds: 2, duration: 60 }).seek).toBe(10)
  })

  test('stands at the very place while the narration rests', () => {
    const rest = filmStep({ ...told, running: false }, { seconds: 10.3, duration: 60 })
    expect(rest).toMatchObject({ plays: false, seek: 10 })
  })

  test('takes the clock of a recording of about its length, and is spread over any other', () => {
    expect(filmStep(told, { seconds: 0, duration: 62 }).seek).toBe(10)
    expect(filmStep(told, { seconds: 0, duration: 90 })).toEqual({
      plays: true,
      seek: 15,
      rate: 1.5,
    })
  })

  test('follows the pace of the narration', () => {
    expect(filmStep({ ...told, pace: 1.5 }, { seconds: 10, duration: 60 }).rate).toBe(1.5)
  })

  test('only waits while the film has no length yet, and stops at its end', () => {
    expect(filmStep(told, { seconds: 0, duration: Number.NaN })).toEqual({
      plays: true,
      seek: null,
      rate: 1,
    })
    expect(filmStep({ ...told, seconds: 61 }, { seconds: 60, duration: 60 }).plays).toBe(false)
  })

  test('never asks for a place or a speed that a film has not', () => {
    const number = fc.double({ min: 0, max: 1e4, noNaN: true })
    fc.assert(
      fc.property(
        number,
        number,
        number,
        number,
        fc.boolean(),
        (seconds, duration, at, length, running) => {
          const step = filmStep(
            { seconds, duration, pace: 1, running },
            { seconds: at, duration: length },
          )
          expect(step.rate).toBeGreaterThanOrEqual(0.25)
          expect(step.rate).toBeLessThanOrEqual(4)
          if (step.seek !== null) expect(step.seek >= 0 && step.seek <= length).toBe(true)
        },
      ),
    )
  })
})
