import { type RefObject, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { type CloseView, closeView, watchCloseView } from '#visit/close-view.ts'

/** A number, word or object of the close view; the component renders again only when that changes. */
export const useCloseView = <T>(select: (view: CloseView) => T): T =>
  useSyncExternalStore(watchCloseView, () => select(closeView))

/** Writes to an element's style whatever depends on the view, now and at each change, without rendering. */
export function useCloseStyle<E extends HTMLElement>(
  write: (element: E, view: CloseView) => void,
): RefObject<E | null> {
  const element = useRef<E>(null)
  useLayoutEffect(() => {
    const follow = (): void => {
      if (element.current) write(element.current, closeView)
    }
    follow()
    return watchCloseView(follow)
  })
  return element
}
