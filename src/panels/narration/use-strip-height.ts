import { type RefObject, useLayoutEffect } from 'react'

/** Keeps the height of the narration's strip as `--narration-strip` on the root element, so that captions stand above it. */
export function useStripHeight(strip: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = strip.current
    if (!element) return
    const { style } = document.documentElement
    const write = (): void => style.setProperty('--narration-strip', `${element.offsetHeight}px`)
    const observer = new ResizeObserver(write)
    observer.observe(element)
    write()
    return () => {
      observer.disconnect()
      style.removeProperty('--narration-strip')
    }
  }, [strip])
}
