import { type RefObject, useLayoutEffect } from 'react'

/**
 * Keeps the height of what stands under the view as `--under-view` on the root element, so that tabs and captions stand above
 * it, for as long as it is there.
 */
export function useUnderView(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const strip = element.current
    if (!strip) return
    const { style } = document.documentElement
    const write = (): void => style.setProperty('--under-view', `${strip.offsetHeight}px`)
    const observer = new ResizeObserver(write)
    observer.observe(strip)
    write()
    return () => {
      observer.disconnect()
      style.removeProperty('--under-view')
    }
  }, [element])
}
