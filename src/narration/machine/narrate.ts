import {
  beginAt,
  beginFirst,
  fallOver,
  finish,
  nextSentence,
  pauseBy,
  type Turn,
  underway,
} from '#narration/machine/begin.ts'
import type { Narrator, NarratorEvent, Underway } from '#narration/machine/narrator.ts'
import { isRunning, passTime } from '#narration/machine/pass-time.ts'
import { retell } from '#narration/machine/retell.ts'
import { sentenceAt, startOf, stretched } from '#narration/script/timeline.ts'
import { isHeard } from '#narration/track/track.ts'

/** A page that comes back sooner goes on by itself. Seconds. */
const soonBack = 60

/**
 * The narration machine: what follows from a state and an event, and what is asked of the devices meanwhile. It never
 * waits for a device for ever, and every state has a way on (see `waysOn`).
 *
 * @param now seconds of a clock that only goes forward.
 */
export function narrate(state: Narrator, event: NarratorEvent, now: number): Turn {
  switch (event.kind) {
    case 'listen':
      return beginFirst(
        { ...state, telling: event.telling, failed: [], faults: 0 },
        event.sentence ?? 0,
        now,
      )
    case 'stop':
      return state.kind === 'idle' ? same(state) : stop(state)
    case 'pace':
      return changePace(state, event.pace)
    default:
      return state.kind === 'idle' ? same(state) : narrateOn(state, event, now)
  }
}

type Told = Exclude<Narrator, { kind: 'idle' }>

const same = (state: Narrator): Turn => ({ state, effects: [] })

const stop = ({ run, pace }: Told): Turn => ({
  state: { kind: 'idle', run: run + 1, pace },
  effects: [{ kind: 'silence' }],
})

function changePace(state: Narrator, wished: number): Turn {
  const pace = Number.isFinite(wished) ? Math.min(2, Math.max(0.5, wished)) : 1
  const plays = isRunning(state) && state.kind !== 'blocked' && state.track.kind === 'recording'
  return { state: { ...state, pace }, effects: plays ? [{ kind: 'pace', pace }] : [] }
}

function narrateOn(
  state: Told,
  event: Exclude<NarratorEvent, { kind: 'listen' | 'stop' | 'pace' }>,
  now: number,
): Turn {
  switch (event.kind) {
    case 'tick':
      return isRunning(state) ? passTime(state, event.heard, now) : same(state)
    case 'pause':
      return isRunning(state) ? pauseBy(state, 'visitor', now) : same(state)
    case 'hidden':
      return isRunning(state) ? pauseBy(state, 'hidden', now) : same(state)
    case 'resume':
      return resume(state, now)
    case 'shown':
      return comeBack(state, now)
    case 'seek':
      return seek(state, event.seconds, now)
    case 'go-to-sentence':
      return seek(state, startOf(state.timeline, Math.max(0, event.sentence)), now)
    case 'retold':
      return retell(state, event.telling, now)
    default:
      return event.run === state.run && isRunning(state) ? answer(state, event, now) : same(state)
  }
}

/** On from where it rests: a recording from the very word, whatever was broken off otherwise from the sentence. */
function resume(state: Told, now: number): Turn {
  const { track, timeline } = state
  switch (state.kind) {
    case 'paused': {
      const exact = state.by === 'visitor' && track.kind !== 'device'
      return beginAt(state, track, timeline, exact ? state.at : sentenceStart(state), now)
    }
    case 'blocked':
      return beginAt(state, track, timeline, sentenceStart(state), now)
    case 'finished':
      return beginFirst({ ...state, failed: [], faults: 0 }, 0, now)
    default:
      return same(state)
  }
}

const sentenceStart = ({ timeline, at }: Underway): number =>
  startOf(timeline, sentenceAt(timeline, at))

/** Hidden for a moment it goes on by itself; after hours nobody wants to be spoken to out of the blue. */
function comeBack(state: Told, now: number): Turn {
  if (state.kind !== 'paused' || state.by !== 'hidden') return same(state)
  if (now - state.since <= soonBack) return resume(state, now)
  return { state: { ...state, by: 'sleep' }, effects: [] }
}

function seek(state: Told, seconds: number, now: number): Turn {
  const wished = Number.isFinite(seconds) ? seconds : 0
  const at = Math.max(0, Math.min(wished, state.timeline.duration))
  switch (state.kind) {
    case 'paused':
    case 'blocked':
      return { state: { ...state, at, clock: now }, effects: [] }
    case 'text':
      return same(state)
    default:
      return beginAt(state, state.track, state.timeline, at, now)
  }
}

type Running = Extract<Narrator, { kind: 'starting' | 'speaking' | 'stalled' | 'blocked' }>
type Answer = Extract<NarratorEvent, { readonly run: number }>

/** What a device says of the question that was asked last. */
function answer(state: Running, event: Answer, now: number): Turn {
  switch (event.kind) {
    case 'started':
      return state.kind === 'blocked' ? same(state) : speak(state, state.at, now)
    case 'word':
      return state.kind === 'blocked' ? same(state) : speak(state, wordAt(state, event.share), now)
    case 'length':
      return measure(state, event.seconds, now)
    case 'stalled':
      return state.kind === 'speaking' && state.track.kind === 'recording'
        ? { state: { ...underway(state), clock: now, kind: 'stalled', since: now }, effects: [] }
        : same(state)
    case 'refused':
      return isHeard(state.track)
        ? { state: { ...underway(state), clock: now, kind: 'blocked' }, effects: [] }
        : same(state)
    case 'failed':
      return isHeard(state.track) ? fallOver(state, now) : same(state)
    case 'interrupted':
      return isHeard(state.track) ? pauseBy(state, 'device', now) : same(state)
    case 'ended':
      if (state.kind === 'blocked' || !isHeard(state.track)) return same(state)
      return state.track.kind === 'device'
        ? nextSentence({ ...underway(state), faults: 0 }, now)
        : finish(state, now)
  }
}

const speak = (state: Underway, at: number, now: number): Turn => ({
  state: { ...underway(state), at, clock: now, kind: 'speaking', signs: now },
  effects: [],
})

/** Where the device's voice is, by how much of its sentence it has said. */
function wordAt({ timeline, at }: Underway, share: number): number {
  const sentence = sentenceAt(timeline, at)
  const start = startOf(timeline, sentence)
  const end = startOf(timeline, sentence + 1)
  const clamped = Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0))
  return Math.max(start, Math.min(end - 0.01, start + clamped * (end - start)))
}

/** The recording is so long: captions that were counted are spread over it, and it begins at the right place. */
function measure(state: Running, seconds: number, now: number): Turn {
  if (state.track.kind !== 'recording' || state.timeline !== state.track.timeline)
    return same(state)
  const timeline = stretched(state.timeline, seconds)
  if (timeline === state.timeline) return same(state)
  const at = timeline.measured ? state.at : state.at * (timeline.duration / state.timeline.duration)
  if (state.kind !== 'starting') return { state: { ...state, timeline }, effects: [] }
  if (Math.abs(at - state.at) < 0.2) return { state: { ...state, timeline, at }, effects: [] }
  return beginAt(state, state.track, timeline, at, now)
}
