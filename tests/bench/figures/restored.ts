import { openViewer } from '../browser/open-viewer.ts'
import type { Contender } from '../contenders.ts'
import { alike } from '../psnr.ts'
import type { BenchServer } from '../serving/serve-bench.ts'
import type { View } from '../views.ts'

/** A picture before and after its graphics were lost, and what that cost on the network. */
export interface Restored {
  readonly decibels: number
  readonly bytes: number
}

/** Takes a page's graphics away and gives them back. */
export async function loseAndRestore(
  server: BenchServer,
  contender: Contender,
  view: View,
): Promise<Restored> {
  const open = await openViewer(`${server.origin}/${contender.page}&source=/mural.dzi`, {
    throttled: false,
  })
  try {
    await open.settled(10_000)
    await open.look(view)
    await open.settled(10_000)
    const before = await open.page.screenshot()
    const asked = server.log.length
    await open.page.evaluate(async () => {
      const context = document.querySelector('canvas')?.getContext('webgl2')
      const lose = context?.getExtension('WEBGL_lose_context')
      lose?.loseContext()
      await new Promise(done => setTimeout(done, 300))
      lose?.restoreContext()
      await new Promise(done => setTimeout(done, 300))
    })
    await open.settled(10_000)
    const after = await open.page.screenshot()
    return {
      decibels: await alike(before, after),
      bytes: server.log.slice(asked).reduce((sum, r) => sum + r.bytes, 0),
    }
  } finally {
    await open.close()
  }
}
