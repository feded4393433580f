import { openViewer } from '../browser/open-viewer.ts'
import type { Contender } from '../contenders.ts'
import { median } from '../median.ts'
import type { Size } from '../views.ts'
import { type View, viewsOn } from '../views.ts'

/** What views of a picture cost, whatever its size. */
export interface ViewCost {
  readonly requests: number
  readonly textureBytes: number
  readonly draws: number
}

/** Pixels by which views are moved on the giant: whole tiles of every level that they are shown in. */
const moved = 4096 * 90

/** The same views, to the pixel, of the mural and somewhere on the giant. */
export function samePlaces(
  mural: Size,
  count: number,
): { mural: readonly View[]; giant: readonly View[] } {
  const views = viewsOn(mural, count, 31, [1.05, 3.1])
  return {
    mural: views,
    giant: views.map(v => ({ ...v, x: v.x + moved, y: v.y + moved })),
  }
}

/** Median requests of settled views, and what the page has on the graphics card after them. */
export async function viewCost(
  origin: string,
  contender: Contender,
  source: string,
  views: readonly View[],
): Promise<ViewCost> {
  const open = await openViewer(`${origin}/${contender.page}&source=${source}`, {
    throttled: false,
  })
  try {
    await open.settled(15_000)
    const requests: number[] = []
    for (const view of views) {
      const from = await open.look(view)
      await open.settled(15_000)
      requests.push(open.network.since(from).filter(r => r.path.endsWith('.jpg')).length)
    }
    const { textureBytes, drawsInFrame } = await open.counts()
    return { requests: median(requests), textureBytes, draws: drawsInFrame }
  } finally {
    await open.close()
  }
}
