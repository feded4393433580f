import { type RefObject, useLayoutEffect, useState } from 'react'

export interface ElementSize {
  readonly width: number
  readonly height: number
}

/** The size of an element in CSS pixels, followed while it changes; null until it has been laid out. */
export function useElementSize(element: RefObject<HTMLElement | null>): ElementSize | null {
  const [size, setSize] = useState<ElementSize | null>(null)
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const read = (): void => {
      const { clientWidth: width, clientHeight: height } = current
      setSize(before =>
        before?.width === width && before.height === height ? before : { width, height },
      )
    }
    const observer = new ResizeObserver(read)
    observer.observe(current)
    read()
    return () => observer.disconnect()
  }, [element])
  return size
}
