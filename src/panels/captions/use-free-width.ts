import { type RefObject, useLayoutEffect, useState } from 'react'

/** The width of an element while it is there, in CSS pixels; 0 before it has been read. */
export function useFreeWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const around = element.current
    if (!around) return
    const read = (): void => setWidth(around.clientWidth)
    const observer = new ResizeObserver(read)
    observer.observe(around)
    read()
    return () => observer.disconnect()
  }, [element])
  return width
}
