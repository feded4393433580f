import type { Minimap } from '#space/minimap.ts'
import type { Vec2 } from '#space/vector.ts'

type Wall = Minimap['rooms'][number]['walls'][number]

const near = (a: Vec2, b: Vec2): boolean => Math.hypot(a[0] - b[0], a[1] - b[1]) < 0.02

/**
 * The walls of a room as runs of points, for the rock around it: neighbouring walls are one run, over doorways too,
 * and walls open to the sky end it, since there is no rock behind them.
 */
export function rockRuns(walls: readonly Wall[]): Vec2[][] {
  const runs: Vec2[][] = []
  let run: Vec2[] = []
  for (const wall of walls) {
    if (wall.open) {
      if (run.length) runs.push(run)
      run = []
    } else
      run.push(
        ...(run.length && near(run.at(-1) ?? wall.from, wall.from) ? [] : [wall.from]),
        wall.to,
      )
  }
  if (run.length === 0) return runs
  const first = runs[0]
  if (first && !walls[0]?.open) runs[0] = [...run, ...first]
  else runs.push(run)
  return runs
}

/** Whether a run ends where it began. */
export function isRing(run: readonly Vec2[]): boolean {
  const [first] = run
  const last = run.at(-1)
  return run.length > 2 && first !== undefined && last !== undefined && near(first, last)
}

/** The sides of an open doorway that are wall: edges of its floor that do not lie in the gap of a room's wall. */
export function jambs(door: readonly Vec2[], rooms: readonly (readonly Vec2[])[]): [Vec2, Vec2][] {
  const edges = door.map((from, i): [Vec2, Vec2] => [from, door[(i + 1) % door.length] ?? from])
  return edges.filter(([a, b]) => {
    const middle: Vec2 = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
    return !rooms.some(outline => distanceToOutline(middle, outline) < 0.05)
  })
}

function distanceToOutline(p: Vec2, outline: readonly Vec2[]): number {
  return Math.min(
    ...outline.map((a, i) => {
      const b = outline[(i + 1) % outline.length] ?? a
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
      const along = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / Math.max(1e-9, dx * dx + dy * dy)
      const t = Math.min(1, Math.max(0, along))
      return Math.hypot(p[0] - a[0] - dx * t, p[1] - a[1] - dy * t)
    }),
  )
}

/** SVG path data of a run of page points; `closed` joins the last to the first. */
export function pathOf(points: readonly Vec2[], closed: boolean): string {
  const coordinates = points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`)
  return coordinates.length === 0 ? '' : `M${coordinates.join('L')}${closed ? 'Z' : ''}`
}
