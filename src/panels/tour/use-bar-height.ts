import { type RefObject, useLayoutEffect } from 'react'

/**
 * Keeps the height of the tour's bar as `--tour-bar` on the root element while it is shown, so that captions stand above it.
 */
export function useBarHeight(bar: RefObject<HTMLElement | null>, shown: boolean): void {
  useLayoutEffect(() => {
    const element = bar.current
    if (!element || !shown) return
    const { style } = document.documentElement
    const write = (): void => style.setProperty('--tour-bar', `${element.offsetHeight}px`)
    const observer = new ResizeObserver(write)
    observer.observe(element)
    write()
    return () => {
      observer.disconnect()
      style.removeProperty('--tour-bar')
    }
  }, [bar, shown])
}
