import { describe, expect, it } from 'vitest'
import { narrate } from '#narration/machine/narrate.ts'
import { idleNarrator, type Narrator, type NarratorEvent } from '#narration/machine/narrator.ts'
import { clockLabel } from '#panels/narration/clock-label.ts'
import { mainWay } from '#panels/narration/main-way.ts'
import { toldBy } from '#panels/narration/told-by-message.ts'
import { tellingOf } from '../../narration/telling-of.ts'

function toldAfter(parts: Parameters<typeof tellingOf>[0], ...events: NarratorEvent[]): Narrator {
  const listened = narrate(idleNarrator, { kind: 'listen', telling: tellingOf(parts) }, 0).state
  return events.reduce(
    (state, event) =>
      narrate(state, 'run' in event ? { ...event, run: state.run } : event, 0).state,
    listened,
  )
}

const started: NarratorEvent = { kind: 'started', run: 0 }
const human = { audio: { en: 'a.mp3' } }
const synthetic = { audio: { en: { file: 'a.mp3', voice: 'synthetic' as const } } }

describe('who is heard', () => {
  it.each([
    ['narration.starting', human, []],
    ['narration.by-human', human, [started]],
    ['narration.by-synthetic', synthetic, [started]],
    ['narration.by-device', { deviceVoice: true }, [started]],
    ['narration.by-captions', {}, []],
    ['narration.by-text', { paragraphs: [] }, []],
    ['narration.waiting', human, [started, { kind: 'stalled', run: 0 }]],
    ['narration.no-sound', human, [{ kind: 'refused', run: 0 }]],
    ['narration.paused', human, [started, { kind: 'pause' }]],
    ['narration.away', human, [started, { kind: 'hidden' }]],
    ['narration.taken', human, [started, { kind: 'interrupted', run: 0 }]],
    ['narration.finished', human, [started, { kind: 'ended', run: 0 }]],
  ] as const)('%s', (message, parts, events) => {
    expect(toldBy(toldAfter(parts, ...events))).toBe(message)
  })

  it('is nobody where nothing is told', () => {
    expect(toldBy(idleNarrator)).toBeNull()
  })
})

describe('the round button', () => {
  const way = (state: Narrator) => (state.kind === 'idle' ? null : mainWay(state))

  it('does what is wanted most', () => {
    expect(way(toldAfter(human, started))).toMatchObject({
      shows: 'pause',
      order: { kind: 'pause' },
    })
    expect(way(toldAfter(human, started, { kind: 'pause' }))?.label).toBe('narration.go-on')
    expect(way(toldAfter(human, { kind: 'refused', run: 0 }))?.label).toBe('narration.allow-sound')
    expect(way(toldAfter(human, started, { kind: 'ended', run: 0 }))?.label).toBe('narration.again')
    expect(way(toldAfter({ paragraphs: [] }))?.order).toBeNull()
  })
})

describe('a time of the clock', () => {
  it('has minutes and seconds in the language’s digits', () => {
    expect(clockLabel(65.9, 'en')).toBe('1:05')
    expect(clockLabel(0, 'fr')).toBe('0:00')
    expect(clockLabel(65, 'ar-EG')).toBe('١:٠٥')
    expect(clockLabel(Number.NaN, 'en')).toBe('0:00')
    expect(clockLabel(3725, 'en')).toBe('62:05')
  })
})
