import { fetchBytes } from '#browser/fetch-checked.ts'
import { SYNTH_RATE } from '#browser/sound/synth/loudness.ts'
import type { AmbienceKind } from '#exhibition/schema.ts'

/** Brings sounds that go round, each once. */
export interface LoopMaker {
  /** Null where there is none to be had: the place is then quieter, and nothing else. */
  made(kind: AmbienceKind): Promise<AudioBuffer | null>
  /** A recording from an address; `hosts` are those that may be asked beside the page's own. */
  recorded(url: string, hosts: readonly string[]): Promise<AudioBuffer | null>
  dispose(): void
}

interface Made {
  readonly kind: AmbienceKind
  readonly samples: Float32Array<ArrayBuffer>
}

/** Loops for one audio context. The worker is started with the first sound that has to be made. */
export function createLoopMaker(context: BaseAudioContext): LoopMaker {
  const kept = new Map<string, Promise<AudioBuffer | null>>()
  const waiting = new Map<AmbienceKind, (samples: Made['samples'] | null) => void>()
  const end = new AbortController()
  let worker: Worker | null = null

  const giveUp = (): void => {
    for (const take of waiting.values()) take(null)
    waiting.clear()
  }
  const start = (): Worker => {
    const started = new Worker(new URL('../workers/sound-worker.ts', import.meta.url), {
      type: 'module',
    })
    started.addEventListener('message', ({ data: { kind, samples } }: MessageEvent<Made>) => {
      waiting.get(kind)?.(samples)
      waiting.delete(kind)
    })
    started.addEventListener('error', giveUp)
    return started
  }
  const make = async (kind: AmbienceKind): Promise<AudioBuffer | null> => {
    worker ??= start()
    const samples = await new Promise<Made['samples'] | null>(take => {
      waiting.set(kind, take)
      worker?.postMessage(kind)
    })
    if (samples === null) return null
    const buffer = context.createBuffer(1, samples.length, SYNTH_RATE)
    buffer.copyToChannel(samples, 0)
    return buffer
  }
  const decode = async (url: string, hosts: readonly string[]): Promise<AudioBuffer | null> => {
    const fetched = await fetchBytes(url, { signal: end.signal, hosts })
    return fetched.ok ? context.decodeAudioData(fetched.value.buffer) : null
  }
  /** What did not come is asked for again the next time that it is wanted. */
  const once = (key: string, bring: () => Promise<AudioBuffer | null>) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const coming = bring()
      .catch(() => null)
      .then(buffer => {
        if (buffer === null) kept.delete(key)
        return buffer
      })
    kept.set(key, coming)
    return coming
  }
  return {
    made: kind => once(`kind ${kind}`, () => make(kind)),
    recorded: (url, hosts) => once(`file ${url}`, () => decode(url, hosts)),
    dispose: () => {
      end.abort()
      giveUp()
      worker?.terminate()
      kept.clear()
    },
  }
}
