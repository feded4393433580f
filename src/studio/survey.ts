import type { OnSurface, Place } from '#exhibition/schema.ts'
import { isOnSurface } from '#space/placement.ts'
import type { RoomSpace, Surface } from '#space/surface.ts'
import { subtract, type Vec3 } from '#space/vector.ts'

/** One line of a survey drawing over the scene. */
interface SurveyLine {
  /** `measure` has ticks and a figure; `guide` is the dashed line that leads from it to the thing. */
  readonly kind: 'measure' | 'guide' | 'outline'
  /** Along the surface, in the site frame. */
  readonly points: readonly Vec3[]
  /** Which coordinate it measures, and its metres; null for guides and outlines. */
  readonly figure: { readonly axis: 'u' | 'v' | 'east' | 'north'; readonly metres: number } | null
}

/** How a place was measured: the lines, the thing itself, and the corner that was measured from. */
export interface Survey {
  readonly lines: readonly SurveyLine[]
  readonly thing: Vec3
  /** Where figures start: a wall's lower corner by compass point, the corner of a floor or ceiling, or the room's origin. */
  readonly from: Compass | 'middle'
}

export type Compass =
  | 'north'
  | 'north-east'
  | 'east'
  | 'south-east'
  | 'south'
  | 'south-west'
  | 'west'
  | 'north-west'

const compass: readonly Compass[] = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
]

/** Metres by which a line stands off the thing it measures. */
const STAND_OFF = 0.14

/** A line on a curved surface is drawn through points at most this many metres apart. */
const STEP = 0.25

/** The compass point nearest to a direction in the site frame. */
export function compassOf(direction: Vec3): Compass {
  const turns = Math.atan2(direction[0], -direction[2]) / (2 * Math.PI)
  return compass[(Math.round(turns * 8) + 8) % 8] ?? 'north'
}

/** Lifts a line a finger's breadth off the wall, so that relief does not swallow it. */
function onSurface(surface: Surface, u: number, v: number): Vec3 {
  const p = surface.point(u, v)
  const n = surface.normal(u, v)
  return [p[0] + n[0] * 0.01, p[1] + n[1] * 0.01, p[2] + n[2] * 0.01]
}

type UV = readonly [number, number]

function path(surface: Surface, from: UV, to: UV): Vec3[] {
  const span = Math.hypot(to[0] - from[0], to[1] - from[1])
  const steps = surface.curved ? Math.max(1, Math.ceil(span / STEP)) : 1
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = i / steps
    return onSurface(surface, from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t)
  })
}

/** Beyond the thing where there is room for it, else before it. */
function beside(edge: number, size: number, limit: number): number {
  const after = edge + size + STAND_OFF
  return after <= limit - 0.02 ? after : Math.max(0.02, edge - STAND_OFF)
}

function surveyOnSurface(surface: Surface, place: OnSurface): Survey {
  const { u, v, width = 0, height = 0 } = place
  const lineV = beside(v, height, surface.height)
  const lineU = beside(u, width, surface.width)
  const guide = (from: UV, to: UV): SurveyLine => ({
    kind: 'guide',
    points: path(surface, from, to),
    figure: null,
  })
  const lines: SurveyLine[] = [
    {
      kind: 'measure',
      points: path(surface, [0, lineV], [u, lineV]),
      figure: { axis: 'u', metres: u },
    },
    guide([u, v], [u, lineV]),
    {
      kind: 'measure',
      points: path(surface, [lineU, 0], [lineU, v]),
      figure: { axis: 'v', metres: v },
    },
    guide([u, v], [lineU, v]),
  ]
  if (width > 0 && height > 0) lines.push(outlineOf(surface, u, v, width, height))
  const corner = subtract(surface.point(0, 0), surface.point(surface.width / 2, surface.height / 2))
  return {
    lines,
    thing: onSurface(surface, u + width / 2, v + height / 2),
    from: compassOf([corner[0], 0, corner[2]]),
  }
}

function outlineOf(surface: Surface, u: number, v: number, w: number, h: number): SurveyLine {
  const corners: readonly UV[] = [
    [u, v],
    [u + w, v],
    [u + w, v + h],
    [u, v + h],
    [u, v],
  ]
  const points = corners.slice(1).flatMap((to, i) => path(surface, corners[i] ?? to, to))
  return { kind: 'outline', points, figure: null }
}

function surveyStanding(room: RoomSpace, at: readonly [number, number], up: number): Survey {
  const [east, north] = at
  const onFloor = (e: number, n: number): Vec3 => room.toSite(e, n, 0.01)
  const measure = (
    axis: 'east' | 'north',
    metres: number,
    points: readonly Vec3[],
  ): SurveyLine => ({ kind: 'measure', points, figure: { axis, metres } })
  return {
    lines: [
      measure('east', east, [onFloor(0, 0), onFloor(east, 0)]),
      measure('north', north, [onFloor(east, 0), onFloor(east, north)]),
    ],
    thing: room.toSite(east, north, Math.max(up, 0.02)),
    from: 'middle',
  }
}

/** A place as it would be measured on site; null where it names no surface of this room. */
export function surveyOf(room: RoomSpace, place: Place): Survey | null {
  if (!isOnSurface(place)) return surveyStanding(room, place.at, place.up ?? 0)
  const surface = room.surfaces.get(place.surface)
  return surface ? surveyOnSurface(surface, place) : null
}
