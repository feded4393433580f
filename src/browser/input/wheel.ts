/** The parts of a WheelEvent that say how far it turned. */
export interface WheelTurn {
  readonly deltaY: number
  /** 0 pixels, 1 lines, 2 pages, as in WheelEvent. */
  readonly deltaMode: number
  /** A pinch on a trackpad arrives as a wheel with Ctrl held. */
  readonly ctrlKey: boolean
}

const pixelsPerLine = 40
const pixelsPerPage = 400
/** A notch of a mouse wheel is 100–120 px and gives ×1.2; a pinch sends small numbers and gives as much as fingers do. */
const wheelRate = Math.log(1.2) / 110
const pinchRate = 0.01
/** No single event, whatever a driver sends, does more than this. */
const largestStep = Math.log(1.6)

/** @returns the factor to come closer by: above 1 for a turn away from the hand, 1 where there is nothing to read. */
export function wheelFactor(turn: WheelTurn): number {
  const unit = turn.deltaMode === 1 ? pixelsPerLine : turn.deltaMode === 2 ? pixelsPerPage : 1
  const step = -turn.deltaY * unit * (turn.ctrlKey ? pinchRate : wheelRate)
  if (!Number.isFinite(step)) return 1
  return Math.exp(Math.max(-largestStep, Math.min(largestStep, step)))
}
