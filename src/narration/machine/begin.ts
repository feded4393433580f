import type { Narrator, NarratorEffect, Telling, Underway } from '#narration/machine/narrator.ts'
import { endOf, sentenceAt, startOf, type Timeline } from '#narration/script/timeline.ts'
import { type Track, trackKey } from '#narration/track/track.ts'

/** A state and what is asked of the devices to get there. */
export interface Turn {
  readonly state: Narrator
  readonly effects: readonly NarratorEffect[]
}

/** What is needed to begin. */
type Base = Pick<Underway, 'telling' | 'run' | 'pace' | 'failed' | 'faults'>

const silence: NarratorEffect = { kind: 'silence' }

/** What every state under way has, taken out of one. */
export function underway(state: Underway): Underway {
  const { run, pace, telling, track, timeline, at, clock, failed, faults } = state
  return { run, pace, telling, track, timeline, at, clock, failed, faults }
}

/** Begins a track at a second of its timeline. The device's voice begins at the sentence that is said there. */
export function beginAt(
  base: Base,
  track: Track,
  timeline: Timeline,
  seconds: number,
  now: number,
): Turn {
  const at = Math.max(0, Math.min(seconds, timeline.duration))
  const { telling, pace, failed, faults } = base
  const run = base.run + 1
  const all: Underway = { telling, pace, failed, faults, run, track, timeline, at, clock: now }
  switch (track.kind) {
    case 'recording':
      return {
        state: { ...all, kind: 'starting', since: now },
        effects: [silence, { kind: 'play', run, file: track.file, from: at, pace }],
      }
    case 'device':
      return saySentence(all, sentenceAt(timeline, at), now)
    case 'captions':
      return { state: { ...all, kind: 'speaking', signs: now }, effects: [silence] }
    case 'text':
      return { state: { ...all, kind: 'text' }, effects: [silence] }
  }
}

function saySentence(all: Underway, sentence: number, now: number): Turn {
  const { run, pace, telling, timeline } = all
  const text = telling.script.sentences[sentence]?.text ?? ''
  return {
    state: { ...all, at: startOf(timeline, sentence), kind: 'starting', since: now },
    effects: [silence, { kind: 'say', run, text, language: telling.script.language, pace }],
  }
}

/** Begins the first track that has not failed, at the beginning of a sentence. */
export function beginFirst(base: Base, sentence: number, now: number): Turn {
  const track = firstTrack(base.telling, base.failed)
  return beginAt(base, track, track.timeline, startOf(track.timeline, sentence), now)
}

/** The best track that has not failed; captions and text cannot fail. */
export function firstTrack(telling: Telling, failed: readonly string[]): Track {
  const last = telling.tracks.at(-1) ?? telling.tracks[0]
  return telling.tracks.find(track => !failed.includes(trackKey(track))) ?? last
}

/** The track has failed: the next one goes on with the same sentence. */
export function fallOver(state: Underway, now: number): Turn {
  const failed = [...state.failed, trackKey(state.track)]
  return beginFirst({ ...state, failed, faults: 0 }, sentenceAt(state.timeline, state.at), now)
}

/** On with the sentence after this one, said by the device; the end after the last. */
export function nextSentence(state: Underway, now: number): Turn {
  const sentence = sentenceAt(state.timeline, state.at)
  if (sentence + 1 >= state.telling.script.sentences.length) return finish(state, now)
  return beginAt(state, state.track, state.timeline, endOf(state.timeline, sentence), now)
}

/** Everything has been told. */
export function finish(state: Underway, now: number): Turn {
  const at = state.timeline.duration
  return {
    state: { ...underway(state), at, clock: now, run: state.run + 1, kind: 'finished' },
    effects: [silence],
  }
}

/** Rests where it is; what a device still says of it comes too late. */
export function pauseBy(
  state: Underway,
  by: Extract<Narrator, { kind: 'paused' }>['by'],
  now: number,
): Turn {
  return {
    state: {
      ...underway(state),
      ...{ clock: now, run: state.run + 1, kind: 'paused', by, since: now },
    },
    effects: [silence],
  }
}
