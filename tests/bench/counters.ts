import { openViewer } from './browser/open-viewer.ts'
import { buildPages, engineBytes } from './build-pages.ts'
import { lamplightFlat } from './contenders.ts'
import { muralFiles } from './mural/pyramid.ts'
import { serveBench } from './serving/serve-bench.ts'
import { viewsOn } from './views.ts'

/** Large enough that a view at full size is a small part of it, small enough to be painted in seconds. */
const size = { width: 8192, height: 4096 }

/** The bench's counters that need no other viewer beside them, from one visit to a small mural. */
export async function muralCounters(): Promise<Record<string, number>> {
  const mural = await muralFiles(size.width, size.height)
  const server = await serveBench(await buildPages(['lamplight.html']), mural)
  const open = await openViewer(`${server.origin}/${lamplightFlat.page}`, { throttled: true })
  try {
    await open.settled(20_000)
    const timeOrigin = await open.page.evaluate(() => performance.timeOrigin)
    const first = timeOrigin + ((await open.counts()).firstUpload ?? Number.NaN)
    const firstTiles = open.network.requests.filter(
      r => r.path.endsWith('.jpg') && (r.ended ?? Number.POSITIVE_INFINITY) <= first,
    )
    for (const view of viewsOn(mural, 10, 5, [1, 3])) {
      await open.look(view)
      await open.settled(10_000)
    }
    const before = open.network.requests.length
    await open.page.waitForTimeout(2000)
    const { textureBytes, drawsInFrame } = await open.counts()
    return {
      'mural.draws': drawsInFrame,
      'mural.textureBytes': textureBytes,
      'mural.engine.gz': (await engineBytes()).own,
      'mural.firstTile.bytes': firstTiles.reduce((sum, r) => sum + r.bytes, 0),
      'mural.idle.requests': open.network.requests.length - before,
    }
  } finally {
    await open.close()
    await server.close()
  }
}
