/** A panel to hang: metres. */
export interface Panel {
  readonly width: number
  readonly height: number
}

export type WallName = 'north' | 'east' | 'south' | 'west'

interface Hung {
  readonly wall: WallName
  /** Lower left corner of the panel on its wall, metres. */
  readonly u: number
  readonly v: number
}

export interface HangingPlan {
  /** Size of the box room, metres. */
  readonly width: number
  readonly depth: number
  readonly height: number
  /** One for each panel, in their order. */
  readonly hung: readonly Hung[]
}

/** Metres between panels, and between a panel and a corner. */
const gap = 0.8
const eyeHeight = 1.55
const smallestRoom = { width: 6, depth: 7, height: 3.6 }

/**
 * Hangs panels on the walls of one box room, clockwise from the left of the north wall, their middles at eye height, and
 * makes the room as large as they need. The south wall has panels only once the other three are as full as it.
 */
export function hang(panels: readonly Panel[]): HangingPlan {
  const walls = share(panels.length)
  const tallest = Math.max(0, ...panels.map(panel => panel.height))
  const height = round(Math.max(smallestRoom.height, eyeHeight + tallest / 2 + 0.8))
  const lengths = walls.map(indices => lengthFor(indices.map(i => panels[i]?.width ?? 0)))
  const width = round(Math.max(smallestRoom.width, lengths[0] ?? 0, lengths[2] ?? 0))
  const depth = round(Math.max(smallestRoom.depth, lengths[1] ?? 0, lengths[3] ?? 0))
  const hung: Hung[] = []
  walls.forEach((indices, wall) => {
    const span = wall % 2 === 0 ? width : depth
    const used = indices.reduce((sum, i) => sum + (panels[i]?.width ?? 0), 0)
    const space = (span - used) / (indices.length + 1)
    let u = space
    for (const i of indices) {
      const panel = panels[i]
      if (panel === undefined) continue
      const v = Math.max(0.3, eyeHeight - panel.height / 2)
      hung[i] = { wall: wallNames[wall] ?? 'north', u: round(u), v: round(v) }
      u += panel.width + space
    }
  })
  return { width, depth, height, hung }
}

const wallNames: readonly WallName[] = ['north', 'east', 'south', 'west']

/** Indices of the panels on each wall; the north wall, which visitors see first, fills first. */
function share(count: number): number[][] {
  const order = [0, 3, 1, 2]
  const counts = [0, 0, 0, 0]
  for (let i = 0; i < count; i++) {
    const wall = order.reduce((best, candidate) =>
      (counts[candidate] ?? 0) < (counts[best] ?? 0) ? candidate : best,
    )
    counts[wall] = (counts[wall] ?? 0) + 1
  }
  let next = 0
  return counts.map(n => Array.from({ length: n }, () => next++))
}

function lengthFor(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + gap * (widths.length + 1)
}

const round = (metres: number) => Math.round(metres * 100) / 100
