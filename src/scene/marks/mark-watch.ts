import { markPlaces } from '#scene/marks/mark-places.ts'
import {
  groupMarks,
  type MarkView,
  placeMarks,
  type TrackedMark,
  track,
} from '#scene/marks/mark-tracker.ts'
import { lens } from '#scene/moving/lens.ts'
import { planOf } from '#space/plan-of.ts'
import { canSee } from '#space/sight.ts'
import type { Site } from '#space/surface.ts'
import type { Vec3 } from '#space/vector.ts'
import { freeArea, watchFreeArea } from '#visit/free-area.ts'
import { allMarks, watchMarks } from '#visit/marks.ts'
import { pose } from '#visit/view.ts'
import type { VisitStore } from '#visit/visit.ts'

export interface MarkWatch {
  /** Places the marks if anything has changed. @returns true while another frame is wanted. */
  frame(): boolean
  /** Listens to the visit and the registry until the signal ends it. */
  follow(wake: () => void, signal: AbortSignal): void
}

/** Everything that the marks' places on the screen depend on, as numbers. */
const seenFrom = (out: number[]): number[] => {
  out[0] = pose.x
  out[1] = pose.y
  out[2] = pose.z
  out[3] = pose.heading
  out[4] = pose.pitch
  out[5] = pose.zoom
  out[6] = lens.width
  out[7] = lens.height
  out[8] = lens.shiftX
  out[9] = lens.shiftY
  out[10] = lens.left
  out[11] = lens.top
  return out
}

const _now: number[] = []

/** The marks of the room the visitor is in, followed over the visit. */
export function createMarkWatch(visit: VisitStore, site: Site): MarkWatch {
  let groups = groupMarks([])
  let changed = true
  let waiting = false
  const last: number[] = []

  const gather = (): void => {
    const now = visit.getState()
    const plan = planOf(site, now.exhibition, now.era)
    const registered = allMarks()
    const known = new Map(groups.marks.map(mark => [mark.element, mark]))
    const rightToLeft = document.documentElement.dir === 'rtl'
    const marks = markPlaces(now, site, plan, rightToLeft).flatMap((place): TrackedMark[] => {
      const mark = registered.get(place.id)
      if (!mark) return []
      const tracked = track(place, mark.element, mark.onVisible)
      const before = known.get(mark.element)
      return [before ? { ...tracked, clear: before.clear, written: before.written } : tracked]
    })
    groups = groupMarks(marks)
  }

  const view: { -readonly [K in keyof MarkView]: MarkView[K] } = {
    pose,
    lens,
    covered: freeArea,
    moved: true,
    open: null,
    focused: null,
    canSee(point: Vec3) {
      const { exhibition, era } = visit.getState()
      return canSee(site, planOf(site, exhibition, era), pose.room, eye(), point)
    },
  }

  return {
    frame() {
      if (changed) gather()
      view.moved = changed
      seenFrom(_now)
      for (let i = 0; i < _now.length; i++) {
        if (last[i] !== _now[i]) view.moved = true
        last[i] = _now[i] as number
      }
      if (!view.moved && !waiting) return false
      const { panel } = visit.getState()
      view.focused = document.activeElement
      view.open = panel.kind === 'hotspot' ? panel.id : null
      changed = false
      waiting = placeMarks(groups, view)
      return waiting
    },
    follow(wake, signal) {
      const change = (): void => {
        changed = true
        wake()
      }
      const leave = visit.subscribe((now, before) => {
        if (
          now.room !== before.room ||
          now.era !== before.era ||
          now.language !== before.language ||
          now.panel !== before.panel ||
          now.exhibition !== before.exhibition
        )
          change()
      })
      const unwatchMarks = watchMarks(change)
      const unwatchArea = watchFreeArea(change)
      document.addEventListener('focusin', e => isMarked(e.target) && change(), { signal })
      signal.addEventListener('abort', () => {
        leave()
        unwatchMarks()
        unwatchArea()
      })
      change()
    },
  }
}

const isMarked = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.dataset['mark'] !== undefined

const _eye: [number, number, number] = [0, 0, 0]

function eye(): Vec3 {
  _eye[0] = pose.x
  _eye[1] = pose.y
  _eye[2] = pose.z
  return _eye
}
