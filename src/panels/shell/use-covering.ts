import { type RefObject, useLayoutEffect } from 'react'
import { setFreeArea } from '#visit/free-area.ts'

/**
 * Tells the scene how much of the page an element at the inline end or at the bottom covers, for as long as it is
 * there. On a phone the scene is not re-framed above two thirds: a taller sheet covers it for good.
 */
export function useCovering(element: RefObject<HTMLElement | null>, side: 'end' | 'bottom'): void {
  useLayoutEffect(() => {
    const covering = element.current
    if (!covering) return
    const read = () => {
      const width = covering.offsetWidth
      const right = getComputedStyle(covering).direction === 'rtl'
      const whole = side === 'end' && width >= innerWidth
      setFreeArea({
        left: side === 'end' && right && !whole ? width : 0,
        right: side === 'end' && !right && !whole ? width : 0,
        top: 0,
        bottom:
          side === 'bottom' && covering.offsetHeight < innerHeight * 0.67
            ? covering.offsetHeight
            : 0,
      })
    }
    const observer = new ResizeObserver(read)
    observer.observe(covering)
    read()
    return () => {
      observer.disconnect()
      setFreeArea({ left: 0, right: 0, top: 0, bottom: 0 })
    }
  }, [element, side])
}
