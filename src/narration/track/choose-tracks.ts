import { textIn } from '#exhibition/language-map.ts'
import type { LanguageMap, Narration } from '#exhibition/schema.ts'
import { sameLanguage } from '#locale/tag.ts'
import { countedTimeline } from '#narration/script/counted-timeline.ts'
import { cuedTimeline } from '#narration/script/cued-timeline.ts'
import type { Script } from '#narration/script/script.ts'
import type { Timeline } from '#narration/script/timeline.ts'
import type { Track } from '#narration/track/track.ts'
import type { Cue } from '#narration/webvtt/cue.ts'

/** What there is to choose from. */
export interface TrackChoice {
  readonly script: Script
  /** The languages to look for a voice in, best first. */
  readonly chain: readonly string[]
  readonly audio: Narration['audio']
  /** The cues that have been read for the script's language, and the tag of their file; null while there are none. */
  readonly captions: { readonly language: string; readonly cues: readonly Cue[] } | null
  /** Whether a voice is wanted at all. */
  readonly voice: boolean
  /** Whether the device has a voice for a language, and may use it. */
  readonly deviceSpeaks: (language: string) => boolean
}

/**
 * The ways to tell a script, best first: a human recording, the device's voice, a synthetic recording in the language of the
 * words; then recordings of the next languages, with the words as captions; then captions alone. The last one never fails.
 */
export function chooseTracks(choice: TrackChoice): readonly [Track, ...Track[]] {
  const { script } = choice
  const counted = countedTimeline(script)
  if (script.sentences.length === 0)
    return [{ kind: 'text', language: script.language, timeline: counted }]
  const alone: Track = { kind: 'captions', language: script.language, timeline: counted }
  const [first, ...rest] = choice.voice ? voices(choice, counted) : []
  return first ? [first, ...rest, alone] : [alone]
}

function voices(choice: TrackChoice, counted: Timeline): Track[] {
  const { script, chain, deviceSpeaks } = choice
  const recordings = recordingsOf(choice, counted)
  const own = recordings.filter(track => sameLanguage(track.language, script.language))
  const others = chain
    .flatMap(tag => recordings.filter(track => sameLanguage(track.language, tag)))
    .filter((track, i, all) => !own.includes(track) && all.indexOf(track) === i)
  const device: Track[] = deviceSpeaks(script.language)
    ? [{ kind: 'device', language: script.language, timeline: counted }]
    : []
  return [...ofVoice(own, 'human'), ...device, ...ofVoice(own, 'synthetic'), ...others]
}

type RecordingTrack = Extract<Track, { kind: 'recording' }>

const ofVoice = (
  tracks: readonly RecordingTrack[],
  voice: RecordingTrack['voice'],
): readonly RecordingTrack[] => tracks.filter(track => track.voice === voice)

/** Recordings, first the one whose tag is the script's own: `zh-Hans` before `zh-Hant`, which sounds the same. */
function recordingsOf(choice: TrackChoice, counted: Timeline): RecordingTrack[] {
  const { script, captions } = choice
  const entries = Object.entries(choice.audio ?? {})
  const same = entries.filter(([tag]) => tag === script.language)
  const ordered = [...same, ...entries.filter(entry => !same.includes(entry))]
  return ordered.map(([language, entry]) => {
    const { file, voice, credit } =
      typeof entry === 'string'
        ? { file: entry, voice: 'human' as const, credit: undefined }
        : entry
    // The times of a captions file are those of the recording in its language.
    const timed = captions !== null && sameLanguage(captions.language, language)
    const timeline = timed ? cuedTimeline(script, captions.cues, captions.language) : counted
    return { kind: 'recording', voice, language, file, credit, timeline }
  })
}

/** The path of the captions file for a script, and its tag; null where there is none in that language. */
export function captionsFileFor(
  script: Script,
  captions: Readonly<Record<string, string>> | undefined,
): { readonly language: string; readonly file: string } | null {
  const tags = Object.keys(captions ?? {})
  const map: LanguageMap = Object.fromEntries(tags.map(tag => [tag, [tag]]))
  const found = textIn(map, [script.language])?.language
  const file = found === undefined ? undefined : captions?.[found]
  if (found === undefined || file === undefined || !sameLanguage(found, script.language))
    return null
  return { language: found, file }
}
