import { captionPieces } from '#narration/captions/caption-pieces.ts'
import { type DeviceVoice, voiceFor } from '#narration/track/device-voice.ts'
import type { Speaker, SpeechReport } from '#visit/narration-devices.ts'

type Report = (report: SpeechReport) => void

/** Some browsers lose what is said at once after a cancel. Milliseconds. */
const afterCancel = 60

/** When the list of voices is looked at once more. Milliseconds. */
const looks = [250, 1000, 4000]

/**
 * The device's own voice by the Web Speech API; null where the browser has none. Each sentence is said in short pieces:
 * some voices break off after a quarter of a minute. Whether it ever begins or ends is watched by the narration machine.
 *
 * @param synthesis `speechSynthesis`, passed in for the tests.
 */
export function createSpeaker(
  synthesis: SpeechSynthesis | undefined = globalThis.speechSynthesis,
  utter: (text: string) => SpeechSynthesisUtterance = text => new SpeechSynthesisUtterance(text),
): Speaker {
  if (!synthesis) return mute
  let present: Saying | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = (): void => {
    clearTimeout(timer)
    present = null
    if (synthesis.speaking || synthesis.pending) synthesis.cancel()
  }
  return {
    voices: () => synthesis.getVoices().map(asDeviceVoice),
    watchVoices(changed) {
      // Some browsers have the list, but not the event's methods.
      synthesis.addEventListener?.('voiceschanged', changed)
      const unpoll = pollVoices(synthesis, changed)
      return () => {
        unpoll()
        synthesis.removeEventListener?.('voiceschanged', changed)
      }
    },
    say(text, language, pace, report) {
      const busy = synthesis.speaking || synthesis.pending
      silence()
      const voices = synthesis.getVoices()
      const voice = voices[voiceFor(language, voices.map(asDeviceVoice))]
      const saying: Saying = { report, utterances: [] }
      present = saying
      const begin = (): void => {
        if (present !== saying) return
        if (synthesis.paused) synthesis.resume()
        saying.utterances = utterancesOf(text, language, utter)
        for (const utterance of saying.utterances) {
          if (voice) utterance.voice = voice
          utterance.lang = voice?.lang ?? language
          utterance.rate = pace
          synthesis.speak(utterance)
        }
        follow(saying, text, () => present === saying)
      }
      // At once where it can be: some devices speak only within the touch that asked for it.
      if (busy) timer = setTimeout(begin, afterCancel)
      else begin()
    },
    silence,
  }
}

/** Asking makes some browsers fetch their list, and some never tell that it has come. Returns the function that stops it. */
function pollVoices(synthesis: SpeechSynthesis, changed: () => void): () => void {
  let count = synthesis.getVoices().length
  const look = (): void => {
    const now = synthesis.getVoices().length
    if (now !== count) changed()
    count = now
  }
  const timers = looks.map(wait => setTimeout(look, wait))
  return () => timers.forEach(clearTimeout)
}

/** A sentence that is said. Its utterances are kept: those that nobody holds are forgotten by some browsers unended. */
interface Saying {
  readonly report: Report
  utterances: SpeechSynthesisUtterance[]
}

const asDeviceVoice = (voice: SpeechSynthesisVoice): DeviceVoice => ({
  language: voice.lang,
  local: voice.localService,
})

const utterancesOf = (
  text: string,
  language: string,
  utter: (text: string) => SpeechSynthesisUtterance,
): SpeechSynthesisUtterance[] => captionPieces(text, language).map(utter)

/** Reports of the whole sentence, out of what its pieces tell. */
function follow(saying: Saying, text: string, isPresent: () => boolean): void {
  const { report, utterances } = saying
  const tell = (told: SpeechReport): void => {
    if (isPresent()) report(told)
  }
  let before = 0
  utterances.forEach((utterance, i) => {
    const from = before
    before += utterance.text.length
    const share = (index: number): number => (from + index) / Math.max(1, text.length)
    utterance.onstart = () =>
      tell(i === 0 ? { kind: 'started' } : { kind: 'word', share: share(0) })
    utterance.onboundary = event => tell({ kind: 'word', share: share(event.charIndex) })
    utterance.onend = () => {
      if (i === utterances.length - 1) tell({ kind: 'ended' })
    }
    utterance.onerror = event =>
      tell({ kind: event.error === 'not-allowed' ? 'refused' : 'failed' })
  })
}

/** A browser that cannot speak. */
const mute: Speaker = {
  voices: () => [],
  watchVoices: () => () => undefined,
  say: (_text, _language, _pace, report) => {
    queueMicrotask(() => report({ kind: 'failed' }))
  },
  silence: () => undefined,
}
