import type { SoundDesk } from '#browser/sound/sound-desk.ts'
import { gainOf } from '#browser/sound/synth/loudness.ts'
import type { Heard } from '#visit/soundscape.ts'

/** One sound that is heard now. */
export interface SoundSource {
  /** Its level or its place has changed; the sound itself goes on. */
  retune(heard: Heard): void
  /** Fades and is gone. */
  end(): void
}

/** Seconds in which a sound comes and goes when the room or the era changes; about the time of the view's own cross-fade. */
const crossfade = 0.45

/** Hertz: what of a sound comes round the edge of a door. */
const muffledAt = 900

/** How far off a source is at its own loudness, and how fast it falls beyond, metres. */
const near = 1.6

/**
 * Plays a loop at its place, beginning softly. All loops of one context keep step: a gust is heard in the wind and in the
 * bells at once, whenever each of them began.
 */
export function playSource(
  context: BaseAudioContext,
  desk: SoundDesk,
  buffer: AudioBuffer,
  heard: Heard,
): SoundSource {
  const source = new AudioBufferSourceNode(context, { buffer, loop: true })
  const gain = new GainNode(context, { gain: 0 })
  const filter = heard.muffled
    ? new BiquadFilterNode(context, { type: 'lowpass', frequency: muffledAt, Q: 0.5 })
    : null
  const panner = heard.from === null ? null : panOf(context, heard.from)
  const chain: AudioNode[] = [source, filter, gain, panner].filter(node => node !== null)
  chain.reduce((before, node) => before.connect(node))
  const last = chain.at(-1) ?? source
  last.connect(desk.dry)
  if (heard.from !== null) last.connect(desk.wet)
  source.start(0, context.currentTime % buffer.duration)
  const retune = ({ level, from }: Heard): void => {
    gain.gain.setTargetAtTime(gainOf(level), context.currentTime, crossfade)
    if (panner && from) place(panner, from)
  }
  retune(heard)
  return {
    retune,
    end: () => {
      gain.gain.setTargetAtTime(0, context.currentTime, crossfade)
      // Six time constants are 52 decibels: no click is left to be heard.
      source.stop(context.currentTime + 6 * crossfade)
      source.onended = () => {
        for (const node of chain) node.disconnect()
      }
    },
  }
}

function panOf(context: BaseAudioContext, from: Heard['from']): PannerNode {
  const panner = new PannerNode(context, {
    panningModel: 'HRTF',
    distanceModel: 'inverse',
    refDistance: near,
    rolloffFactor: 0.9,
  })
  if (from) place(panner, from)
  return panner
}

function place({ positionX, positionY, positionZ }: PannerNode, [x, y, z]: readonly number[]) {
  positionX.value = x ?? 0
  positionY.value = y ?? 0
  positionZ.value = z ?? 0
}
