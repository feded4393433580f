import type { SizeClass } from '#panels/size-class.ts'
import { openPanel } from '#visit/actions.ts'
import { isPlaying } from '#visit/tour/on-tour.ts'
import { tourById } from '#visit/tour/stops.ts'
import { actOnTour, startTour } from '#visit/tour/tour-actions.ts'
import type { Panel, VisitStore } from '#visit/visit.ts'

/** On a laptop the stops stand beside the view; elsewhere they would cover it, and the bar alone leads on. */
const beside = (size: SizeClass): Panel => (size === 'L' ? { kind: 'tour' } : { kind: 'none' })

/** Begins a tour in place of what is open, with the line of eras where it leads through several. */
export function beginTour(visit: VisitStore, size: SizeClass, id: string): void {
  if (!startTour(visit, id, { panel: beside(size) })) return
  const tour = tourById(visit.getState().exhibition, id)
  if (new Set(tour?.stops.flatMap(stop => stop.era ?? [])).size > 1)
    visit.setState({ eraLine: true })
}

/** Lets the tour rest, or go on: what covers the view leaves it. */
export function playOrPause(visit: VisitStore, size: SizeClass): void {
  const { tour, panel } = visit.getState()
  if (!tour) return
  if (isPlaying(tour)) {
    actOnTour(visit, { kind: 'pause' })
    return
  }
  if (panel.kind !== 'tour') openPanel(visit, beside(size))
  actOnTour(visit, { kind: 'play' })
}
