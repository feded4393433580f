import { textIn } from '#exhibition/language-map.ts'
import { fallbackChain } from '#locale/fallback-chain.ts'
import type { Telling } from '#narration/machine/narrator.ts'
import { scriptOf } from '#narration/script/script.ts'
import { captionsFileFor, chooseTracks } from '#narration/track/choose-tracks.ts'
import { voiceFor } from '#narration/track/device-voice.ts'
import type { Cue } from '#narration/webvtt/cue.ts'
import type { Subject } from '#visit/narration.ts'
import type { NarrationDevices } from '#visit/narration-devices.ts'
import { tellableWords } from '#visit/narration-subject.ts'
import type { Visit } from '#visit/visit.ts'

/** A telling, and the captions file that would make it better, where one has not been read yet. */
export interface Prepared {
  readonly telling: Telling
  readonly room: string | null
  readonly unread: string | null
}

/**
 * What is told of a subject to this visitor now: the words in their language or the next of its chain, and the tracks
 * that can tell them. Null where there is nothing to tell.
 *
 * @param cuesAt the cues of a file that has been read: null where it could not be, undefined where it was not yet.
 */
export function prepareTelling(
  state: Visit,
  subject: string | Subject,
  devices: Pick<NarrationDevices, 'speaker' | 'split' | 'mediaAddress'>,
  cuesAt: (address: string) => readonly Cue[] | null | undefined,
): Prepared | null {
  const { exhibition, language, settings, venue } = state
  const plainIn = settings.plainLanguage ? language : null
  const found = tellableWords(exhibition, subject, plainIn)
  if (!found) return null
  const chain = [...fallbackChain(language, exhibition.languages), ...exhibition.languages]
  const script = scriptOf(textIn(found.words, chain), devices.split)
  const file = captionsFileFor(script, found.captions)
  const address = file === null ? undefined : devices.mediaAddress(file.file)
  const cues = address === undefined ? null : cuesAt(address)
  const mayUseDevice = settings.deviceVoice && venue?.deviceVoice !== false
  const voices = mayUseDevice ? devices.speaker.voices() : []
  const tracks = chooseTracks({
    ...{ script, chain, voice: settings.voice },
    audio: allowedAudio(found.audio, devices.mediaAddress),
    captions: file && cues ? { language: file.language, cues } : null,
    deviceSpeaks: tag => voiceFor(tag, voices) >= 0,
  })
  const id = typeof subject === 'string' ? subject : subject.id
  const unread = cues === undefined && address !== undefined ? address : null
  return { telling: { id, script, tracks }, room: found.room, unread }
}

type Audio = NonNullable<ReturnType<typeof tellableWords>>['audio']

/** What the venue does not let in is not there. */
function allowedAudio(audio: Audio, addressOf: NarrationDevices['mediaAddress']): Audio {
  if (!audio) return undefined
  const allowed = Object.entries(audio).filter(
    ([, entry]) => addressOf(typeof entry === 'string' ? entry : entry.file) !== undefined,
  )
  return Object.fromEntries(allowed)
}
