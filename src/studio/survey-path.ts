/** A point on the screen, CSS pixels. */
export type ScreenPoint = readonly [x: number, y: number]

/** Half the length of a tick, pixels. */
const TICK = 8

const at = ([x, y]: ScreenPoint): string => `${x.toFixed(1)} ${y.toFixed(1)}`

/** A short line across the end of another, square to its direction there. */
function tick([x, y]: ScreenPoint, [tx, ty]: ScreenPoint): string {
  const length = Math.hypot(tx - x, ty - y)
  if (length < 1e-6) return ''
  const [nx, ny] = [(-(ty - y) / length) * TICK, ((tx - x) / length) * TICK]
  return `M${at([x - nx, y - ny])}L${at([x + nx, y + ny])}`
}

/** SVG path data of a line over the scene, with ticks at both ends of a measure. */
export function surveyPath(points: readonly ScreenPoint[], ticks: boolean): string {
  const [first, second] = points
  if (!first || !second) return ''
  const line = `M${points.map(at).join('L')}`
  if (!ticks) return line
  const last = points.at(-1) ?? first
  const before = points.at(-2) ?? first
  return `${line}${tick(first, second)}${tick(last, before)}`
}

/** How many points of a line are tried for its figure. */
const TRIED = 40

function along(points: readonly ScreenPoint[], share: number): ScreenPoint {
  const lengths = points.slice(1).map((p, i) => {
    const from = points[i] ?? p
    return Math.hypot(p[0] - from[0], p[1] - from[1])
  })
  let left = lengths.reduce((a, b) => a + b, 0) * share
  for (const [i, length] of lengths.entries()) {
    const from = points[i]
    const to = points[i + 1]
    if (from && to && left <= length) {
      const t = length === 0 ? 0 : left / length
      return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]
    }
    left -= length
  }
  return points.at(-1) ?? [0, 0]
}

/** Where a line's figure stands: half-way along the part of it that is in sight, or null where none is. */
export function figurePoint(
  points: readonly ScreenPoint[],
  sight: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  },
): ScreenPoint | null {
  const seen = Array.from({ length: TRIED + 1 }, (_, i) => along(points, i / TRIED)).filter(
    ([x, y]) =>
      x >= sight.left &&
      x <= sight.left + sight.width &&
      y >= sight.top &&
      y <= sight.top + sight.height,
  )
  return points.length < 2 ? null : (seen[Math.floor(seen.length / 2)] ?? null)
}
