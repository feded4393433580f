import { synthesise } from '#browser/sound/synth/synthesise.ts'
import type { AmbienceKind } from '#exhibition/schema.ts'

/** Makes one loop after another; half a second of arithmetic each, that would otherwise be a halt in walking. */
self.addEventListener('message', ({ data: kind }: MessageEvent<AmbienceKind>) => {
  const samples = synthesise(kind)
  self.postMessage({ kind, samples }, { transfer: [samples.buffer] })
})
