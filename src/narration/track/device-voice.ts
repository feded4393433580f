import { writingOf } from '#locale/tag.ts'

/** A voice of the device as its browser names it. */
export interface DeviceVoice {
  /** A tag, on some devices written with an underscore. */
  readonly language: string
  /** False for voices that need the network. */
  readonly local: boolean
}

/** Tags of spoken Chinese that a reader of either script understands as Mandarin. */
const cantonese = /^(yue|zh[-_]HK|zh[-_]MO)/i

/**
 * The place in the list of the voice that speaks a language best: the same region where the tag names one, a voice on the
 * device before one in the network; -1 where none speaks it. Mandarin serves both scripts; Cantonese only its own tags.
 */
export function voiceFor(language: string, voices: readonly DeviceVoice[]): number {
  let best = -1
  let highest = 0
  for (const [i, voice] of voices.entries()) {
    const fits = fitness(language, voice)
    if (fits <= highest) continue
    best = i
    highest = fits
  }
  return best
}

function fitness(language: string, voice: DeviceVoice): number {
  const tag = voice.language.replaceAll('_', '-')
  const spoken = writingOf(tag)
  const wanted = writingOf(language)
  if (!spoken || !wanted || spoken.language !== wanted.language) return 0
  if (cantonese.test(tag) !== cantonese.test(language)) return 0
  const region = spoken.region !== undefined && spoken.region === likelyRegion(language)
  return 1 + (region ? 2 : 0) + (voice.local ? 1 : 0)
}

function likelyRegion(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().region
  } catch {
    return undefined
  }
}
