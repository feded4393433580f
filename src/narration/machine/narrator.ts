import type { Script } from '#narration/script/script.ts'
import type { Timeline } from '#narration/script/timeline.ts'
import type { Track } from '#narration/track/track.ts'

/** One narration in one language, with the tracks that can tell it, best first. The last one never fails. */
export interface Telling {
  /** Of the narration, hotspot, work, room or line that is told. */
  readonly id: string
  readonly script: Script
  readonly tracks: readonly [Track, ...Track[]]
}

/** What every state knows, so that an answer to a question asked long ago is not taken for one to the last. */
interface Always {
  /** The number of the last question to a device. */
  readonly run: number
  /** 1 as spoken; 0.5 to 2. */
  readonly pace: number
}

/** What is known while something is being told. */
export interface Underway extends Always {
  readonly telling: Telling
  readonly track: Track
  /** The track's timeline, stretched to its recording where that is known. */
  readonly timeline: Timeline
  /** Seconds of that timeline. */
  readonly at: number
  /** When `at` was true, in seconds of the clock that is passed in. */
  readonly clock: number
  /** Keys of the tracks that failed while this was told. */
  readonly failed: readonly string[]
  /** How many sentences in a row the device's voice has not ended. */
  readonly faults: number
}

/** Why a narration rests. After `sleep` it goes on only when the visitor wishes it. */
type PausedBy = 'visitor' | 'hidden' | 'sleep' | 'device'

/** What the narrator is doing. */
export type Narrator =
  | (Always & { readonly kind: 'idle' })
  /** A device has been asked and has not answered; the first caption is already seen. */
  | (Underway & { readonly kind: 'starting'; readonly since: number })
  /** Told: heard by a recording or the device's voice, or read as captions alone. `signs` is when life was last seen. */
  | (Underway & { readonly kind: 'speaking'; readonly signs: number })
  /** A recording waits for the network. */
  | (Underway & { readonly kind: 'stalled'; readonly since: number })
  /** The browser allows no sound before a touch: captions run on their own clock. */
  | (Underway & { readonly kind: 'blocked' })
  | (Underway & { readonly kind: 'paused'; readonly by: PausedBy; readonly since: number })
  | (Underway & { readonly kind: 'finished' })
  /** Nothing can be told: the text in the panel is what there is. */
  | (Underway & { readonly kind: 'text' })

/** What happens to the narrator. `run` is the number of the question that a device answers. */
export type NarratorEvent =
  | { readonly kind: 'listen'; readonly telling: Telling; readonly sentence?: number }
  | { readonly kind: 'stop' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  /** The page can no longer be seen, or is seen again. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'shown' }
  /** Seconds of the present timeline. */
  | { readonly kind: 'seek'; readonly seconds: number }
  | { readonly kind: 'go-to-sentence'; readonly sentence: number }
  | { readonly kind: 'pace'; readonly pace: number }
  /** The same narration with other words or tracks: another language, captions or voices that came late. */
  | { readonly kind: 'retold'; readonly telling: Telling }
  /** Time goes by. `heard` is where the recording is, null where none runs. */
  | { readonly kind: 'tick'; readonly heard: number | null }
  /** The device's voice has come to this share of its sentence's letters. */
  | { readonly kind: 'word'; readonly run: number; readonly share: number }
  /** How long the recording is. */
  | { readonly kind: 'length'; readonly run: number; readonly seconds: number }
  | {
      readonly kind: 'started' | 'refused' | 'failed' | 'stalled' | 'interrupted' | 'ended'
      readonly run: number
    }

/** What is asked of the devices. */
export type NarratorEffect =
  | {
      readonly kind: 'play'
      readonly run: number
      readonly file: string
      readonly from: number
      readonly pace: number
    }
  | {
      readonly kind: 'say'
      readonly run: number
      readonly text: string
      readonly language: string
      readonly pace: number
    }
  /** How fast the recording that runs goes on. */
  | { readonly kind: 'pace'; readonly pace: number }
  /** Whatever sounds is silent. */
  | { readonly kind: 'silence' }

/** The narrator before anything has been told. */
export const idleNarrator: Narrator = { kind: 'idle', run: 0, pace: 1 }
