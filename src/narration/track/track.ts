import type { LanguageMap } from '#exhibition/schema.ts'
import type { Timeline } from '#narration/script/timeline.ts'

/** One way to tell a narration. A later one in a telling's list takes over where an earlier one fails. */
export type Track =
  | {
      readonly kind: 'recording'
      readonly voice: 'human' | 'synthetic'
      /** The language that is heard. */
      readonly language: string
      /** A path of the document. */
      readonly file: string
      readonly credit: LanguageMap | undefined
      readonly timeline: Timeline
    }
  | { readonly kind: 'device'; readonly language: string; readonly timeline: Timeline }
  /** Captions alone, on their own clock at the language's reading speed. */
  | { readonly kind: 'captions'; readonly language: string; readonly timeline: Timeline }
  /** Nothing but the text that stands in the panel. */
  | { readonly kind: 'text'; readonly language: string; readonly timeline: Timeline }

/** What tells two tracks of one telling apart, whatever their times are. */
export const trackKey = (track: Track): string =>
  track.kind === 'recording'
    ? `recording ${track.language} ${track.file}`
    : `${track.kind} ${track.language}`

/** True for tracks that make a sound. */
export const isHeard = (track: Track): boolean =>
  track.kind === 'recording' || track.kind === 'device'
