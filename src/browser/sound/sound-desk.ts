import { echoOf } from '#browser/sound/synth/echo.ts'

/** What all sounds of the place run through, on their way to the loudspeakers. */
export interface SoundDesk {
  /** Where sources are plugged in: straight to the ears, and into the room that answers. */
  readonly dry: AudioNode
  readonly wet: AudioNode
  /** Down while somebody speaks, 0 to 1 of the usual loudness. */
  duck(share: number): void
  /** Everything fades in or out. */
  fade(on: boolean): void
  setMono(mono: boolean): void
  /** How long the room answers; 0 takes its answer away. */
  setEcho(seconds: number): void
  dispose(): void
}

/** Seconds: how fast a voice pushes other sounds down, how slowly they come back, and how a whole place comes and goes. */
const times = { down: 0.12, up: 0.9, fade: 0.35 } as const

/** Share of a source that the room answers with. */
const answer = 0.35

/** The desk of a context. The limiter is the last thing: however many sources there are, nothing clips. */
export function createSoundDesk(context: BaseAudioContext): SoundDesk {
  const dry = new GainNode(context)
  const wet = new GainNode(context, { gain: 0 })
  const voice = new GainNode(context)
  const whole = new GainNode(context, { gain: 0 })
  const ears = new GainNode(context)
  const limiter = new DynamicsCompressorNode(context, {
    ...{ threshold: -6, knee: 3, ratio: 20, attack: 0.002, release: 0.2 },
  })
  let room: ConvolverNode | null = null
  let seconds = 0
  dry.connect(voice)
  voice.connect(whole).connect(ears).connect(limiter).connect(context.destination)

  const slide = (node: GainNode, to: number, time: number): void => {
    node.gain.setTargetAtTime(to, context.currentTime, time)
  }
  return {
    dry,
    wet,
    duck: share => slide(voice, share, share < voice.gain.value ? times.down : times.up),
    fade: on => slide(whole, on ? 1 : 0, times.fade),
    setMono: mono => {
      // One channel in, the same in both ears out.
      ears.channelCount = mono ? 1 : 2
      ears.channelCountMode = mono ? 'explicit' : 'max'
    },
    setEcho: wanted => {
      if (Math.abs(wanted - seconds) < 0.05) return
      seconds = wanted
      const before = room
      if (before) setTimeout(() => before.disconnect(), 3000)
      slide(wet, 0, 0.05)
      room = null
      if (wanted === 0) return
      const [left, right] = echoOf(wanted, context.sampleRate)
      const buffer = context.createBuffer(2, left.length, context.sampleRate)
      buffer.copyToChannel(left, 0)
      buffer.copyToChannel(right, 1)
      if (before) wet.disconnect(before)
      room = new ConvolverNode(context, { buffer, disableNormalization: true })
      wet.connect(room).connect(voice)
      slide(wet, answer, times.fade)
    },
    dispose: () => {
      for (const node of [dry, wet, voice, whole, ears, limiter, room]) node?.disconnect()
    },
  }
}
