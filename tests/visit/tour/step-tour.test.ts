import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPlaying, type OnTour, type TourEvent } from '#visit/tour/on-tour.ts'
import { stepTour } from '#visit/tour/step-tour.ts'

const begun = (more: Partial<OnTour> = {}): OnTour => ({
  tour: 'docent',
  stop: 0,
  count: 3,
  phase: { kind: 'going', next: 'begin' },
  trip: 1,
  round: false,
  silent: false,
  ...more,
})

const plain = [
  'play',
  'pause',
  'next',
  'back',
  'spoken',
  'looked',
  'moved',
  'touched',
  'left-alone',
] as const
const anyEvent: fc.Arbitrary<TourEvent> = fc.oneof(
  fc.constantFrom(...plain).map(kind => ({ kind })),
  fc.integer({ min: -3, max: 12 }).map(stop => ({ kind: 'go-to' as const, stop })),
  fc.integer({ min: 0, max: 40 }).map(trip => ({ kind: 'arrived' as const, trip })),
)
const anyTour = fc
  .record({ count: fc.integer({ min: 1, max: 9 }), round: fc.boolean(), silent: fc.boolean() })
  .map(begun)

const after = (on: OnTour, ...events: readonly TourEvent[]): OnTour => events.reduce(stepTour, on)
const arrived = (on: OnTour): OnTour => stepTour(on, { kind: 'arrived', trip: on.trip })

/** What happens by itself when nobody interferes. */
function goesOn(on: OnTour): OnTour {
  switch (on.phase.kind) {
    case 'going':
      return arrived(on)
    case 'speaking':
      return stepTour(on, { kind: 'spoken' })
    case 'looking':
      return stepTour(on, { kind: 'looked' })
    case 'paused':
    case 'ended':
      return on
  }
}

test('whatever happens, a stop is one of the tour’s stops and trips only grow', () => {
  fc.assert(
    fc.property(anyTour, fc.array(anyEvent, { maxLength: 60 }), (start, events) => {
      let on = start
      for (const event of events) {
        const next = stepTour(on, event)
        expect(next.stop).toBeGreaterThanOrEqual(0)
        expect(next.stop).toBeLessThan(next.count)
        expect(next.trip).toBeGreaterThanOrEqual(on.trip)
        expect([next.tour, next.count, next.round]).toEqual([on.tour, on.count, on.round])
        on = next
      }
    }),
    { numRuns: 2000 },
  )
})

test('from every state one touch of the play button goes on, and one of pause rests', () => {
  fc.assert(
    fc.property(anyTour, fc.array(anyEvent, { maxLength: 60 }), (start, events) => {
      const on = after(start, ...events)
      expect(isPlaying(stepTour(on, { kind: 'play' }))).toBe(true)
      expect(isPlaying(stepTour(on, { kind: 'pause' }))).toBe(false)
    }),
  )
})

test('left to itself a tour comes to its end through all of its stops; one that goes round never does', () => {
  fc.assert(
    fc.property(anyTour, fc.array(anyEvent, { maxLength: 40 }), (start, events) => {
      let on = stepTour(after(start, ...events), { kind: 'play' })
      const from = on.stop
      const seen = new Set([on.stop])
      for (let i = 0; i < 3 * (on.count + 1); i++) {
        on = goesOn(on)
        seen.add(on.stop)
      }
      if (!on.round) expect(on.phase.kind).toBe('ended')
      else expect(isPlaying(on)).toBe(true)
      for (let stop = on.round ? 0 : from; stop < on.count; stop++)
        expect(seen.has(stop)).toBe(true)
    }),
  )
})

test('whoever has moved is brought back to the very stop and goes on with what was left', () => {
  fc.assert(
    fc.property(anyTour, fc.array(anyEvent, { maxLength: 40 }), (start, events) => {
      const on = stepTour(after(start, ...events), { kind: 'play' })
      const away = stepTour(on, { kind: 'moved' })
      const back = stepTour(away, { kind: 'play' })
      expect(back.phase.kind).toBe('going')
      expect(back.stop).toBe(on.stop)
      expect(back.trip).toBe(on.trip + 1)
      const there = arrived(back)
      const { phase } = on
      if (phase.kind === 'looking') expect(there.phase).toEqual(phase)
      else if (phase.kind === 'speaking')
        expect(there.phase).toEqual({ kind: 'speaking', from: 'speech' })
      else if (phase.kind === 'going') expect(there.phase).toEqual(arrived(on).phase)
    }),
  )
})

test('whoever moves while there is time to look is brought back to look', () => {
  const looking = after(arrived(begun()), { kind: 'spoken' })
  const back = after(looking, { kind: 'moved' }, { kind: 'play' })
  expect(back.phase).toEqual({ kind: 'going', next: 'look' })
  expect(arrived(back).phase).toEqual({ kind: 'looking' })
})

test('a silent tour stays silent until somebody touches the screen', () => {
  const noTouch = anyEvent.filter(event => event.kind !== 'touched')
  fc.assert(
    fc.property(fc.array(noTouch, { maxLength: 60 }), events => {
      expect(after(begun({ silent: true, round: true }), ...events).silent).toBe(true)
    }),
  )
  expect(stepTour(begun({ silent: true }), { kind: 'touched' }).silent).toBe(false)
})

test('an arrival from an earlier way is none from this one', () => {
  const on = begun({ trip: 4 })
  expect(stepTour(on, { kind: 'arrived', trip: 3 })).toBe(on)
  expect(arrived(on).phase).toEqual({ kind: 'speaking', from: 'begin' })
})

test('a stop is gone to, told, looked at, and left for the next one', () => {
  let on = begun()
  const phases = Array.from({ length: 4 }, () => {
    const { kind } = on.phase
    on = goesOn(on)
    return `${kind} ${on.stop}`
  })
  expect(phases).toEqual(['going 0', 'speaking 0', 'looking 1', 'going 1'])
})

test('a pause at the stop goes on there and then; a pause on the way goes the rest of it', () => {
  const speaking = arrived(begun())
  expect(after(speaking, { kind: 'pause' }, { kind: 'play' }).phase).toEqual({
    kind: 'speaking',
    from: 'speech',
  })
  const onTheWay = after(begun(), { kind: 'pause' }, { kind: 'play' })
  expect(onTheWay.phase).toEqual({ kind: 'going', next: 'begin' })
  expect(onTheWay.trip).toBe(2)
})

test('moving while the tour rests makes it bring the visitor back', () => {
  const rests = after(arrived(begun()), { kind: 'pause' })
  expect(rests.phase).toMatchObject({ away: false })
  expect(stepTour(rests, { kind: 'moved' }).phase).toMatchObject({ away: true, next: 'speech' })
})

test('next and back lead through the stops, and a stop that is not there is the nearest', () => {
  expect(after(begun(), { kind: 'next' }, { kind: 'next' }).stop).toBe(2)
  expect(after(begun({ stop: 2 }), { kind: 'back' }).stop).toBe(1)
  expect(after(begun(), { kind: 'back' })).toMatchObject({ stop: 0, phase: { kind: 'going' } })
  expect(after(begun(), { kind: 'go-to', stop: 9 }).stop).toBe(2)
  expect(after(begun(), { kind: 'go-to', stop: Number.NaN })).toEqual(begun())
})

test('behind the last stop is the end, from which back leads to it and play begins anew', () => {
  const ended = after(begun({ stop: 2 }), { kind: 'next' })
  expect(ended.phase).toEqual({ kind: 'ended' })
  expect(stepTour(ended, { kind: 'next' })).toBe(ended)
  expect(stepTour(ended, { kind: 'moved' })).toBe(ended)
  expect(stepTour(ended, { kind: 'back' })).toMatchObject({ stop: 2, phase: { kind: 'going' } })
  expect(stepTour(ended, { kind: 'play' })).toMatchObject({ stop: 0, phase: { kind: 'going' } })
})

test('a round that a visitor has stopped and left begins anew, silent; one that goes on is left alone', () => {
  const round = begun({ round: true, stop: 1 })
  const left = after(round, { kind: 'moved' }, { kind: 'left-alone' })
  expect(left).toMatchObject({ stop: 0, silent: true, phase: { kind: 'going' } })
  expect(stepTour(round, { kind: 'left-alone' })).toBe(round)
  const own = after(begun(), { kind: 'moved' })
  expect(stepTour(own, { kind: 'left-alone' })).toBe(own)
})

test('what means nothing now changes nothing', () => {
  const on = begun()
  for (const kind of ['play', 'spoken', 'looked', 'touched', 'left-alone'] as const)
    expect(stepTour(on, { kind })).toBe(on)
})
