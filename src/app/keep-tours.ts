import { enter } from '#visit/actions.ts'
import type { Address } from '#visit/address.ts'
import type { Ground } from '#visit/resolve-address.ts'
import type { After } from '#visit/tour/after.ts'
import { runTour } from '#visit/tour/run-tour.ts'
import { stopAt } from '#visit/tour/stops.ts'
import { actOnTour, startTour } from '#visit/tour/tour-actions.ts'
import type { VisitStore } from '#visit/visit.ts'

/** Seconds without a touch after which a screen that goes round by itself begins anew, where the venue names none. */
const usualIdle = 90

/**
 * Performs tours, and begins the one that the address means once the visitor is inside. An address with `loop` is an attract
 * screen: its tour, or the exhibition's first, needs nobody, makes no sound before a touch, goes round, and begins anew when
 * a visitor has gone. For the life of the page.
 */
export function keepTours(
  visit: VisitStore,
  ground: Ground,
  address: Address,
  window: Window,
): void {
  const after = afterSeconds(window)
  runTour(visit, { ground, after })
  if (new URLSearchParams(window.location.search).has('loop')) {
    attract(visit, address, after, window)
    return
  }
  const { exhibition } = visit.getState()
  const there = stopAt(exhibition, address)
  if (!there) return
  const begin = (): void => {
    // Who comes back to a page that was open before has not touched it: nothing speaks to them unasked.
    const paused = !window.navigator.userActivation?.hasBeenActive
    startTour(visit, there.tour.id, { stop: there.index, paused })
  }
  whenEntered(visit, begin)
}

/** Time for those who look: what comes due while the page is hidden waits until it is seen again. */
function afterSeconds(window: Window): After {
  const { document } = window
  return (seconds, then) => {
    const stop = new AbortController()
    const due = (): void => {
      if (stop.signal.aborted) return
      if (document.hidden) {
        document.addEventListener('visibilitychange', due, { once: true, signal: stop.signal })
      } else then()
    }
    const timer = window.setTimeout(due, seconds * 1000)
    stop.signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true })
    return () => stop.abort()
  }
}

function whenEntered(visit: VisitStore, then: () => void): void {
  if (visit.getState().entered) {
    then()
    return
  }
  const leave = visit.subscribe(({ entered }) => {
    if (!entered) return
    leave()
    then()
  })
}

/** The round of a screen that nobody may ever touch. */
function attract(visit: VisitStore, address: Address, after: After, window: Window): void {
  const { exhibition, venue } = visit.getState()
  const there = stopAt(exhibition, address)
  const tour = there?.tour.id ?? exhibition.tours?.[0]?.id
  if (tour === undefined) return
  const begin = (stop: number): void => {
    const { entered, language, tour: on } = visit.getState()
    if (!entered) enter(visit, language)
    if (on?.tour === tour && on.round) actOnTour(visit, { kind: 'left-alone' })
    else startTour(visit, tour, { stop, silent: true, round: true, panel: { kind: 'none' } })
  }
  const idle = venue?.kiosk?.idle ?? usualIdle
  let endWait = (): void => undefined
  const wait = (): void => {
    endWait()
    endWait = after(idle, () => {
      begin(0)
      wait()
    })
  }
  const touched = (): void => {
    actOnTour(visit, { kind: 'touched' })
    wait()
  }
  for (const event of ['pointerdown', 'keydown', 'wheel'])
    window.addEventListener(event, touched, { capture: true, passive: true })
  begin(there?.index ?? 0)
  wait()
}
