import { BODY_RADIUS, type FloorPlan } from '#space/floor-plan.ts'
import { headingOf } from '#space/placement.ts'
import { isVisible, type Spot, waysOf } from '#space/way-points.ts'

export type { Spot } from '#space/way-points.ts'

/** A way on the floor plan, first point the start. */
export interface Path {
  readonly points: readonly Spot[]
  /** Metres. */
  readonly length: number
  /** False when it ends at the nearest place one can get to. */
  readonly reached: boolean
}

/** A place counts as reached when the way ends this near to it: a tap beside a wall means "there, at the wall". */
const AT = BODY_RADIUS + 0.1

/** The shortest way between two places through the open doors, for a body with a width. */
export function findPath(plan: FloorPlan, from: Spot, to: Spot): Path {
  const start = standable(plan, from) ?? from
  const goal = standable(plan, to)
  const ways = search(plan, start, goal)
  if (goal !== null && ways.found !== null) {
    return pathOf(ways.found, Math.hypot(goal.x - to.x, goal.z - to.z) <= AT)
  }
  const nearest = nearestReached(plan, ways.reached, to)
  return pathOf(search(plan, start, nearest).found ?? [start], false)
}

/** The place `distance` metres along a path, with the heading of travel there (radians, clockwise from north). */
export function follow(path: Path, distance: number): Spot & { readonly heading: number } {
  let left = Math.max(0, distance)
  const last = path.points.length - 1
  for (let i = 0; i < last; i++) {
    const [a, b] = [path.points[i], path.points[i + 1]]
    if (a === undefined || b === undefined) break
    const length = Math.hypot(b.x - a.x, b.z - a.z)
    if (left > length && i + 1 < last) {
      left -= length
      continue
    }
    const share = length === 0 ? 1 : Math.min(1, left / length)
    return {
      // Between two rooms' points lies a doorway: its second half is the next room's.
      room: share < 0.5 ? a.room : b.room,
      x: a.x + (b.x - a.x) * share,
      z: a.z + (b.z - a.z) * share,
      heading: headingOf(b.x - a.x, b.z - a.z),
    }
  }
  const only = path.points[0] ?? { room: '', x: 0, z: 0 }
  return { ...only, heading: 0 }
}

function standable(plan: FloorPlan, spot: Spot): Spot | null {
  const place = plan.nearestFree(spot.room, spot.x, spot.z)
  return place === null ? null : { room: spot.room, x: place[0], z: place[1] }
}

function pathOf(points: readonly Spot[], reached: boolean): Path {
  const length = points
    .slice(1)
    .reduce(
      (sum, p, i) => sum + Math.hypot(p.x - (points[i]?.x ?? p.x), p.z - (points[i]?.z ?? p.z)),
      0,
    )
  return { points, length, reached }
}

interface Search {
  /** The way to the goal, or null. */
  readonly found: readonly Spot[] | null
  /** Every way point that can be reached from the start. */
  readonly reached: readonly Spot[]
}

/** A* over the way points of the plan, joined by the start and the goal. */
function search(plan: FloorPlan, start: Spot, goal: Spot | null): Search {
  const ways = waysOf(plan)
  const spots: Spot[] = [...ways.spots, start, ...(goal === null ? [] : [goal])]
  const from = ways.spots.length
  const to = goal === null ? -1 : from + 1
  const cost = new Map([[from, 0]])
  const before = new Map<number, number>()
  const open = new Set([from])
  const done = new Set<number>()
  while (open.size > 0) {
    const next = cheapest(open, i => (cost.get(i) ?? 0) + away(spots[i], goal))
    if (next === to) return { found: trace(spots, before, to), reached: [] }
    open.delete(next)
    done.add(next)
    for (const other of neighbours(plan, spots, ways.links, next, from)) {
      if (done.has(other)) continue
      const total = (cost.get(next) ?? 0) + away(spots[next], spots[other] ?? null)
      if (total >= (cost.get(other) ?? Number.POSITIVE_INFINITY)) continue
      cost.set(other, total)
      before.set(other, next)
      open.add(other)
    }
  }
  return { found: null, reached: [...done].flatMap(i => spots[i] ?? []) }
}

function neighbours(
  plan: FloorPlan,
  spots: readonly Spot[],
  links: readonly (readonly number[])[],
  i: number,
  start: number,
): readonly number[] {
  const here = spots[i]
  if (here === undefined) return []
  const sees = (j: number) => {
    const there = spots[j]
    return there !== undefined && there.room === here.room && isVisible(plan, here, there)
  }
  const ends = [start, start + 1].filter(j => j !== i && j < spots.length && sees(j))
  if (i < start) return [...(links[i] ?? []), ...ends]
  return [...ends, ...Array.from({ length: start }, (_, j) => j).filter(sees)]
}

function cheapest(open: ReadonlySet<number>, price: (i: number) => number): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const i of open) {
    const p = price(i)
    if (p < least || best < 0) {
      least = p
      best = i
    }
  }
  return best
}

const away = (a: Spot | undefined, b: Spot | null): number =>
  a === undefined || b === null ? 0 : Math.hypot(a.x - b.x, a.z - b.z)

function trace(spots: readonly Spot[], before: ReadonlyMap<number, number>, to: number): Spot[] {
  const points: Spot[] = []
  for (let i: number | undefined = to; i !== undefined; i = before.get(i)) {
    const spot = spots[i]
    if (spot !== undefined) points.unshift(spot)
  }
  return points
}

/** The free place nearest to a goal among the rooms one can get to, else the nearest way point. */
function nearestReached(plan: FloorPlan, reached: readonly Spot[], to: Spot): Spot | null {
  const rooms = new Set(reached.map(spot => spot.room))
  const places = [...rooms].flatMap(room => standable(plan, { ...to, room }) ?? [])
  const seen = places.filter(p => reached.some(r => r.room === p.room && isVisible(plan, r, p)))
  const near = [...seen, ...reached]
  return near.reduce<Spot | null>(
    (best, spot) => (best === null || away(spot, to) < away(best, to) ? spot : best),
    null,
  )
}
