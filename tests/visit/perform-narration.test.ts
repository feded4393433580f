import { describe, expect, it, vi } from 'vitest'
import type { Exhibition } from '#exhibition/schema.ts'
import { captionAt } from '#narration/script/timeline.ts'
import { closePanel, leave, setSettings } from '#visit/actions.ts'
import {
  isSpeaking,
  listen,
  narrationProgress,
  orderNarration,
  performOrders,
  stopListening,
  whenTold,
} from '#visit/narration.ts'
import { narrationClock } from '#visit/narration-clock.ts'
import { caveSite } from '../fixtures/cave-site.ts'
import { cue } from '../narration/telling-of.ts'
import { narrationStage, settled } from './narration-stage.ts'

const words = {
  en: ['This is the Library Cave. It was sealed.', 'Nobody knew of it.'],
  'zh-Hans': ['这里是藏经洞。它被封闭了。', '无人知晓。'],
}
const [corridor, ...rooms] = caveSite.rooms
const exhibition: Exhibition = {
  ...caveSite,
  languages: ['en', 'zh-Hans'],
  rooms: [
    ...(corridor
      ? [
          {
            ...corridor,
            text: { en: ['The corridor.'] },
            hotspots: [
              {
                ...{ id: 'stele', label: { en: ['Stele'] }, text: { en: ['A text.'] } },
                ...{ place: { surface: 'north', u: 1, v: 1 }, narration: 'stele-told' },
              },
              {
                ...{ id: 'plain', label: { en: ['Plain'] }, text: { en: ['Only a text.'] } },
                ...{ place: { surface: 'north', u: 1, v: 1 }, plain: { en: ['Easy words.'] } },
              },
            ],
          },
        ]
      : []),
    ...rooms,
  ],
  narrations: [
    { id: 'stele-told', transcript: words },
    { id: 'recorded', transcript: words, audio: { en: 'en.mp3' }, captions: { en: 'en.vtt' } },
    {
      ...{ id: 'both', transcript: words, audio: { en: 'en.mp3', 'zh-Hans': 'zh.mp3' } },
      captions: { 'zh-Hans': 'zh.vtt' },
    },
    { id: 'refused', transcript: words, audio: { en: 'refused.mp3' } },
  ],
}

const stageOf = (state: Parameters<typeof narrationStage>[1] = {}) =>
  narrationStage(exhibition, { room: 'corridor', ...state })

describe('whoever performs narrations', () => {
  it('tells a hotspot’s narration as captions where there is no voice, to its end', () => {
    const s = stageOf()
    listen(s.visit, 'stele')
    expect(s.narration()).toMatchObject({ kind: 'speaking', telling: { id: 'stele' } })
    const seen = new Set<string>()
    s.visit.subscribe(({ narration: n }) => {
      if (n.kind !== 'idle') seen.add(n.timeline.captions[captionAt(n.timeline, n.at)]?.text ?? '')
    })
    s.pass(30)
    expect(s.narration().kind).toBe('finished')
    expect([...seen]).toEqual(expect.arrayContaining(['It was sealed.', 'Nobody knew of it.']))
    expect(s.timers()).toBe(0)
  })

  it('tells the text of what has no narration, and of a room', () => {
    const s = stageOf()
    listen(s.visit, 'plain')
    expect(s.narration()).toMatchObject({
      telling: { script: { sentences: [{ text: 'Only a text.' }] } },
    })
    listen(s.visit, 'corridor')
    expect(s.narration()).toMatchObject({
      telling: { script: { sentences: [{ text: 'The corridor.' }] } },
    })
  })

  it('tells words that have no id in the document', () => {
    const s = stageOf()
    listen(s.visit, { id: 'wang/first', words: { en: ['I found it.'] } })
    expect(narrationProgress(s.visit.getState(), 'wang/first').kind).toBe('running')
  })

  it('is at rest where the id is of nothing', () => {
    const s = stageOf()
    listen(s.visit, 'stele')
    listen(s.visit, 'no-such')
    expect(s.narration().kind).toBe('idle')
  })

  it('plays a recording, with captions from its file as soon as that has come', async () => {
    const s = stageOf()
    s.files.set('/media/en.vtt', [
      cue(0.5, 2, 'This is the Library Cave.'),
      cue(2.25, 4, 'It was sealed.'),
    ])
    listen(s.visit, 'recorded')
    expect(s.asked).toEqual(['play /media/en.mp3 0.0 1'])
    await settled()
    s.recording({ kind: 'length', seconds: 9 })
    s.recording({ kind: 'started' })
    expect(isSpeaking(s.visit.getState())).toBe(true)
    s.setHeard(0)
    s.pass(2.3)
    const now = s.narration()
    expect(now.kind !== 'idle' && captionAt(now.timeline, now.at)).toBe(1)
    expect(narrationClock.seconds).toBeCloseTo(2.25, 1)
    expect(s.asked).toHaveLength(1)
  })

  it('looks for a caption when it is due, not later than a hundredth of a second', () => {
    const s = stageOf()
    listen(s.visit, 'stele')
    const late: number[] = []
    s.visit.subscribe(({ narration: n }, { narration: before }) => {
      if (n.kind === 'idle' || before.kind === 'idle') return
      const caption = captionAt(n.timeline, n.at)
      if (caption >= 0 && caption !== captionAt(before.timeline, before.at))
        late.push(n.at - (n.timeline.captions[caption]?.start ?? 0))
    })
    s.pass(30)
    expect(late.length).toBeGreaterThan(1)
    expect(Math.max(...late)).toBeLessThan(0.015)
  })

  it('does not ask for what the venue refuses', () => {
    const s = stageOf()
    listen(s.visit, 'refused')
    expect(s.asked).toEqual([])
    expect(s.narration()).toMatchObject({ track: { kind: 'captions' } })
  })

  it('lets voices that come late take over, where the venue allows the device’s', () => {
    const s = stageOf()
    listen(s.visit, 'stele')
    s.giveVoices('en-US')
    expect(s.asked).toEqual(['say en This is the Library Cave.'])
    const strict = stageOf({ venue: { format: 'x', name: {}, deviceVoice: false } })
    listen(strict.visit, 'stele')
    strict.giveVoices('en-US')
    expect(strict.asked).toEqual([])
  })

  it('goes on with the same sentence in another language', () => {
    const s = stageOf()
    s.giveVoices('en-US', 'zh-CN')
    listen(s.visit, 'stele')
    s.speaker({ kind: 'started' })
    s.pass(1)
    s.speaker({ kind: 'ended' })
    s.speaker({ kind: 'started' })
    s.visit.setState({ language: 'zh-Hans' })
    expect(s.asked.at(-1)).toBe('say zh-Hans 它被封闭了。')
  })

  it('begins a recording of another language where its captions say that the sentence begins', async () => {
    const s = stageOf()
    s.files.set('/media/zh.vtt', [
      cue(1, 3, '这里是藏经洞。'),
      cue(7, 9, '它被封闭了。'),
      cue(9, 12, '无人知晓。'),
    ])
    listen(s.visit, 'both')
    s.recording({ kind: 'length', seconds: 9 })
    s.recording({ kind: 'started' })
    orderNarration(s.visit, { kind: 'go-to-sentence', sentence: 1 })
    s.visit.setState({ language: 'zh-Hans' })
    expect(s.asked.at(-1)).toMatch(/en.mp3/)
    await settled()
    expect(s.asked.at(-1)).toBe('play /media/zh.mp3 7.0 1')
  })

  it('does not wait for captions for ever', async () => {
    const s = stageOf()
    s.files.set('/media/zh.vtt', 'never')
    listen(s.visit, 'both')
    s.visit.setState({ language: 'zh-Hans' })
    await settled()
    s.pass(2.5)
    expect(s.asked.at(-1)).toMatch(/^play .media.zh.mp3/)
  })

  it('falls silent when the voice is switched off, and goes on as captions', () => {
    const s = stageOf()
    s.giveVoices('en-US')
    listen(s.visit, 'stele')
    setSettings(s.visit, { voice: false })
    expect(s.narration()).toMatchObject({ kind: 'speaking', track: { kind: 'captions' } })
    expect(isSpeaking(s.visit.getState())).toBe(false)
  })

  it('says plain words to those who choose them', () => {
    const s = stageOf()
    listen(s.visit, 'plain')
    setSettings(s.visit, { plainLanguage: true })
    expect(s.narration()).toMatchObject({
      telling: { script: { sentences: [{ text: 'Easy words.' }] } },
    })
  })

  it('makes no sound where none is wished, as on a screen that nobody has touched', () => {
    const s = stageOf()
    s.giveVoices('en-US')
    orderNarration(s.visit, { kind: 'listen', subject: 'recorded', by: 'tour', silent: true })
    expect(s.asked).toEqual([])
    expect(s.narration()).toMatchObject({ track: { kind: 'captions' } })
  })

  it('rests while the page is hidden', () => {
    const s = stageOf()
    listen(s.visit, 'stele')
    s.pass(1)
    s.page(true)
    expect(s.narration().kind).toBe('paused')
    expect(s.timers()).toBe(0)
    s.jump(8 * 3600)
    s.page(false)
    expect(s.narration()).toMatchObject({ kind: 'paused', by: 'sleep' })
  })

  it('goes on when the leaf is closed, and ends when the visitor leaves the room or the visit', () => {
    const s = stageOf()
    listen(s.visit, 'stele')
    closePanel(s.visit)
    s.visit.setState({ room: 'cave-17' })
    expect(s.narration().kind).toBe('idle')
    listen(s.visit, 'stele')
    leave(s.visit)
    expect(s.narration().kind).toBe('idle')
  })

  it('is not ended by the walk to the room it is of, nor by a tour’s', () => {
    const s = stageOf({ room: 'cave-17' })
    listen(s.visit, 'stele')
    s.visit.setState({ room: 'corridor' })
    expect(s.narration().kind).toBe('speaking')
    listen(s.visit, 'stele', 'tour')
    s.visit.setState({ room: 'cave-17' })
    expect(s.narration().kind).toBe('speaking')
  })

  it('ends with the tour that told it', () => {
    const s = stageOf()
    const on = { tour: {} } as unknown as Parameters<typeof s.visit.setState>[0]
    s.visit.setState(on)
    listen(s.visit, 'stele', 'tour')
    s.visit.setState({ tour: null })
    expect(s.narration().kind).toBe('idle')
  })

  it('gets what was ordered before it came, from the last listening on', () => {
    const s = stageOf()
    s.end()
    listen(s.visit, 'corridor')
    orderNarration(s.visit, { kind: 'pause' })
    listen(s.visit, 'stele')
    orderNarration(s.visit, { kind: 'pace', pace: 1.5 })
    expect(s.narration().kind).toBe('idle')
    const got: string[] = []
    performOrders(s.visit, order =>
      got.push(order.kind === 'listen' ? `${order.subject}` : order.kind),
    )
    expect(got).toEqual(['stele', 'pace'])
  })

  it('writes to the store not more than once a second while only time goes by', () => {
    const s = stageOf()
    listen(s.visit, 'stele')
    const heard = vi.fn()
    s.visit.subscribe(heard)
    s.pass(1.2)
    expect(heard.mock.calls.length).toBeLessThanOrEqual(2)
  })
})

describe('whoever waits for a narration', () => {
  const never = new AbortController().signal

  it('hears that it is over, and waits through a pause', async () => {
    const s = stageOf()
    listen(s.visit, 'stele')
    const told = whenTold(s.visit, 'stele', never)
    orderNarration(s.visit, { kind: 'pause' })
    expect(narrationProgress(s.visit.getState(), 'stele').kind).toBe('paused')
    orderNarration(s.visit, { kind: 'resume' })
    s.pass(30)
    expect(await told).toBe('finished')
    expect(narrationProgress(s.visit.getState(), 'stele').share).toBe(1)
  })

  it('hears that it was left, for nothing or for another one', async () => {
    const s = stageOf()
    listen(s.visit, 'stele')
    const told = whenTold(s.visit, 'stele', never)
    stopListening(s.visit)
    expect(await told).toBe('left')
    listen(s.visit, 'stele')
    const again = whenTold(s.visit, 'stele', never)
    listen(s.visit, 'corridor')
    expect(await again).toBe('left')
    expect(narrationProgress(s.visit.getState(), 'stele').kind).toBe('not-told')
  })

  it('hears that it cannot be told', async () => {
    const s = stageOf()
    listen(s.visit, { id: 'empty', words: { en: [' '] } })
    expect(await whenTold(s.visit, 'empty', never)).toBe('cannot')
  })

  it('may stop waiting', async () => {
    const s = stageOf()
    const stop = new AbortController()
    const told = whenTold(s.visit, 'stele', stop.signal)
    stop.abort()
    expect(await told).toBe('left')
  })
})
