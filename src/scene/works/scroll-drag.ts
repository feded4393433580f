import { lens, rayThrough, type Triple } from '#scene/moving/lens.ts'
import { scrollCurve } from '#space/scroll.ts'
import type { Scroll, ScrollPlace } from '#space/scroll-place.ts'
import { dot, subtract, type Vec3 } from '#space/vector.ts'
import { hotspotById } from '#visit/selectors.ts'
import { unroll } from '#visit/unroll.ts'
import { pose } from '#visit/view.ts'
import type { Visit, VisitStore } from '#visit/visit.ts'

/** A hand on a scroll. */
export interface Pull {
  /** True while it is being pulled. */
  readonly held: boolean
}

/** Metres beside the paper and its rolls where a hand still means them. */
const margin = 0.03

/**
 * Pulls a scroll along its paper with the mouse, a finger or a pen, while its leaf is open; else a drag looks round.
 * @param read metres that are unrolled at this moment.
 */
export function listenForPulls(
  visit: VisitStore,
  work: Scroll,
  place: ScrollPlace,
  read: () => number,
  signal: AbortSignal,
): Pull {
  /** What is held: by which pointer, and how far unrolled the scroll would be with the hand at the place's origin. */
  let hold: { readonly pointer: number; readonly from: number } | null = null
  const canvas = (target: EventTarget | null): HTMLCanvasElement | null =>
    target instanceof HTMLCanvasElement ? target : null

  const down = (event: PointerEvent): void => {
    const on = canvas(event.target)
    if (hold !== null || event.button !== 0 || !event.isPrimary || on === null) return
    if (!isOpenAt(visit.getState(), work.id)) return
    const at = under(place, event)
    if (at === null || !isOnScroll(place, read(), at)) return
    hold = { pointer: event.pointerId, from: read() - at[0] }
    // Whoever looks round must not hear of it.
    event.stopPropagation()
    try {
      on.setPointerCapture(event.pointerId)
    } catch {
      // The pointer is gone already; that it is lifted will be heard, or has been.
    }
  }
  const move = (event: PointerEvent): void => {
    if (hold?.pointer !== event.pointerId) return
    event.stopPropagation()
    const at = under(place, event)
    if (at !== null) unroll(visit, work.id, hold.from + at[0])
  }
  const lift = (event: PointerEvent): void => {
    if (hold?.pointer !== event.pointerId) return
    hold = null
    event.stopPropagation()
  }
  const early = { signal, capture: true }
  window.addEventListener('pointerdown', down, early)
  window.addEventListener('pointermove', move, early)
  window.addEventListener('pointerup', lift, early)
  window.addEventListener('pointercancel', lift, early)
  window.addEventListener(
    'blur',
    () => {
      hold = null
    },
    { signal },
  )
  return {
    get held() {
      return hold !== null
    },
  }
}

/** True while the leaf of a work is open, or of a hotspot that speaks of it. */
function isOpenAt({ panel, exhibition }: Visit, work: string): boolean {
  if (panel.kind === 'work') return panel.id === work
  return panel.kind === 'hotspot' && hotspotById(exhibition, panel.id)?.hotspot.work === work
}

const _direction: Triple = [0, 0, 0]

/** Metres along and across the paper, from the middle of its place, that lie under a pointer; null beside its plane. */
function under(
  { origin, right, up, out }: ScrollPlace,
  { clientX, clientY }: PointerEvent,
): readonly [number, number] | null {
  const direction: Vec3 = rayThrough(lens, pose, clientX, clientY, _direction)
  const from = subtract([pose.x, pose.y, pose.z], origin)
  const away = dot(from, out)
  const distance = -away / dot(direction, out)
  if (!(distance > 0) || away <= 0 || distance > 20) return null
  return [
    dot(from, right) + distance * dot(direction, right),
    dot(from, up) + distance * dot(direction, up),
  ]
}

function isOnScroll(place: ScrollPlace, read: number, [x, y]: readonly [number, number]): boolean {
  const { ends, left, right } = scrollCurve(place.make, read)
  return (
    x > ends[0] - left - margin &&
    x < ends[1] + right + margin &&
    Math.abs(y) < place.width / 2 + margin
  )
}
