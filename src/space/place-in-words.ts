import type { Exhibition, Work } from '#exhibition/schema.ts'
import { inEra } from '#space/era.ts'
import { outlineAt } from '#space/footprint.ts'
import { type Placement, placeWork } from '#space/placement.ts'
import { isInside } from '#space/polygon.ts'
import type { Site } from '#space/surface.ts'
import type { Vec3 } from '#space/vector.ts'

/** Where a thing is, to be put into a sentence: "north wall, left of the statue, two metres away". */
export interface PlaceInWords {
  readonly room: string
  readonly surface: string | null
  /** The nearest other work, and on which side of it the thing is, seen by the visitor; `on` what holds or carries it. */
  readonly beside: {
    readonly work: string
    readonly side: 'left' | 'right' | 'above' | 'below' | 'on'
  } | null
  /** Metres from the eye. */
  readonly distance: number
}

/** Works farther away than this from a thing do not help anyone to find it, metres. */
const NEIGHBOUR = 4
/** Under this angle seen by the visitor, two things are neither left nor right of each other, radians. */
const APART = 0.07

/** `except` is the work that the thing itself belongs to. */
export function placeInWords(
  site: Site,
  exhibition: Pick<Exhibition, 'works'>,
  era: string | null,
  placement: Placement,
  eye: Vec3,
  except?: string,
): PlaceInWords {
  const others = (exhibition.works ?? [])
    .filter(work => work.room === placement.room && work.id !== except && inEra(work, era))
    .flatMap(work => {
      const place = placeWork(site, work)
      return place === null ? [] : [{ work, place }]
    })
  return {
    room: placement.room,
    surface: placement.surface,
    beside: besideOf(others, placement, eye),
    distance: between(placement.point, eye),
  }
}

const between = (a: Vec3, b: Vec3): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

function besideOf(
  others: readonly { readonly work: Work; readonly place: Placement }[],
  thing: Placement,
  eye: Vec3,
): PlaceInWords['beside'] {
  const near = others
    .filter(o => !isWall(o.work))
    .map(o => ({
      work: o.work.id,
      place: o.place,
      far: between(o.place.point, thing.point),
      carries: carries(o.work, o.place, thing),
    }))
    .filter(o => o.far < NEIGHBOUR)
    .sort((a, b) => a.far - b.far)
  for (const o of near) {
    const side = o.carries ? 'on' : sideOf(thing.point, middle(o.place), eye)
    if (side !== null) return { work: o.work, side }
  }
  const holder = others.find(o => isWall(o.work) && holds(o.place, thing))
  return holder === undefined ? null : { work: holder.work.id, side: 'on' }
}

/** A mural is where things are, not what they are beside. */
const isWall = (work: Work): boolean => work.kind === 'mural'

const middle = (place: Placement): Vec3 =>
  place.normal === null
    ? [place.point[0], place.point[1] + place.height / 2, place.point[2]]
    : place.point

/** Whether a thing stands on a work with a footprint, such as a statue on its platform. */
function carries(work: Work, place: Placement, thing: Placement): boolean {
  if (work.kind !== 'object' || !work.footprint || thing.surface !== null) return false
  return isInside(outlineAt(place, work.footprint), thing.point[0], thing.point[2])
}

function holds(mural: Placement, thing: Placement): boolean {
  if (mural.surface === null || mural.surface !== thing.surface) return false
  return (
    Math.hypot(mural.point[0] - thing.point[0], mural.point[2] - thing.point[2]) <=
      mural.width / 2 + 0.01 && Math.abs(mural.point[1] - thing.point[1]) <= mural.height / 2 + 0.01
  )
}

function sideOf(thing: Vec3, other: Vec3, eye: Vec3): 'left' | 'right' | 'above' | 'below' | null {
  const bearing = (p: Vec3) => Math.atan2(p[0] - eye[0], -(p[2] - eye[2]))
  const height = (p: Vec3) => Math.atan2(p[1] - eye[1], Math.hypot(p[0] - eye[0], p[2] - eye[2]))
  const turn = bearing(thing) - bearing(other)
  const across = Math.atan2(Math.sin(turn), Math.cos(turn))
  const up = height(thing) - height(other)
  // Behind one's back "left of" means nothing.
  if (Math.abs(across) > Math.PI / 2) return null
  if (Math.abs(across) >= APART && Math.abs(across) >= Math.abs(up) * 0.6) {
    return across < 0 ? 'left' : 'right'
  }
  if (Math.abs(up) >= APART) return up > 0 ? 'above' : 'below'
  return null
}
