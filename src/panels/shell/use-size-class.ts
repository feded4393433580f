import { useSyncExternalStore } from 'react'
import { isSheet, type SizeClass, sizeClassOf } from '#panels/size-class.ts'

const listeners = new Set<() => void>()
let present: SizeClass = 'L'
let sheet = false

/**
 * Keeps `data-size` and `data-sheet` on the root element true while the page is resized, and `data-large` where letters
 * are so large that a leaf takes the whole width. Returns the function that stops it.
 */
export function watchSizeClass(kiosk: boolean): () => void {
  const root = document.documentElement
  const read = () => {
    present = sizeClassOf({ width: innerWidth, height: innerHeight, kiosk })
    sheet = isSheet(present, { width: innerWidth, height: innerHeight })
    root.dataset['size'] = present
    root.toggleAttribute('data-sheet', sheet)
    root.toggleAttribute('data-large', Number.parseFloat(getComputedStyle(root).fontSize) >= 28)
    for (const listener of listeners) listener()
  }
  read()
  const stop = new AbortController()
  addEventListener('resize', read, { signal: stop.signal })
  const text = new MutationObserver(read)
  text.observe(root, { attributeFilter: ['data-text', 'style', 'class'] })
  return () => {
    stop.abort()
    text.disconnect()
  }
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The size class of the page now. */
export function useSizeClass(): SizeClass {
  return useSyncExternalStore(subscribe, () => present)
}

/** Whether leaves are sheets from below now. */
export function useSheet(): boolean {
  return useSyncExternalStore(subscribe, () => sheet)
}
