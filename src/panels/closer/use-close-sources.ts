import { useEffect, useRef, useState } from 'react'
import { readSource } from '#browser/read-source.ts'
import type { ImageSource } from '#imagery/source.ts'
import type { ClosablePicture } from '#panels/closer/picture-of.ts'
import { usePanels } from '#panels/panel-context.ts'

/** A picture whose description has been read, or of which it is known that it cannot be. */
export type ReadPicture =
  | { readonly kind: 'streamed'; readonly picture: ClosablePicture; readonly source: ImageSource }
  /** A file whose size only the browser itself finds out. */
  | { readonly kind: 'file'; readonly picture: ClosablePicture; readonly url: string }
  | { readonly kind: 'broken'; readonly picture: ClosablePicture }

/**
 * The pictures once all of them have been read; those before them until then, none at first. Each is read once while the
 * panel is open. `wanted` is the same array as long as the same is wanted.
 */
export function useCloseSources(wanted: readonly ClosablePicture[]): readonly ReadPicture[] {
  const { visit, mediaAddress } = usePanels()
  const known = useRef(new Map<string, Promise<ReadPicture>>())
  const [read, setRead] = useState<readonly ReadPicture[]>([])
  const stop = useRef<AbortController>(null)
  useEffect(() => {
    const end = new AbortController()
    stop.current = end
    const all = known.current
    return () => {
      end.abort()
      all.clear()
    }
  }, [])
  useEffect(() => {
    const end = stop.current
    if (!end) return
    const readOne = (picture: ClosablePicture): Promise<ReadPicture> => {
      const before = known.current.get(picture.path)
      if (before) return before
      const hosts = visit.getState().venue?.hosts ?? []
      const now = readPicture(picture, mediaAddress(picture.path), { signal: end.signal, hosts })
      known.current.set(picture.path, now)
      return now
    }
    let isWanted = true
    void Promise.all(wanted.map(readOne)).then(pictures => {
      if (isWanted && !end.signal.aborted) setRead(pictures)
    })
    return () => {
      isWanted = false
    }
  }, [wanted, visit, mediaAddress])
  return read
}

async function readPicture(
  picture: ClosablePicture,
  address: string | undefined,
  options: Parameters<typeof readSource>[1],
): Promise<ReadPicture> {
  if (address === undefined) return { kind: 'broken', picture }
  const url = new URL(address, document.baseURI).href
  const { kind } = picture
  const result = await readSource({ kind, url }, options)
  if (result.ok) return { kind: 'streamed', picture, source: result.source }
  // The browser may know a format that this cannot read the size of; one that is too large is not given to it.
  return kind === 'plain' && result.failure.kind !== 'too-many-pixels'
    ? { kind: 'file', picture, url }
    : { kind: 'broken', picture }
}
