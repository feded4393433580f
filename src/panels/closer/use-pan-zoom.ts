import {
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { createGlass, type Glass } from '#panels/closer/glass.ts'
import { centredOn, type Extent, moved, whole, zoomed } from '#panels/closer/pan-zoom.ts'

/** One press of a zoom key or button, and one press of an arrow in CSS pixels. */
const ZOOM_STEP = 1.5
const ARROW_STEP = 80

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [ARROW_STEP, 0],
  ArrowRight: [-ARROW_STEP, 0],
  ArrowUp: [0, ARROW_STEP],
  ArrowDown: [0, -ARROW_STEP],
}

const middle = { x: 0, y: 0 }

/** Fingers may tremble this far, in CSS pixels, before what they do is a drag and no longer a touch of what lies there. */
const TREMOR = 5

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Looking closer by drag, pinch, wheel, keys and buttons: a glass that is moved by what the visitor does to `element`. Only
 * `window`, its size, is React state; `picture` of another size keeps the view at the same shares of it.
 */
export function usePanZoom(picture: Extent | null) {
  const element = useRef<HTMLDivElement>(null)
  const [glass] = useState(createGlass)
  const [window, setWindow] = useState<Extent | null>(null)
  const wide = picture?.width ?? 0
  const high = picture?.height ?? 0
  useLayoutEffect(() => {
    glass.setPicture(wide > 0 && high > 0 ? { width: wide, height: high } : null)
  }, [glass, wide, high])
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return
    const read = (): void => {
      const size = { width: target.clientWidth, height: target.clientHeight }
      glass.setWindow(size)
      setWindow(size)
    }
    const observer = new ResizeObserver(read)
    observer.observe(target)
    read()
    return () => observer.disconnect()
  }, [glass])
  const zoom = useCallback(
    (factor: number, at: Point = middle): void =>
      glass.change((from, p, w) => zoomed(from, factor, at, p, w)),
    [glass],
  )
  useWheel(element, zoom)
  const pointer = usePointers(element, glass)
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // There arrows choose a state, or scroll what is told.
    if (event.target instanceof Element && event.target.closest('[data-own-keys]')) return
    const arrow = arrows[event.key]
    if (arrow) glass.change((from, p, w) => moved(from, arrow[0], arrow[1], p, w))
    else if (event.key === '+' || event.key === '=') zoom(ZOOM_STEP)
    else if (event.key === '-') zoom(1 / ZOOM_STEP)
    else if (event.key === '0' || event.key === 'Home') glass.change((_, p, w) => whole(p, w))
    else return
    event.preventDefault()
  }
  return {
    element,
    window,
    closer: () => zoom(ZOOM_STEP),
    farther: () => zoom(1 / ZOOM_STEP),
    showWhole: () => glass.change((_, p, w) => whole(p, w)),
    oneToOne: () => glass.change((from, p, w) => zoomed(from, 1 / from.scale, middle, p, w)),
    lookAt: (share: Point) => glass.change((from, p, w) => centredOn(from, share, p, w)),
    press,
    pointer,
  }
}

/** One finger drags, two pinch. A touch that does not move stays one of whatever lies there. */
function usePointers(element: { readonly current: HTMLElement | null }, glass: Glass) {
  const touches = useRef(new Map<number, Point>())
  const isDrag = useRef(false)
  const move = (event: PointerEvent<HTMLElement>): void => {
    const last = touches.current.get(event.pointerId)
    const target = element.current
    if (!last || !target) return
    const to = { x: event.clientX, y: event.clientY }
    const isOne = touches.current.size === 1
    if (!isDrag.current && isOne && Math.hypot(to.x - last.x, to.y - last.y) < TREMOR) return
    isDrag.current = true
    // What lies under a finger that drags hears nothing of its end.
    target.setPointerCapture(event.pointerId)
    const before = spread([...touches.current.values()])
    touches.current.set(event.pointerId, to)
    const after = spread([...touches.current.values()])
    const box = target.getBoundingClientRect()
    const at = { x: after.x - box.left - box.width / 2, y: after.y - box.top - box.height / 2 }
    glass.change((from, p, w) => {
      const dragged = moved(from, after.x - before.x, after.y - before.y, p, w)
      return before.apart > 0 ? zoomed(dragged, after.apart / before.apart, at, p, w) : dragged
    })
  }
  const release = (event: PointerEvent<HTMLElement>): void => {
    touches.current.delete(event.pointerId)
    if (touches.current.size === 0) isDrag.current = false
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button === 0)
        touches.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
    },
    onPointerMove: move,
    onPointerUp: release,
    onPointerCancel: release,
  }
}

/** The middle of the fingers and how far the first two are apart; 0 for one finger. */
function spread(points: readonly { x: number; y: number }[]): {
  x: number
  y: number
  apart: number
} {
  const [a, b] = points
  if (!a) return { x: 0, y: 0, apart: 0 }
  if (!b) return { ...a, apart: 0 }
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, apart: Math.hypot(a.x - b.x, a.y - b.y) }
}

/** React listens to wheels passively, which would let the page zoom with a pinch on a touchpad. */
function useWheel(
  element: { readonly current: HTMLElement | null },
  zoom: (factor: number, at: Point) => void,
): void {
  useEffect(() => {
    const target = element.current
    if (!target) return
    const stop = new AbortController()
    target.addEventListener(
      'wheel',
      event => {
        event.preventDefault()
        const box = target.getBoundingClientRect()
        const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1
        zoom(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.002)), {
          x: event.clientX - box.left - box.width / 2,
          y: event.clientY - box.top - box.height / 2,
        })
      },
      { passive: false, signal: stop.signal },
    )
    return () => stop.abort()
  }, [element, zoom])
}
