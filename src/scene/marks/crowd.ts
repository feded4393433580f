/** A mark on the screen, as far as crowding goes. Mutable: it is written each frame. */
export interface Crowdable {
  /** CSS pixels. */
  x: number
  y: number
  /** In sight at all. */
  shown: boolean
  /** How many marks it stands for; 0 when it is hidden behind another. */
  crowd: number
}

/** Centres nearer than this share one double slip (look.md section 3). */
const tooNear = 44
/** A crowd parts again only here, or marks would flicker at the very distance. */
const farEnough = 50

/**
 * Gathers marks that stand too near to one another under the first of them, in the order given; `leader` comes before
 * all. Writes `crowd` of each.
 */
export function gatherCrowds(marks: readonly Crowdable[], leader: Crowdable | null): void {
  for (const mark of marks) {
    mark.crowd = mark.crowd === 0 && mark.shown ? -1 : mark.shown ? -2 : 0
  }
  if (leader?.shown) lead(leader, marks)
  for (const mark of marks) if (mark.crowd < 0) lead(mark, marks)
}

/** -1 marks one that was hidden in a crowd before, -2 one that stood alone. */
function lead(leader: Crowdable, marks: readonly Crowdable[]): void {
  leader.crowd = 1
  for (const mark of marks) {
    if (mark.crowd >= 0) continue
    const near = mark.crowd === -1 ? farEnough : tooNear
    if (Math.hypot(mark.x - leader.x, mark.y - leader.y) < near) {
      mark.crowd = 0
      leader.crowd++
    }
  }
}
