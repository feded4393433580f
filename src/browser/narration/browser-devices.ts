import { fetchText } from '#browser/fetch-checked.ts'
import { createRecordingPlayer } from '#browser/narration/recording-player.ts'
import { createSpeaker } from '#browser/narration/speaker.ts'
import { sentenceSplitter } from '#narration/script/sentences.ts'
import type { Cue } from '#narration/webvtt/cue.ts'
import { parseWebVtt } from '#narration/webvtt/parse-webvtt.ts'
import type { NarrationDevices } from '#visit/narration-devices.ts'

/** What a captions file may have. Bytes. */
const largest = 2 * 1024 * 1024

/** What a browser has for narrations. `dispose` takes the sound and its file out of the page. */
export function createBrowserDevices(
  mediaAddress: NarrationDevices['mediaAddress'],
  hosts: () => readonly string[],
): NarrationDevices & { dispose(): void } {
  const recording = createRecordingPlayer()
  return {
    recording,
    speaker: createSpeaker(),
    mediaAddress,
    split: sentenceSplitter(segmenterFor),
    readCues: address => readCues(address, hosts()),
    now: () => performance.now() / 1000,
    after(seconds, act) {
      const timer = setTimeout(act, seconds * 1000)
      return () => clearTimeout(timer)
    },
    watchPage(changed) {
      const look = (): void => changed(document.visibilityState === 'hidden')
      const leave = (): void => changed(true)
      document.addEventListener('visibilitychange', look)
      window.addEventListener('pagehide', leave)
      return () => {
        document.removeEventListener('visibilitychange', look)
        window.removeEventListener('pagehide', leave)
      }
    },
    dispose: () => recording.dispose(),
  }
}

/** Captions that do not come, or are none, leave those that are made from the transcript. */
async function readCues(address: string, hosts: readonly string[]): Promise<readonly Cue[] | null> {
  const fetched = await fetchText(address, { hosts, maxBytes: largest })
  if (!fetched.ok) return null
  const { cues } = parseWebVtt(fetched.value)
  return cues.length > 0 ? cues : null
}

function segmenterFor(language: string): Intl.Segmenter | null {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' })
  } catch {
    // An old browser, or a tag that it cannot read: the script's own stops do.
    return null
  }
}
