import { useEffect, useState } from 'react'
import type { FlatImage } from '#panels/closer/flat-images.tsx'
import type { Extent } from '#panels/closer/pan-zoom.ts'
import type { ReadPicture } from '#panels/closer/use-close-sources.ts'
import { useCloseView } from '#panels/closer/use-close-view.ts'
import { usePanels, useVisit } from '#panels/panel-context.ts'
import { setCloseView } from '#visit/close-view.ts'

/** Pixels on the longest side of the picture that stands in for the scene, and of the small one. */
const plainSide = 4096
const smallSide = 512

/** Who draws what is looked at: the scene where it can, the browser before that and where there is none. */
export interface Drawing {
  /** Pixels of the picture, of the finer one of two; null until it is known. */
  readonly extent: Extent | null
  readonly images: readonly FlatImage[]
  /** Address of the small picture of the whole; null where there is none. */
  readonly small: string | null
  readonly isDrawnByScene: boolean
  readonly isBroken: boolean
}

/** Asks the scene for these pictures, one or two, and says what is to be shown in its place. */
export function useDrawing(read: readonly ReadPicture[]): Drawing {
  const { mediaAddress } = usePanels()
  const hasScene = useVisit(state => state.scene.kind === 'shown')
  const scene = useCloseView(view => view.scene)
  const [ofFiles, setOfFiles] = useState<Readonly<Record<string, Extent>>>({})
  const [broken, setBroken] = useState<readonly string[]>([])
  useSubject(read)

  const allStreamed = read.length > 0 && read.every(one => one.kind === 'streamed')
  const streams = hasScene && allStreamed && scene !== 'failed'
  const isDrawnByScene = streams && scene === 'draws'
  const extents = read.map(one =>
    one.kind === 'streamed' ? one.source : one.kind === 'file' ? ofFiles[one.url] : undefined,
  )
  const smallOf = (one: ReadPicture): string | null => {
    const { preview } = one.picture
    return (preview && mediaAddress(preview)) || wholeOf(one, smallSide)
  }
  const image = (one: ReadPicture): FlatImage[] => {
    const url = streams ? smallOf(one) : wholeOf(one)
    // A picture of many pages may have no small copy, and what it is before they come is not known then.
    if (!url) return []
    return [
      {
        url,
        onBroken: () => setBroken(before => [...before, url]),
        ...(one.kind === 'file' && {
          onCome: (extent: Extent) => setOfFiles(before => ({ ...before, [url]: extent })),
        }),
      },
    ]
  }
  const images = isDrawnByScene ? [] : read.flatMap(image)
  const [first] = read
  return {
    extent: finer(extents),
    images,
    small: first ? smallOf(first) : null,
    isDrawnByScene,
    isBroken:
      read.some(one => one.kind === 'broken') ||
      (!streams && (images.some(({ url }) => broken.includes(url)) || images.length < read.length)),
  }
}

/** Address of the whole picture at about that many pixels on its longest side; null where there is none. */
function wholeOf(one: ReadPicture, side = plainSide): string | null {
  if (one.kind === 'broken') return null
  return one.kind === 'file' ? one.url : one.source.whole(side)
}

/** The scene is told which pictures are looked at as long as they are. */
function useSubject(read: readonly ReadPicture[]): void {
  useEffect(() => {
    const [left, right] = read.flatMap(one => (one.kind === 'streamed' ? [one.source] : []))
    const isWhole = left !== undefined && read.every(one => one.kind === 'streamed')
    setCloseView({ subject: isWhole ? { left, right: right ?? null } : null })
  }, [read])
  useEffect(() => () => setCloseView({ subject: null, width: 0, height: 0, scene: 'waiting' }), [])
}

/** The larger of two, once both are known: the nearest view is that of the finer one. */
function finer(extents: readonly (Extent | undefined)[]): Extent | null {
  let best: Extent | null = null
  for (const extent of extents) {
    if (!extent) return null
    if (!best || extent.width > best.width) best = { width: extent.width, height: extent.height }
  }
  return best
}
