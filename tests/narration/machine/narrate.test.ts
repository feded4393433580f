import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { narrate } from '#narration/machine/narrate.ts'
import {
  idleNarrator,
  type Narrator,
  type NarratorEffect,
  type NarratorEvent,
  type Telling,
} from '#narration/machine/narrator.ts'
import { waysOn } from '#narration/machine/ways-on.ts'
import { sentenceAt } from '#narration/script/timeline.ts'
import { chinese, cue, tellingOf } from '../telling-of.ts'

const recorded = tellingOf({ audio: { en: 'en.mp3' } })
const byDevice = tellingOf({ deviceVoice: true })
const silent = tellingOf()
const wordless = tellingOf({ paragraphs: [] })

/** A narrator with its clock and everything that was asked of the devices. */
function stage(start: Narrator = idleNarrator) {
  let state = start
  let now = 100
  const asked: NarratorEffect[] = []
  const tell = (event: NarratorEvent): Narrator => {
    const turn = narrate(state, event, now)
    state = turn.state
    asked.push(...turn.effects)
    return state
  }
  return {
    tell,
    asked,
    state: () => state,
    run: () => state.run,
    said: () => asked.flatMap(e => (e.kind === 'say' ? [e.text] : [])),
    /** Time goes by, a quarter of a second at a time; `heard` follows a recording that plays. */
    pass(seconds: number, heard: ((now: number) => number) | null = null) {
      const end = now + seconds
      while (now < end - 1e-9) {
        now = Math.min(end, now + 0.25)
        tell({ kind: 'tick', heard: heard ? heard(now) : null })
      }
      return state
    },
    /** No tick for so long: the lid was shut. */
    sleep(seconds: number) {
      now += seconds
      return tell({ kind: 'tick', heard: null })
    },
    jump(seconds: number) {
      now += seconds
    },
  }
}

const listen = (telling: Telling): NarratorEvent => ({ kind: 'listen', telling })
const track = (state: Narrator): string => (state.kind === 'idle' ? '' : state.track.kind)
const sentence = (state: Narrator): number =>
  state.kind === 'idle' ? -1 : sentenceAt(state.timeline, state.at)

describe('a recording', () => {
  it('is asked for, waited for, heard to its end', () => {
    const s = stage()
    s.tell(listen(recorded))
    expect(s.state().kind).toBe('starting')
    expect(s.asked.at(-1)).toMatchObject({ kind: 'play', file: 'en.mp3', from: 0, pace: 1 })
    s.tell({ kind: 'length', run: s.run(), seconds: 20 })
    s.tell({ kind: 'started', run: s.run() })
    s.pass(5, now => now - 100)
    expect(s.state()).toMatchObject({ kind: 'speaking', at: 5 })
    s.tell({ kind: 'ended', run: s.run() })
    expect(s.state()).toMatchObject({ kind: 'finished', at: 20 })
  })

  it('spreads counted captions over its own length', () => {
    const s = stage()
    s.tell(listen(recorded))
    s.tell({ kind: 'length', run: s.run(), seconds: 100 })
    const now = s.state()
    if (now.kind === 'idle') throw new Error('idle')
    expect(now.timeline.duration).toBe(100)
    expect(now.timeline.captions.at(-1)?.end).toBeCloseTo(100)
  })

  it.each([
    ['never begins', (s: ReturnType<typeof stage>) => s.pass(9)],
    ['is not there', (s: ReturnType<typeof stage>) => s.tell({ kind: 'failed', run: s.run() })],
    [
      'stalls for good',
      (s: ReturnType<typeof stage>) => {
        s.tell({ kind: 'started', run: s.run() })
        s.tell({ kind: 'stalled', run: s.run() })
        expect(s.state().kind).toBe('stalled')
        s.pass(5)
      },
    ],
    [
      'loses its device without a word',
      (s: ReturnType<typeof stage>) => {
        s.tell({ kind: 'started', run: s.run() })
        s.pass(5, () => 0.4)
      },
    ],
  ])('that %s leaves captions that go on', (_, happen) => {
    const s = stage()
    s.tell(listen(recorded))
    happen(s)
    expect(s.state().kind).toBe('speaking')
    expect(track(s.state())).toBe('captions')
    s.pass(60)
    expect(s.state().kind).toBe('finished')
  })

  it('goes on after a short stall', () => {
    const s = stage()
    s.tell(listen(recorded))
    s.tell({ kind: 'started', run: s.run() })
    s.tell({ kind: 'stalled', run: s.run() })
    s.pass(2)
    s.tell({ kind: 'started', run: s.run() })
    expect(s.state().kind).toBe('speaking')
    expect(track(s.state())).toBe('recording')
  })

  it('that was heard to its end is finished, also where nobody says so', () => {
    const s = stage()
    s.tell(listen(recorded))
    s.tell({ kind: 'length', run: s.run(), seconds: 5 })
    s.tell({ kind: 'started', run: s.run() })
    s.pass(10, now => Math.min(4.9, now - 100))
    expect(s.state().kind).toBe('finished')
  })

  it('rests when headphones are pulled out, and goes on with the sentence', () => {
    const s = stage()
    s.tell(listen(recorded))
    s.tell({ kind: 'started', run: s.run() })
    s.pass(3, now => now - 100)
    const before = sentence(s.state())
    s.tell({ kind: 'interrupted', run: s.run() })
    expect(s.state()).toMatchObject({ kind: 'paused', by: 'device' })
    s.tell({ kind: 'resume' })
    expect(sentence(s.state())).toBe(before)
  })

  it('is paused and goes on at the very same place', () => {
    const s = stage()
    s.tell(listen(recorded))
    s.tell({ kind: 'started', run: s.run() })
    s.pass(3, now => now - 100)
    s.tell({ kind: 'pause' })
    s.pass(30)
    s.tell({ kind: 'resume' })
    expect(s.asked.at(-1)).toMatchObject({ kind: 'play', from: 3 })
  })

  it('does not hear what is said of an earlier question', () => {
    const s = stage()
    s.tell(listen(recorded))
    const old = s.run()
    s.tell({ kind: 'pause' })
    s.tell({ kind: 'failed', run: old })
    s.tell({ kind: 'ended', run: old })
    expect(s.state()).toMatchObject({ kind: 'paused', failed: [] })
  })

  it('takes another pace while it plays', () => {
    const s = stage()
    s.tell(listen(recorded))
    s.tell({ kind: 'pace', pace: 1.5 })
    expect(s.asked.at(-1)).toEqual({ kind: 'pace', pace: 1.5 })
    s.tell({ kind: 'pace', pace: 99 })
    expect(s.state().pace).toBe(2)
  })
})

describe('sound that is not allowed', () => {
  it('leaves captions on their own clock, until a touch', () => {
    const s = stage()
    s.tell(listen(recorded))
    s.tell({ kind: 'refused', run: s.run() })
    expect(s.state().kind).toBe('blocked')
    s.pass(2)
    expect(s.state()).toMatchObject({ kind: 'blocked', at: 2 })
    s.tell({ kind: 'resume' })
    expect(s.state().kind).toBe('starting')
    expect(s.asked.at(-1)?.kind).toBe('play')
  })

  it('ends, where nobody touches anything', () => {
    const s = stage()
    s.tell(listen(recorded))
    s.tell({ kind: 'refused', run: s.run() })
    s.pass(60)
    expect(s.state().kind).toBe('finished')
  })
})

describe('the device’s voice', () => {
  const answerTo = (s: ReturnType<typeof stage>): void => {
    s.tell({ kind: 'started', run: s.run() })
    s.pass(1)
    s.tell({ kind: 'ended', run: s.run() })
  }

  it('says one sentence after the other', () => {
    const s = stage()
    s.tell(listen(byDevice))
    for (let i = 0; i < 3; i++) answerTo(s)
    expect(s.said()).toEqual([
      'This is the Library Cave.',
      'It was sealed in the eleventh century.',
      'Nobody knew of it for nine hundred years.',
    ])
    expect(s.state().kind).toBe('finished')
  })

  it('follows the words where the device tells of them', () => {
    const s = stage()
    s.tell(listen(byDevice))
    s.tell({ kind: 'started', run: s.run() })
    s.tell({ kind: 'word', run: s.run(), share: 0.5 })
    const now = s.state()
    if (now.kind === 'idle') throw new Error('idle')
    expect(now.at).toBeCloseTo((now.timeline.captions[0]?.end ?? 0) / 2, 0)
    s.tell({ kind: 'word', run: s.run(), share: 7 })
    expect(sentence(s.state())).toBe(0)
  })

  it('that never begins gives way to captions within three seconds', () => {
    const s = stage()
    s.tell(listen(byDevice))
    s.pass(3)
    expect(track(s.state())).toBe('captions')
    expect(sentence(s.state())).toBe(0)
  })

  it('that does not end a sentence is left for the next one, and after two for captions', () => {
    const s = stage()
    s.tell(listen(byDevice))
    s.tell({ kind: 'started', run: s.run() })
    s.pass(8)
    expect(sentence(s.state())).toBe(1)
    expect(track(s.state())).toBe('device')
    s.tell({ kind: 'started', run: s.run() })
    s.pass(11)
    expect(track(s.state())).toBe('captions')
    expect(sentence(s.state())).toBe(1)
  })

  it('forgives one sentence that did not end, once the next one has', () => {
    const s = stage()
    s.tell(listen(byDevice))
    s.tell({ kind: 'started', run: s.run() })
    s.pass(8)
    answerTo(s)
    expect(s.state()).toMatchObject({ faults: 0 })
    expect(sentence(s.state())).toBe(2)
  })

  it('begins its sentence again after a pause', () => {
    const s = stage()
    s.tell(listen(byDevice))
    answerTo(s)
    s.tell({ kind: 'started', run: s.run() })
    s.tell({ kind: 'pause' })
    s.tell({ kind: 'resume' })
    expect(s.said().slice(-2)).toEqual(Array(2).fill('It was sealed in the eleventh century.'))
  })

  it('that comes late takes over from captions at the same sentence', () => {
    const s = stage()
    s.tell(listen(silent))
    s.pass(3.5)
    const before = sentence(s.state())
    s.tell({ kind: 'retold', telling: byDevice })
    expect(track(s.state())).toBe('device')
    expect(sentence(s.state())).toBe(before)
  })

  it('that has failed is not tried again when more voices come', () => {
    const s = stage()
    s.tell(listen(byDevice))
    s.pass(3)
    s.tell({ kind: 'retold', telling: tellingOf({ deviceVoice: true }) })
    expect(track(s.state())).toBe('captions')
    expect(s.said()).toHaveLength(1)
  })

  it('gives way to a synthetic recording before captions', () => {
    const both = tellingOf({
      deviceVoice: true,
      audio: { en: { file: 'robot.mp3', voice: 'synthetic' } },
    })
    const s = stage()
    s.tell(listen(both))
    expect(track(s.state())).toBe('device')
    s.pass(3)
    expect(track(s.state())).toBe('recording')
  })
})

describe('a page that nobody sees', () => {
  it('is silent, and goes on by itself when it is seen again soon', () => {
    const s = stage()
    s.tell(listen(recorded))
    s.tell({ kind: 'started', run: s.run() })
    s.tell({ kind: 'hidden' })
    expect(s.asked.at(-1)).toEqual({ kind: 'silence' })
    s.jump(20)
    s.tell({ kind: 'shown' })
    expect(s.state().kind).toBe('starting')
  })

  it('after eight hours rests where it was, and says nothing by itself', () => {
    const s = stage()
    s.tell(listen(silent))
    s.pass(3)
    const before = s.state()
    s.tell({ kind: 'hidden' })
    s.jump(8 * 3600)
    s.tell({ kind: 'shown' })
    expect(s.state()).toMatchObject({ kind: 'paused', by: 'sleep' })
    expect(sentence(s.state())).toBe(sentence(before))
    s.pass(60)
    expect(s.state().kind).toBe('paused')
  })

  it('rests also where nobody told that it was hidden: eight hours are missing', () => {
    const s = stage()
    s.tell(listen(silent))
    s.pass(2)
    s.sleep(8 * 3600)
    expect(s.state()).toMatchObject({ kind: 'paused', by: 'sleep', at: 2 })
  })

  it('does not rest where only the page was slow and the recording went on', () => {
    const s = stage()
    s.tell(listen(recorded))
    s.tell({ kind: 'length', run: s.run(), seconds: 60 })
    s.tell({ kind: 'started', run: s.run() })
    s.pass(2, now => now - 100)
    s.jump(15)
    s.tell({ kind: 'tick', heard: 17 })
    expect(s.state()).toMatchObject({ kind: 'speaking', at: 17 })
  })

  it('does not go on by itself where the visitor had paused it', () => {
    const s = stage()
    s.tell(listen(recorded))
    s.tell({ kind: 'pause' })
    s.tell({ kind: 'hidden' })
    s.tell({ kind: 'shown' })
    expect(s.state()).toMatchObject({ kind: 'paused', by: 'visitor' })
  })
})

describe('another language in the middle of a sentence', () => {
  const inChinese = tellingOf({ language: 'zh-Hans', paragraphs: chinese, deviceVoice: true })

  it('goes on with that sentence', () => {
    const s = stage()
    s.tell(listen(byDevice))
    s.tell({ kind: 'started', run: s.run() })
    s.pass(1)
    s.tell({ kind: 'ended', run: s.run() })
    s.tell({ kind: 'started', run: s.run() })
    s.pass(1)
    s.tell({ kind: 'retold', telling: inChinese })
    expect(s.said().at(-1)).toBe('十一世纪时被封闭。')
    expect(s.state().kind).toBe('starting')
  })

  it('stays paused where it was paused, at that sentence', () => {
    const s = stage()
    s.tell(listen(silent))
    s.tell({ kind: 'go-to-sentence', sentence: 2 })
    s.tell({ kind: 'pause' })
    s.tell({ kind: 'retold', telling: inChinese })
    expect(s.state().kind).toBe('paused')
    expect(sentence(s.state())).toBe(2)
    s.tell({ kind: 'resume' })
    expect(s.said()).toEqual(['九百年间无人知晓。'])
  })

  it('leaves a recording running that serves both, under captions of the other', () => {
    const audio = { en: 'en.mp3' }
    const s = stage()
    s.tell(listen(tellingOf({ audio })))
    s.tell({ kind: 'length', run: s.run(), seconds: 20 })
    s.tell({ kind: 'started', run: s.run() })
    s.pass(3, now => now - 100)
    const { run } = s.state()
    s.tell({
      kind: 'retold',
      telling: tellingOf({ language: 'zh-Hans', paragraphs: chinese, audio }),
    })
    expect(s.state()).toMatchObject({ kind: 'speaking', run, at: 3 })
    const now = s.state()
    expect(now.kind !== 'idle' && now.timeline.captions[0]?.language).toBe('zh-Hans')
    expect(now.kind !== 'idle' && now.timeline.duration).toBe(20)
  })

  it('takes the captions that came late without a break', () => {
    const cues = [cue(0.5, 2, 'This is the Library Cave.'), cue(2, 9, 'It was sealed.')]
    const s = stage()
    s.tell(listen(recorded))
    s.tell({ kind: 'started', run: s.run() })
    s.pass(1, now => now - 100)
    const before = s.asked.length
    s.tell({ kind: 'retold', telling: tellingOf({ audio: { en: 'en.mp3' }, cues }) })
    expect(s.asked).toHaveLength(before)
    const now = s.state()
    expect(now.kind !== 'idle' && now.timeline.captions.map(c => c.start)).toEqual([0.5, 2])
  })

  it('does nothing when another narration is meant', () => {
    const s = stage()
    s.tell(listen(silent))
    const before = s.state()
    expect(s.tell({ kind: 'retold', telling: tellingOf({ id: 'other' }) })).toBe(before)
  })
})

describe('captions alone', () => {
  it('go by at reading speed and end', () => {
    const s = stage()
    s.tell(listen(silent))
    expect(s.state().kind).toBe('speaking')
    s.pass(60)
    expect(s.state().kind).toBe('finished')
  })

  it('are taken to a sentence by a touch on it', () => {
    const s = stage()
    s.tell(listen(silent))
    s.tell({ kind: 'go-to-sentence', sentence: 2 })
    expect(sentence(s.state())).toBe(2)
  })

  it('skip nothing in a page that is slow', () => {
    const s = stage()
    s.tell(listen(silent))
    s.sleep(9)
    expect(s.state()).toMatchObject({ kind: 'speaking', at: 1 })
  })
})

describe('words that are not there', () => {
  it('leave the text in the panel', () => {
    const s = stage()
    s.tell(listen(wordless))
    expect(s.state().kind).toBe('text')
    expect(waysOn(s.state())).toContain('read')
  })
})

describe('whatever happens, 10,000 times', () => {
  const tellings = [
    recorded,
    byDevice,
    silent,
    wordless,
    tellingOf({
      deviceVoice: true,
      audio: { en: 'a.mp3', 'zh-Hans': { file: 'b.mp3', voice: 'synthetic' } },
    }),
    tellingOf({ language: 'zh-Hans', paragraphs: chinese, deviceVoice: true }),
    tellingOf({
      audio: { en: 'en.mp3' },
      cues: [cue(0, 4, 'This is'), cue(3, 90_000, 'the cave')],
    }),
    tellingOf({ id: 'other', paragraphs: ['One. Two. Three. Four.'], deviceVoice: true }),
  ]
  const run = fc.integer({ min: -1, max: 2 })
  const seconds = fc.double({ min: -5, max: 200, noNaN: false })
  const telling = fc.constantFrom(...tellings)
  /** `run` is told as its distance from the last question, so that answers are often the right ones. */
  const event: fc.Arbitrary<NarratorEvent> = fc.oneof(
    fc.record({ kind: fc.constant('listen' as const), telling, sentence: fc.nat(9) }),
    fc.constantFrom<NarratorEvent>(
      { kind: 'stop' },
      { kind: 'pause' },
      { kind: 'resume' },
      { kind: 'hidden' },
      { kind: 'shown' },
    ),
    fc.record({ kind: fc.constant('seek' as const), seconds }),
    fc.record({
      kind: fc.constant('go-to-sentence' as const),
      sentence: fc.integer({ min: -3, max: 9 }),
    }),
    fc.record({ kind: fc.constant('pace' as const), pace: fc.double() }),
    fc.record({ kind: fc.constant('retold' as const), telling }),
    fc.record({
      kind: fc.constant('tick' as const),
      heard: fc.option(seconds.filter(Number.isFinite)),
    }),
    fc.record({ kind: fc.constant('word' as const), run, share: fc.double() }),
    fc.record({ kind: fc.constant('length' as const), run, seconds }),
    fc.record({
      kind: fc.constantFrom(
        ...(['started', 'refused', 'failed', 'stalled', 'interrupted', 'ended'] as const),
      ),
      run,
    }),
  )
  const steps = fc.array(
    fc.record({ event, after: fc.constantFrom(0, 0.1, 0.3, 2, 9, 30_000, -3) }),
    { maxLength: 40 },
  )
  const resting = ['idle', 'paused', 'finished', 'text']

  it('ends in a state with a visible way on, and comes to rest though no device answers any more', () => {
    fc.assert(
      fc.property(steps, sequence => {
        let state: Narrator = idleNarrator
        let now = 0
        const tell = (told: NarratorEvent): void => {
          const right = 'run' in told ? { ...told, run: state.run - told.run } : told
          state = narrate(state, right, now).state
          expect(waysOn(state).length).toBeGreaterThan(0)
          if (state.kind === 'idle') return
          expect(state.at).toBeGreaterThanOrEqual(0)
          expect(Number.isFinite(state.at)).toBe(true)
          expect(state.telling.tracks).toContain(state.track)
        }
        for (const { event: told, after } of sequence) {
          now += after
          tell(told)
        }
        // No device answers from here on. Captions of a day would take a day: they need no device and may go on.
        let at = -1
        for (let i = 0; i < 400 && !resting.includes(state.kind); i++) {
          now += 1
          tell({ kind: 'tick', heard: null })
          const silently = state.kind === 'blocked' || track(state) === 'captions'
          if (silently && state.kind !== 'idle' && state.timeline.duration > 400) {
            expect(state.at).toBeGreaterThanOrEqual(at)
            at = state.at
          }
        }
        const endless = state.kind !== 'idle' && state.timeline.duration > 400
        expect(resting.includes(state.kind) || (endless && at >= 0)).toBe(true)
      }),
      { numRuns: 10_000 },
    )
  })
})
