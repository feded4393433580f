import { describe, expect, it } from 'vitest'
import type { QualityStep } from '#scene/quality/choose-step.ts'
import { createFrameWatch } from '#scene/quality/frame-watch.ts'

/** Feeds frames of so many milliseconds, following every verdict; tells the steps that were gone through. */
function feed(ms: (step: QualityStep) => number, frames: number, from: QualityStep) {
  const watch = createFrameWatch()
  const steps: QualityStep[] = [from]
  let step = from
  for (let i = 0; i < frames; i++) {
    const verdict = watch.add(ms(step), step)
    if (verdict.kind === 'stay') continue
    step = verdict.to
    steps.push(step)
  }
  return steps
}

describe('the watch over frames', () => {
  it('goes down step by step while frames are slow', () => {
    expect(feed(() => 60, 400, 'high')).toEqual(['high', 'medium', 'low'])
  })

  it('stays where frames are neither slow nor quick', () => {
    expect(feed(() => 20, 4000, 'medium')).toEqual(['medium'])
  })

  it('does not go to and fro between a step that is too slow and one that is quick', () => {
    const steps = feed(step => (step === 'high' ? 50 : 8), 10_000, 'high')
    expect(steps).toEqual(['high', 'medium'])
  })

  it('goes up once frames have been quick for long', () => {
    expect(feed(() => 8, 4000, 'low')).toEqual(['low', 'medium', 'high'])
    expect(feed(() => 8, 100, 'low')).toEqual(['low'])
  })

  it('takes no notice of single long frames', () => {
    let i = 0
    expect(feed(() => (i++ % 10 === 0 ? 400 : 16), 2000, 'high')).toEqual(['high'])
  })
})
