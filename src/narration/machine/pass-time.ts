import {
  fallOver,
  finish,
  nextSentence,
  pauseBy,
  type Turn,
  underway,
} from '#narration/machine/begin.ts'
import type { Narrator } from '#narration/machine/narrator.ts'
import { endOf, sentenceAt, startOf } from '#narration/script/timeline.ts'

/** Seconds without a sign of life after which a device is no longer waited for. */
const patience = {
  /** Before a recording begins; the network may be slow, and the first caption is there to read. */
  recording: 8,
  /** Before the device's voice begins; some devices have to wake it. */
  device: 2.5,
  /** While a recording stands still. */
  stall: 4,
  /** A sentence of the device's voice may take so many times as long as it is counted, and at least `least`. */
  sentence: { times: 3, least: 6 },
}

/** Nobody was there when so many seconds are missing: the lid was shut, or the page was frozen. */
const asleep = 10

/** Of a longer gap captions count no more than this, so that none is skipped unread. */
const longestStep = 1

type Running = Extract<Narrator, { kind: 'starting' | 'speaking' | 'stalled' | 'blocked' }>

/** True for states in which time does something. */
export const isRunning = (state: Narrator): state is Running =>
  ['starting', 'speaking', 'stalled', 'blocked'].includes(state.kind)

/** What the passing of time does. `heard` is where the recording is, null where none runs. */
export function passTime(state: Running, heard: number | null, now: number): Turn {
  const gap = Math.max(0, now - state.clock)
  const went = heard === null ? 0 : heard - state.at
  if (gap > asleep && went < gap / 2) return pauseBy(state, 'sleep', now)
  switch (state.kind) {
    case 'starting': {
      const limit = state.track.kind === 'device' ? patience.device : patience.recording
      return now - state.since > limit ? fallOver(state, now) : still(state, now)
    }
    case 'stalled':
      return now - state.since > patience.stall ? fallOver(state, now) : still(state, now)
    case 'blocked':
      return readOn(state, gap, now)
    case 'speaking':
      if (state.track.kind === 'recording') return listenOn(state, heard, now)
      if (state.track.kind === 'device') return sayOn(state, gap, now)
      return readOn(state, gap, now)
  }
}

const still = (state: Running, now: number): Turn => ({
  state: { ...state, clock: now },
  effects: [],
})

/** Captions on their own clock. */
function readOn(state: Running, gap: number, now: number): Turn {
  const at = state.at + Math.min(gap, longestStep) * state.pace
  if (at >= state.timeline.duration) return finish(state, now)
  return { state: { ...state, at, clock: now }, effects: [] }
}

type Speaking = Extract<Narrator, { kind: 'speaking' }>

/** A recording is where it says it is. One that does not move has ended unheard, or has lost its device. */
function listenOn(state: Speaking, heard: number | null, now: number): Turn {
  const moved = heard !== null && Math.abs(heard - state.at) > 0.001
  if (moved)
    return { state: { ...state, at: Math.max(0, heard), signs: now, clock: now }, effects: [] }
  if (now - state.signs <= patience.stall) return still(state, now)
  return state.at >= state.timeline.duration - 0.5 ? finish(state, now) : fallOver(state, now)
}

/** The device's voice tells little of where it is: its sentence goes by as counted, and ends when it says so. */
function sayOn(state: Speaking, gap: number, now: number): Turn {
  const { timeline } = state
  const sentence = sentenceAt(timeline, state.at)
  const end = endOf(timeline, sentence)
  const counted = (end - startOf(timeline, sentence)) / state.pace
  const limit = Math.max(patience.sentence.least, counted * patience.sentence.times)
  if (now - state.signs > limit) return afterSilence(state, now)
  const at = Math.min(state.at + gap * state.pace, Math.max(state.at, end - 0.01))
  return { state: { ...state, at, clock: now }, effects: [] }
}

/** A sentence that never ends is left for the next one; the second in a row ends the patience with the voice. */
function afterSilence(state: Speaking, now: number): Turn {
  const faults = state.faults + 1
  if (faults > 1) return fallOver(state, now)
  return nextSentence({ ...underway(state), faults }, now)
}
