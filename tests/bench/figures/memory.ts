import { openViewer } from '../browser/open-viewer.ts'
import type { Contender } from '../contenders.ts'
import { type Size, viewsOn } from '../views.ts'

/** Texture bytes of a viewer's page after some numbers of views at or near full size. */
export async function textureBytesAfter(
  origin: string,
  contender: Contender,
  picture: Size,
  counts: readonly number[],
  patience: { readonly eachMs: number; readonly screen?: { width: number; height: number } },
): Promise<readonly number[]> {
  const open = await openViewer(
    `${origin}/${contender.page}&source=/mural.dzi&width=${picture.width}&height=${picture.height}`,
    { throttled: false, ...(patience.screen && { size: patience.screen }) },
  )
  try {
    await open.settled(10_000)
    const views = viewsOn(picture, counts.at(-1) ?? 0, 23, [1, 3])
    const bytes: number[] = []
    let done = 0
    for (const count of counts) {
      await open.page.evaluate(
        async ([some, eachMs]) => {
          const frame = (): Promise<number> => new Promise(requestAnimationFrame)
          for (const view of some) {
            window.bench?.look(view)
            await frame()
            await frame()
            if (eachMs > 0) await new Promise(ready => setTimeout(ready, eachMs))
          }
        },
        [views.slice(done, count), patience.eachMs] as const,
      )
      done = count
      await open.settled(5000)
      bytes.push((await open.counts()).textureBytes)
    }
    return bytes
  } finally {
    await open.close()
  }
}
