import type { RecordingPlayer, RecordingReport } from '#visit/narration-devices.ts'

type Report = (report: RecordingReport) => void

/** A recording that is somewhere else by less than this is where it should be. Seconds. */
const near = 0.05

/**
 * Plays recordings on one audio element, made when the first is asked for. What it does not play it says: a browser that
 * allows no sound yet is `refused`, a file that is not there or not readable is `failed`, a line that is too slow is
 * `stalled`, and a system that takes the sound away (a call, headphones pulled out) is `interrupted`.
 */
export function createRecordingPlayer(
  make: () => HTMLAudioElement = () => new Audio(),
): RecordingPlayer & {
  dispose(): void
} {
  let audio: HTMLAudioElement | null = null
  let present: { readonly address: string; readonly from: number; readonly report: Report } | null =
    null
  const stop = new AbortController()
  const tell: Report = report => present?.report(report)

  const element = (): HTMLAudioElement => {
    if (audio) return audio
    audio = make()
    audio.preload = 'auto'
    listenTo(audio, stop.signal, tell, () => present?.from ?? null)
    return audio
  }
  return {
    play(address, from, pace, report) {
      const sounding = element()
      present = { address, from, report }
      const other = sounding.src !== new URL(address, document.baseURI).href
      if (other || sounding.error) sounding.src = address
      sounding.playbackRate = pace
      if (Math.abs(sounding.currentTime - from) > near) sounding.currentTime = from
      const { duration } = sounding
      void begin(sounding, present, () => present)
      if (Number.isFinite(duration) && !other)
        queueMicrotask(() => tellOf(report, duration, present))
    },
    setPace(pace) {
      if (audio) audio.playbackRate = pace
    },
    seconds: () => (present && audio && !audio.paused ? audio.currentTime : null),
    silence() {
      present = null
      audio?.pause()
    },
    dispose() {
      present = null
      stop.abort()
      audio?.pause()
      audio?.removeAttribute('src')
      audio?.load()
    },
  }
}

type Asked = { readonly report: Report }

function tellOf(report: Report, seconds: number, present: Asked | null): void {
  if (present?.report === report) report({ kind: 'length', seconds })
}

/** A newer question or a silence ends an older `play` with an AbortError that means nothing. */
async function begin(
  audio: HTMLAudioElement,
  asked: Asked,
  present: () => Asked | null,
): Promise<void> {
  try {
    await audio.play()
  } catch (error) {
    if (present() !== asked) return
    const name = error instanceof DOMException ? error.name : ''
    if (name === 'AbortError') return
    asked.report({ kind: name === 'NotAllowedError' ? 'refused' : 'failed' })
  }
}

function listenTo(
  audio: HTMLAudioElement,
  signal: AbortSignal,
  tell: Report,
  from: () => number | null,
): void {
  const on = (type: string, act: () => void): void => audio.addEventListener(type, act, { signal })
  on('loadedmetadata', () => {
    // What was set before there was anything to seek in does not hold in every browser.
    const wished = from()
    if (wished !== null && Math.abs(audio.currentTime - wished) > near) audio.currentTime = wished
  })
  on('durationchange', () => {
    if (Number.isFinite(audio.duration)) tell({ kind: 'length', seconds: audio.duration })
  })
  on('playing', () => tell({ kind: 'started' }))
  on('waiting', () => tell({ kind: 'stalled' }))
  on('error', () => tell({ kind: 'failed' }))
  on('ended', () => tell({ kind: 'ended' }))
  on('pause', () => {
    // A pause of our own may be told late, when something plays again already.
    if (audio.paused && !audio.ended && !audio.error) tell({ kind: 'interrupted' })
  })
}
