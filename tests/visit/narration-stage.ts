import type { Exhibition } from '#exhibition/schema.ts'
import { sentenceSplitter } from '#narration/script/sentences.ts'
import type { Cue } from '#narration/webvtt/cue.ts'
import type { NarrationDevices, RecordingReport, SpeechReport } from '#visit/narration-devices.ts'
import { performNarration } from '#visit/perform-narration.ts'
import { createVisit, type Visit } from '#visit/visit.ts'

/** Devices that do what a test says, on a clock that a test moves, and a visit that they perform in. */
export function narrationStage(exhibition: Exhibition, state: Partial<Visit> = {}) {
  let now = 0
  const timers = new Set<{ readonly at: number; readonly act: () => void }>()
  const asked: string[] = []
  let recordingSays: ((report: RecordingReport) => void) | null = null
  let speakerSays: ((report: SpeechReport) => void) | null = null
  let heard: number | null = null
  let voices: { language: string; local: boolean }[] = []
  let voicesChanged = (): void => undefined
  let pageChanged = (_hidden: boolean): void => undefined
  const files = new Map<string, readonly Cue[] | 'never'>()
  const devices: NarrationDevices = {
    recording: {
      play(address, from, pace, report) {
        asked.push(`play ${address} ${from.toFixed(1)} ${pace}`)
        recordingSays = report
      },
      setPace: pace => void asked.push(`pace ${pace}`),
      seconds: () => heard,
      silence() {
        recordingSays = null
        heard = null
      },
    },
    speaker: {
      voices: () => voices,
      watchVoices(changed) {
        voicesChanged = changed
        return () => undefined
      },
      say(text, language, _pace, report) {
        asked.push(`say ${language} ${text}`)
        speakerSays = report
      },
      silence() {
        speakerSays = null
      },
    },
    readCues: address => {
      const file = files.get(address) ?? null
      return file === 'never' ? new Promise(() => undefined) : Promise.resolve(file)
    },
    mediaAddress: path => (path.startsWith('refused') ? undefined : `/media/${path}`),
    split: sentenceSplitter(null),
    now: () => now,
    after(seconds, act) {
      const timer = { at: now + seconds, act }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    watchPage(changed) {
      pageChanged = changed
      return () => undefined
    },
  }
  const visit = createVisit({
    ...{ exhibition, venue: null, base: '/', problems: [], language: 'en', era: null },
    ...{ light: 'torch' as const, entered: true, ...state },
  })
  const end = performNarration(visit, devices)
  return {
    visit,
    asked,
    files,
    end,
    narration: () => visit.getState().narration,
    timers: () => timers.size,
    setHeard: (seconds: number | null) => {
      heard = seconds
    },
    recording: (report: RecordingReport) => recordingSays?.(report),
    speaker: (report: SpeechReport) => speakerSays?.(report),
    giveVoices(...languages: string[]) {
      voices = languages.map(language => ({ language, local: true }))
      voicesChanged()
    },
    page: (hidden: boolean) => pageChanged(hidden),
    /** Time goes by; timers fire in order. */
    pass(seconds: number) {
      const until = now + seconds
      for (let i = 0; i < 100_000; i++) {
        const due = [...timers].filter(t => t.at <= until).sort((a, b) => a.at - b.at)[0]
        if (!due) break
        timers.delete(due)
        if (heard !== null) heard += due.at - now
        now = due.at
        due.act()
      }
      now = until
    },
    jump(seconds: number) {
      now += seconds
    },
  }
}

/** Whatever was promised has been kept. */
export const settled = (): Promise<void> => new Promise(done => setTimeout(done))
