import type { Narration } from '#exhibition/schema.ts'
import type { Telling } from '#narration/machine/narrator.ts'
import { scriptOf } from '#narration/script/script.ts'
import { sentenceSplitter } from '#narration/script/sentences.ts'
import { chooseTracks } from '#narration/track/choose-tracks.ts'
import type { Cue } from '#narration/webvtt/cue.ts'
import { plainSettings } from '#narration/webvtt/cue.ts'

/** What a telling of the tests is made from; three short sentences in English where nothing else is said. */
export interface TellingParts {
  readonly id?: string
  readonly language?: string
  readonly paragraphs?: readonly string[]
  readonly audio?: Narration['audio']
  readonly cues?: readonly Cue[]
  readonly deviceVoice?: boolean
  readonly voice?: boolean
}

export const english = [
  'This is the Library Cave. It was sealed in the eleventh century.',
  'Nobody knew of it for nine hundred years.',
]

export const chinese = ['这里是藏经洞。十一世纪时被封闭。', '九百年间无人知晓。']

const split = sentenceSplitter(null)

export function tellingOf(parts: TellingParts = {}): Telling {
  const { id = 'stele', language = 'en', paragraphs = english, audio, cues } = parts
  const script = scriptOf({ paragraphs, language }, split)
  const tracks = chooseTracks({
    script,
    chain: [language, 'en'],
    audio,
    captions: cues ? { language, cues } : null,
    voice: parts.voice ?? true,
    deviceSpeaks: () => parts.deviceVoice ?? false,
  })
  return { id, script, tracks }
}

export const cue = (start: number, end: number, words: string): Cue => ({
  ...{ id: '', start, end, settings: plainSettings, payload: words },
  text: [{ kind: 'text', text: words }],
})
