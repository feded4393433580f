import type { Vec2 } from '#space/vector.ts'

/** A numbered "stand here" point on the page, CSS pixels. */
export interface RingPoint {
  readonly id: string
  readonly room: string
  readonly number: number
  readonly at: Vec2
}

/** What is drawn: one ring, or one for several that would lie on top of each other. */
export interface Ring {
  readonly points: readonly RingPoint[]
  readonly room: string
  readonly at: Vec2
  /** `3`, or `5–8`, or `2, 5`. */
  readonly numbers: string
}

const distance = (a: Vec2, b: Vec2): number => Math.hypot(a[0] - b[0], a[1] - b[1])

function middleOf(points: readonly RingPoint[]): Vec2 {
  const sum = points.reduce<Vec2>((s, p) => [s[0] + p.at[0], s[1] + p.at[1]], [0, 0])
  return [sum[0] / points.length, sum[1] / points.length]
}

function numbersOf(points: readonly RingPoint[]): string {
  const numbers = points.map(p => p.number).sort((a, b) => a - b)
  const first = numbers[0] ?? 0
  const inRow = numbers.every((n, i) => n === first + i)
  if (numbers.length === 1) return String(first)
  return inRow && numbers.length > 2 ? `${first}–${numbers.at(-1)}` : numbers.join(', ')
}

/** Rings of one room whose middles are nearer than `reach` pixels become one; every point is in exactly one ring. */
export function planRings(points: readonly RingPoint[], reach: number): Ring[] {
  let groups = points.map(point => [point])
  for (;;) {
    const pair = nearPair(groups, reach)
    if (!pair) break
    const [a, b] = pair
    groups = [...groups.filter(g => g !== a && g !== b), [...a, ...b]]
  }
  return groups
    .map(group => ({
      points: group,
      room: group[0]?.room ?? '',
      at: middleOf(group),
      numbers: numbersOf(group),
    }))
    .sort((a, b) => (a.points[0]?.number ?? 0) - (b.points[0]?.number ?? 0))
}

function nearPair(
  groups: readonly RingPoint[][],
  reach: number,
): readonly [RingPoint[], RingPoint[]] | null {
  for (const [i, a] of groups.entries()) {
    for (const b of groups.slice(i + 1)) {
      if (a[0]?.room === b[0]?.room && distance(middleOf(a), middleOf(b)) < reach) return [a, b]
    }
  }
  return null
}
