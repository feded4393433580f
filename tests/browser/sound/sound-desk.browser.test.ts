import { describe, expect, it } from 'vitest'
import { createSoundDesk, type SoundDesk } from '#browser/sound/sound-desk.ts'
import { playSource } from '#browser/sound/sound-source.ts'
import { SYNTH_RATE } from '#browser/sound/synth/loudness.ts'
import { synthesise } from '#browser/sound/synth/synthesise.ts'
import type { AmbienceKind } from '#exhibition/schema.ts'
import type { Heard } from '#visit/soundscape.ts'

const rate = 22_050
const all: readonly AmbienceKind[] = [
  'wind',
  'sand',
  'bells',
  'leaves',
  'quiet',
  'drip',
  'lamp',
  'paper',
]

const heard = (kind: AmbienceKind, more: Partial<Heard> = {}): Heard => ({
  ...{ key: kind, sound: { kind }, level: 0.5, from: null, muffled: false },
  ...more,
})

/** Renders some seconds of sources at a desk, as fast as the machine can. */
async function render(
  seconds: number,
  sources: readonly Heard[],
  set: (desk: SoundDesk) => void = () => undefined,
): Promise<readonly [left: Float32Array, right: Float32Array]> {
  const context = new OfflineAudioContext(2, seconds * rate, rate)
  const desk = createSoundDesk(context)
  desk.fade(true)
  set(desk)
  for (const source of sources) {
    const kind = 'kind' in source.sound ? source.sound.kind : 'quiet'
    const samples = synthesise(kind)
    const buffer = context.createBuffer(1, samples.length, SYNTH_RATE)
    buffer.copyToChannel(samples, 0)
    playSource(context, desk, buffer, source)
  }
  const rendered = await context.startRendering()
  return [rendered.getChannelData(0), rendered.getChannelData(1)]
}

const rms = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, s) => sum + s * s, 0) / samples.length)
const peak = (samples: Float32Array): number =>
  samples.reduce((p, s) => Math.max(p, Math.abs(s)), 0)
const end = (samples: Float32Array): Float32Array => samples.subarray(samples.length / 2)

describe('the desk', () => {
  it('does not clip with every kind at its loudest, in a room that answers', async () => {
    const [left, right] = await render(
      12,
      all.map(kind => heard(kind, { level: 1, from: [0, 0, -0.5] })),
      desk => desk.setEcho(1.5),
    )
    expect(peak(left)).toBeLessThan(1)
    expect(peak(right)).toBeLessThan(1)
    expect(rms(left)).toBeGreaterThan(0.01)
  }, 60_000)

  it('fades in without a click', async () => {
    const [left] = await render(3, [heard('wind', { level: 1 })])
    expect(peak(left.subarray(0, rate / 50))).toBeLessThan(0.01)
  })

  it('goes down under a voice', async () => {
    const [usual] = await render(4, [heard('wind')])
    const [ducked] = await render(4, [heard('wind')], desk => desk.duck(0.28))
    const decibels = 20 * Math.log10(rms(end(ducked)) / rms(end(usual)))
    expect(decibels).toBeLessThan(-9)
    expect(decibels).toBeGreaterThan(-13)
  })

  it('lets a sound be heard from its side, and the same in both ears where that is wished', async () => {
    const east = heard('sand', { from: [3, 0, 0] })
    const [left, right] = await render(3, [east])
    expect(rms(right) / rms(left)).toBeGreaterThan(1.2)
    const [monoLeft, monoRight] = await render(3, [east], desk => desk.setMono(true))
    expect(monoLeft).toEqual(monoRight)
    expect(rms(monoLeft)).toBeGreaterThan(0)
  })

  it('makes what comes through a door duller', async () => {
    const bright = await render(3, [heard('sand')])
    const dull = await render(3, [heard('sand', { muffled: true })])
    expect(rms(dull[0]) / rms(bright[0])).toBeLessThan(0.3)
  })
})
