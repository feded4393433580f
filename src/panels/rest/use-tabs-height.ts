import { type RefObject, useLayoutEffect } from 'react'

/**
 * Keeps the height of the tabs, whatever lifts them included, as `--tabs` on the root element: names in large letters make
 * them higher than a tab, and what stands above them must not lie under them.
 */
export function useTabsHeight(tabs: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = tabs.current
    if (!element) return
    const { style } = document.documentElement
    const write = (): void => style.setProperty('--tabs', `${element.offsetHeight}px`)
    const observer = new ResizeObserver(write)
    observer.observe(element)
    write()
    return () => {
      observer.disconnect()
      style.removeProperty('--tabs')
    }
  }, [tabs])
}
