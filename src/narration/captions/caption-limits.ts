import { writingOf } from '#locale/tag.ts'

/** What captions of a script keep to, so that they can be read; letters as `lettersIn` counts them. */
export interface CaptionLimits {
  /** Letters of a line. */
  readonly line: number
  /** Letters a second: faster than this nobody reads. */
  readonly speed: number
}

/** Seconds a cue is to be seen for, and seconds between two that do not touch: less than two frames is a flicker. */
export const captionTimes = { least: 1, most: 7, gap: 2 / 24 } as const

/** Source: BBC and Netflix guides for timed text, for Chinese the practice of 16 signs a line. */
const limits: Readonly<Record<string, CaptionLimits>> = {
  Hans: { line: 16, speed: 9 },
  Hant: { line: 16, speed: 9 },
  Jpan: { line: 13, speed: 7 },
  Kore: { line: 16, speed: 12 },
}

const usual: CaptionLimits = { line: 42, speed: 17 }

/** The limits for a language, by its script. */
export const captionLimits = (language: string): CaptionLimits =>
  limits[writingOf(language)?.script ?? ''] ?? usual
