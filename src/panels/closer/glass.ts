import { type Close, carried, type Extent, held, whole } from '#panels/closer/pan-zoom.ts'
import { setCloseView } from '#visit/close-view.ts'

/** From one view to the next. */
type ChangeOfView = (from: Close, picture: Extent, window: Extent) => Close

/** What a picture is looked at through. It writes `#visit/close-view.ts`, and is no React state: dragging renders nothing. */
export interface Glass {
  /** Another picture, or none; the view stays at the same shares of it. */
  setPicture(picture: Extent | null): void
  /** The window's size in CSS pixels. */
  setWindow(window: Extent): void
  /** Does nothing until picture and window are known. */
  change(to: ChangeOfView): void
}

/** A glass before which there is no picture yet; the first one starts whole. */
export function createGlass(): Glass {
  let picture: Extent | null = null
  let window: Extent | null = null
  /** Null until the visitor moves: whatever size the window takes, the picture is whole. */
  let kept: Close | null = null

  const write = (): void => {
    if (!picture || !window || window.width === 0) return
    const { x, y, scale } = kept ? held(kept, picture, window) : whole(picture, window)
    setCloseView({
      left: window.width / 2 - x * scale,
      top: window.height / 2 - y * scale,
      width: picture.width * scale,
      height: picture.height * scale,
    })
  }

  return {
    setPicture(next) {
      if (next && picture && kept) kept = carried(kept, picture, next)
      picture = next
      write()
    },
    setWindow(next) {
      window = next
      write()
    },
    change(to) {
      if (!picture || !window || window.width === 0) return
      const from = kept ? held(kept, picture, window) : whole(picture, window)
      kept = to(from, picture, window)
      write()
    },
  }
}
