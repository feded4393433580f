import type { Next, OnTour, Phase, TourEvent } from '#visit/tour/on-tour.ts'

/**
 * The tour after an event. Events that mean nothing now change nothing: the very same tour comes back. Whatever happens,
 * a stop is one of the tour's stops, and a tour that goes round never ends by itself.
 */
export function stepTour(on: OnTour, event: TourEvent): OnTour {
  switch (event.kind) {
    case 'play':
      return play(on)
    case 'pause':
      return pause(on, on.phase.kind === 'going')
    case 'moved':
      return pause(on, true)
    case 'next':
      return on.phase.kind === 'ended' ? on : onward(on)
    case 'back':
      return set(on, on.phase.kind === 'ended' ? on.stop : on.stop - 1)
    case 'go-to':
      return Number.isInteger(event.stop) ? set(on, event.stop) : on
    case 'arrived':
      return on.phase.kind === 'going' && event.trip === on.trip ? arrive(on, on.phase.next) : on
    case 'spoken':
      return on.phase.kind === 'speaking' ? { ...on, phase: { kind: 'looking' } } : on
    case 'looked':
      return on.phase.kind === 'looking' ? onward(on) : on
    case 'touched':
      return on.silent ? { ...on, silent: false } : on
    case 'left-alone':
      return on.round && !moves(on.phase) ? { ...set(on, 0), silent: true } : on
  }
}

const moves = ({ kind }: Phase): boolean => kind !== 'paused' && kind !== 'ended'

/** On the way to a stop, or to the nearest that there is. */
const set = (on: OnTour, stop: number): OnTour => ({
  ...on,
  stop: Math.min(on.count - 1, Math.max(0, stop)),
  phase: { kind: 'going', next: 'begin' },
  trip: on.trip + 1,
})

function onward(on: OnTour): OnTour {
  if (on.stop + 1 < on.count) return set(on, on.stop + 1)
  return on.round ? set(on, 0) : { ...on, phase: { kind: 'ended' } }
}

const arrive = (on: OnTour, next: Next): OnTour => ({
  ...on,
  phase: next === 'look' ? { kind: 'looking' } : { kind: 'speaking', from: next },
})

function play(on: OnTour): OnTour {
  const { phase } = on
  if (phase.kind === 'ended') return set(on, 0)
  if (phase.kind !== 'paused') return on
  if (!phase.away) return arrive(on, phase.next)
  return { ...on, phase: { kind: 'going', next: phase.next }, trip: on.trip + 1 }
}

function pause(on: OnTour, away: boolean): OnTour {
  const { phase } = on
  switch (phase.kind) {
    case 'ended':
      return on
    case 'paused':
      return away && !phase.away ? { ...on, phase: { ...phase, away } } : on
    case 'going':
      return { ...on, phase: { kind: 'paused', away, next: phase.next } }
    case 'speaking':
      return { ...on, phase: { kind: 'paused', away, next: 'speech' } }
    case 'looking':
      return { ...on, phase: { kind: 'paused', away, next: 'look' } }
  }
}
