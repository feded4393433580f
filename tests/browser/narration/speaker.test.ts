import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSpeaker } from '#browser/narration/speaker.ts'
import type { SpeechReport } from '#visit/narration-devices.ts'

/** An utterance, and a synthesis that keeps what it was asked to say. */
interface Utterance {
  readonly text: string
  lang: string
  rate: number
  voice?: { readonly lang: string }
  onstart?: () => void
  onend?: () => void
  onboundary?: (event: { charIndex: number }) => void
  onerror?: (event: { error: string }) => void
}

function synthesis(...languages: string[]) {
  const said: Utterance[] = []
  let cancelled = 0
  const fake = {
    speaking: false,
    pending: false,
    paused: false,
    getVoices: () => languages.map(lang => ({ lang, localService: true, name: lang })),
    speak(utterance: Utterance) {
      said.push(utterance)
      fake.speaking = true
    },
    cancel() {
      cancelled += 1
      fake.speaking = false
    },
    resume: vi.fn(),
  }
  const utter = (text: string): Utterance => ({ text, lang: '', rate: 1 })
  return {
    said,
    cancelled: () => cancelled,
    fake,
    speaker: createSpeaker(
      fake as unknown as SpeechSynthesis,
      utter as unknown as (text: string) => SpeechSynthesisUtterance,
    ),
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the device’s voice', () => {
  it('says a sentence with the voice of its language, and reports', () => {
    const { speaker, said } = synthesis('en-US', 'zh-CN')
    const told: SpeechReport[] = []
    speaker.say('这里是藏经洞。', 'zh-Hant', 1.5, report => told.push(report))
    expect(said[0]).toMatchObject({ text: '这里是藏经洞。', lang: 'zh-CN', rate: 1.5 })
    said[0]?.onstart?.()
    said[0]?.onboundary?.({ charIndex: 3 })
    said[0]?.onend?.()
    expect(told.map(t => t.kind)).toEqual(['started', 'word', 'ended'])
    expect(told[1]).toMatchObject({ share: 3 / 7 })
  })

  it('says a long sentence in pieces and ends with the last', () => {
    const { speaker, said } = synthesis('en-US')
    const told: SpeechReport[] = []
    const long = `${'A wall that was painted, '.repeat(12)}and sealed.`
    speaker.say(long, 'en', 1, report => told.push(report))
    vi.runAllTimers()
    expect(said.length).toBeGreaterThan(2)
    for (const utterance of said) utterance.onend?.()
    expect(told.filter(t => t.kind === 'ended')).toHaveLength(1)
  })

  it('reports nothing of a sentence that was silenced or followed by another', () => {
    const { speaker, said, cancelled } = synthesis('en-US')
    const first = vi.fn()
    const second = vi.fn()
    speaker.say('One.', 'en', 1, first)
    vi.runAllTimers()
    speaker.say('Two.', 'en', 1, second)
    expect(cancelled()).toBe(1)
    said[0]?.onerror?.({ error: 'canceled' })
    said[0]?.onend?.()
    vi.runAllTimers()
    speaker.silence()
    said[1]?.onend?.()
    expect(first).not.toHaveBeenCalled()
    expect(second).not.toHaveBeenCalled()
  })

  it('is silent at once: what had not begun is not said', () => {
    const { speaker, said, fake } = synthesis('en-US')
    fake.speaking = true
    speaker.say('One.', 'en', 1, vi.fn())
    speaker.silence()
    vi.runAllTimers()
    expect(said).toEqual([])
  })

  it('hears of voices that come late, though the browser does not tell', () => {
    const { speaker, fake } = synthesis()
    const changed = vi.fn()
    const stop = speaker.watchVoices(changed)
    fake.getVoices = () => [{ lang: 'en-US', localService: true, name: 'en-US' }]
    vi.runAllTimers()
    expect(changed).toHaveBeenCalledTimes(1)
    stop()
  })

  it('tells a voice that is not allowed from one that failed', () => {
    const { speaker, said } = synthesis('en-US')
    const told: SpeechReport[] = []
    speaker.say('One.', 'en', 1, report => told.push(report))
    vi.runAllTimers()
    said[0]?.onerror?.({ error: 'not-allowed' })
    said[0]?.onerror?.({ error: 'network' })
    expect(told.map(t => t.kind)).toEqual(['refused', 'failed'])
  })

  it('wakes a synthesis that somebody left paused', () => {
    const { speaker, fake } = synthesis('en-US')
    fake.paused = true
    speaker.say('One.', 'en', 1, vi.fn())
    vi.runAllTimers()
    expect(fake.resume).toHaveBeenCalled()
  })

  it('lives with a browser whose synthesis tells of no new voices', () => {
    const { speaker } = synthesis('en-US')
    expect(() => speaker.watchVoices(() => undefined)()).not.toThrow()
  })

  it('fails at once where the browser cannot speak at all', async () => {
    vi.useRealTimers()
    const speaker = createSpeaker(undefined)
    const report = vi.fn()
    speaker.say('One.', 'en', 1, report)
    await Promise.resolve()
    expect(speaker.voices()).toEqual([])
    expect(report).toHaveBeenCalledWith({ kind: 'failed' })
  })
})
