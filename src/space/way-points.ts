import { BODY_RADIUS, type FloorPlan } from '#space/floor-plan.ts'
import type { Passage, PassageEnd } from '#space/passage.ts'

/** A place on the floor of a room. Site frame. */
export interface Spot {
  readonly room: string
  readonly x: number
  readonly z: number
}

/** Places at which a shortest way may turn, and which of them can be walked between in a straight line. */
export interface Ways {
  readonly spots: readonly Spot[]
  readonly links: readonly (readonly number[])[]
}

/** How far from a corner a way turns: a body's width and a little, so that it does not brush along. */
const TURN = BODY_RADIUS + 0.04

const known = new WeakMap<FloorPlan, Ways>()

/** The way points of a plan, made once. */
export function waysOf(plan: FloorPlan): Ways {
  const found = known.get(plan)
  if (found !== undefined) return found
  const doors = plan.passages.flatMap(p => doorSpots(p))
  const corners = [...plan.rooms.keys()].flatMap(room => cornerSpots(plan, room))
  const spots = [...doors, ...corners]
  const links = spots.map((a, i) =>
    spots.flatMap((b, j) => (i !== j && a.room === b.room && isVisible(plan, a, b) ? [j] : [])),
  )
  plan.passages.forEach((p, i) => {
    const [a, b] = [i * 2, i * 2 + 1]
    if (!isWide(plan, p)) return
    links[a]?.push(b)
    links[b]?.push(a)
  })
  const ways = { spots, links }
  known.set(plan, ways)
  return ways
}

/** One place before each end of a passage, clear of the wall and at the foot of its stairs. */
function doorSpots(p: Passage): Spot[] {
  const before = (end: PassageEnd): Spot => {
    const far = end.approach.run + BODY_RADIUS + 0.05
    return {
      room: end.room,
      x: end.sill[0] - end.through[0] * far,
      z: end.sill[1] - end.through[1] * far,
    }
  }
  return [before(p.ends[0]), before(p.ends[1])]
}

function isWide(plan: FloorPlan, p: Passage): boolean {
  const [a, b] = doorSpots(p)
  return a !== undefined && b !== undefined && isVisible(plan, a, b)
}

/** Eight places about every end of every line, those that are free. */
function cornerSpots(plan: FloorPlan, room: string): Spot[] {
  const seen = new Set<string>()
  const spots: Spot[] = []
  for (const b of plan.barriers.get(room) ?? []) {
    for (const [x, z] of [
      [b.x1, b.z1],
      [b.x2, b.z2],
    ] as const) {
      const key = `${x.toFixed(2)} ${z.toFixed(2)}`
      if (seen.has(key)) continue
      seen.add(key)
      for (let i = 0; i < 8; i++) {
        const angle = ((i + 0.5) * Math.PI) / 4
        const spot = { room, x: x + TURN * Math.cos(angle), z: z + TURN * Math.sin(angle) }
        if (plan.isFree(room, spot.x, spot.z) && plan.roomAt(spot.x, spot.z, room) === room) {
          spots.push(spot)
        }
      }
    }
  }
  return spots
}

/**
 * Whether a body can walk straight from one place to another. The line is walked in strides as long as the room around
 * allows, so that open floor costs few looks.
 */
export function isVisible(plan: FloorPlan, a: Spot, b: Spot): boolean {
  const length = Math.hypot(b.x - a.x, b.z - a.z)
  let at = 0
  let room = a.room
  while (at < length) {
    const share = at / length
    const x = a.x + (b.x - a.x) * share
    const z = a.z + (b.z - a.z) * share
    const next = plan.roomAt(x, z, room)
    if (next === null || !plan.isFree(next, x, z)) return false
    room = next
    at += Math.max(0.02, plan.clearanceAt(room, x, z) - BODY_RADIUS)
  }
  return plan.isFree(b.room, b.x, b.z)
}
