import type { SplitSentences } from '#narration/script/script.ts'
import type { DeviceVoice } from '#narration/track/device-voice.ts'
import type { Cue } from '#narration/webvtt/cue.ts'

/** What a recording tells of itself, at any time after it was asked for, never before `play` has returned. */
export type RecordingReport =
  | { readonly kind: 'started' | 'refused' | 'failed' | 'stalled' | 'interrupted' | 'ended' }
  | { readonly kind: 'length'; readonly seconds: number }

/** What plays recordings, one at a time. */
export interface RecordingPlayer {
  /** Plays from a second on, in place of what plays. */
  play(address: string, from: number, pace: number, report: (report: RecordingReport) => void): void
  setPace(pace: number): void
  /** Where it is, in seconds; null while nothing plays. */
  seconds(): number | null
  /** Stands still and reports nothing more. */
  silence(): void
}

/** What the device's voice tells, never before `say` has returned. */
export type SpeechReport =
  | { readonly kind: 'started' | 'refused' | 'failed' | 'ended' }
  /** It has come to this share of the sentence's letters. */
  | { readonly kind: 'word'; readonly share: number }

/** The device's own voice. */
export interface Speaker {
  voices(): readonly DeviceVoice[]
  /** Calls back when there are other voices, until the returned function is called. */
  watchVoices(changed: () => void): () => void
  /** Says a sentence with the best voice there is for its language, in place of what is said. */
  say(text: string, language: string, pace: number, report: (report: SpeechReport) => void): void
  /** Falls silent and reports nothing more. */
  silence(): void
}

/** Everything that a narration needs of the world. */
export interface NarrationDevices {
  readonly recording: RecordingPlayer
  readonly speaker: Speaker
  /** The cues of a captions file; null where they cannot be had. */
  readonly readCues: (address: string) => Promise<readonly Cue[] | null>
  /** The address of a media path of the document; undefined where the venue does not allow it. */
  readonly mediaAddress: (path: string) => string | undefined
  readonly split: SplitSentences
  /** Seconds of a clock that only goes forward. */
  readonly now: () => number
  /** Calls back once after so many seconds, unless the returned function is called before. */
  readonly after: (seconds: number, act: () => void) => () => void
  /** Calls back when the page is hidden and when it is seen again, until the returned function is called. */
  readonly watchPage: (changed: (hidden: boolean) => void) => () => void
}
