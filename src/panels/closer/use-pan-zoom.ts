import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { type Close, type Extent, held, moved, whole, zoomed } from '#panels/closer/pan-zoom.ts'

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

/**
 * Looking closer by drag, pinch, wheel, keys and buttons. `close` is null until both the picture's and the window's
 * extents are known; a picture of another extent starts whole.
 */
export function usePanZoom(picture: Extent | null) {
  const element = useRef<HTMLDivElement>(null)
  const [window, setWindow] = useState<Extent | null>(null)
  const [kept, setKept] = useState<Close | null>(null)
  const touches = useRef(new Map<number, { x: number; y: number }>())
  useEffect(() => {
    const target = element.current
    if (!target) return
    const read = () => setWindow({ width: target.clientWidth, height: target.clientHeight })
    const observer = new ResizeObserver(read)
    observer.observe(target)
    read()
    return () => observer.disconnect()
  }, [])
  const ready = picture && window && window.width > 0
  const close = ready ? (kept ? held(kept, picture, window) : whole(picture, window)) : null
  const change = (to: (from: Close, picture: Extent, window: Extent) => Close): void => {
    if (picture && window && close) setKept(from => to(from ?? close, picture, window))
  }
  const zoom = (factor: number, at = middle): void =>
    change((from, p, w) => zoomed(held(from, p, w), factor, at, p, w))
  useWheel(element, zoom)
  const move = (event: PointerEvent<HTMLDivElement>): void => {
    const last = touches.current.get(event.pointerId)
    if (!last || !element.current) return
    const before = spread([...touches.current.values()])
    touches.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
    const after = spread([...touches.current.values()])
    const box = element.current.getBoundingClientRect()
    const at = {
      x: after.x - box.left - box.width / 2,
      y: after.y - box.top - box.height / 2,
    }
    change((from, p, w) => {
      const dragged = moved(from, after.x - before.x, after.y - before.y, p, w)
      return before.apart > 0 ? zoomed(dragged, after.apart / before.apart, at, p, w) : dragged
    })
  }
  const release = (event: PointerEvent<HTMLDivElement>): void => {
    touches.current.delete(event.pointerId)
  }
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const arrow = arrows[event.key]
    if (arrow) change((from, p, w) => moved(held(from, p, w), arrow[0], arrow[1], p, w))
    else if (event.key === '+' || event.key === '=') zoom(ZOOM_STEP)
    else if (event.key === '-') zoom(1 / ZOOM_STEP)
    else if (event.key === '0' || event.key === 'Home') change((_, p, w) => whole(p, w))
    else return
    event.preventDefault()
  }
  return {
    element,
    window,
    close,
    closer: () => zoom(ZOOM_STEP),
    farther: () => zoom(1 / ZOOM_STEP),
    showWhole: () => change((_, p, w) => whole(p, w)),
    oneToOne: () => change((from, p, w) => zoomed(from, 1 / from.scale, middle, p, w)),
    press,
    pointer: {
      onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        touches.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
      },
      onPointerMove: move,
      onPointerUp: release,
      onPointerCancel: release,
    },
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
  zoom: (factor: number, at: { x: number; y: number }) => void,
): void {
  const latest = useRef(zoom)
  useEffect(() => {
    latest.current = zoom
  })
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
        latest.current(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.002)), {
          x: event.clientX - box.left - box.width / 2,
          y: event.clientY - box.top - box.height / 2,
        })
      },
      { passive: false, signal: stop.signal },
    )
    return () => stop.abort()
  }, [element])
}
