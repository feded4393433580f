import type { Cue } from '#narration/webvtt/cue.ts'

/** One caption: what stands under the picture from `start` to `end`, in seconds of the track. */
export interface Caption {
  readonly start: number
  readonly end: number
  /** The words alone, without markup. */
  readonly text: string
  readonly language: string
  /** The sentence of the script that it belongs to. */
  readonly sentence: number
  /** The cue it was made from; null for captions made from the transcript. */
  readonly cue: Cue | null
}

/** When what is said, in seconds of one track. */
export interface Timeline {
  readonly duration: number
  /** Where each sentence of the script begins, in order. */
  readonly starts: readonly number[]
  /** In order of their starts. */
  readonly captions: readonly Caption[]
  /** True where the times are a recording's own; false where they were counted by reading speed and may be stretched. */
  readonly measured: boolean
}

/** The sentence that is said at this second; the first before the beginning, the last after the end. */
export function sentenceAt(timeline: Timeline, seconds: number): number {
  let found = 0
  for (let i = 1; i < timeline.starts.length; i++)
    if ((timeline.starts[i] ?? 0) <= seconds + 1e-6) found = i
  return found
}

/** Where a sentence begins, in seconds; the end for one that is not there. */
export const startOf = (timeline: Timeline, sentence: number): number =>
  timeline.starts[sentence] ?? timeline.duration

/** Where a sentence ends: where the next one begins. */
export const endOf = (timeline: Timeline, sentence: number): number =>
  timeline.starts[sentence + 1] ?? timeline.duration

/** The index of the caption to be seen at this second, the later of two that overlap; -1 between captions. */
export function captionAt(timeline: Timeline, seconds: number): number {
  return timeline.captions.findLastIndex(c => c.start <= seconds + 1e-6 && seconds < c.end - 1e-6)
}

/** The next second after `seconds` at which another caption is to be seen, or none; the end where there is none. */
export function nextChange(timeline: Timeline, seconds: number): number {
  let next = timeline.duration
  for (const { start, end } of timeline.captions) {
    if (start > seconds + 1e-6 && start < next) next = start
    if (end > seconds + 1e-6 && end < next) next = end
  }
  return next
}

/**
 * The same captions spread over a recording of another length. A recording's own times stay as they are: of those only the
 * end is told by its length.
 */
export function stretched(timeline: Timeline, duration: number): Timeline {
  if (!(duration > 0) || !Number.isFinite(duration) || duration === timeline.duration)
    return timeline
  if (timeline.measured) return { ...timeline, duration }
  if (timeline.duration <= 0) return timeline
  const by = duration / timeline.duration
  return {
    measured: false,
    duration,
    starts: timeline.starts.map(start => start * by),
    captions: timeline.captions.map(c => ({ ...c, start: c.start * by, end: c.end * by })),
  }
}
