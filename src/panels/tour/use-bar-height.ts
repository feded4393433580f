import { type RefObject, useLayoutEffect } from 'react'

/** Without what lifts it into reach, which counts for all that stands under the view. */
const heightOf = (element: HTMLElement): number =>
  element.offsetHeight - Number.parseFloat(getComputedStyle(element).paddingBlockEnd)

/**
 * Keeps the height of the tour's bar as `--tour-bar` on the root element while it is shown, so that captions stand above it.
 */
export function useBarHeight(bar: RefObject<HTMLElement | null>, shown: boolean): void {
  useLayoutEffect(() => {
    const element = bar.current
    if (!element || !shown) return
    const { style } = document.documentElement
    const write = (): void => style.setProperty('--tour-bar', `${heightOf(element)}px`)
    const observer = new ResizeObserver(write)
    observer.observe(element)
    write()
    return () => {
      observer.disconnect()
      style.removeProperty('--tour-bar')
    }
  }, [bar, shown])
}
