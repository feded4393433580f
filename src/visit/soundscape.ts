import type { Ambience, AmbienceKind, AmbienceLayer, Room } from '#exhibition/schema.ts'
import { inEra, isOpen } from '#space/era.ts'
import type { DoorSpace, RoomSpace, Site } from '#space/surface.ts'
import type { Vec3 } from '#space/vector.ts'
import { eraById, roomById } from '#visit/selectors.ts'
import type { Visit } from '#visit/visit.ts'

/** Something that is heard where the visitor is. */
export interface Heard {
  /** The same source has the same key for as long as it is heard: it is not begun anew. */
  readonly key: string
  /** A sound the viewer makes, or the path of a recording that goes round. */
  readonly sound: { readonly kind: AmbienceKind } | { readonly file: string }
  /** 0 silent, 0.5 usual, 1 the loudest. */
  readonly level: number
  /** Where it comes from, site frame; null for what is all around. */
  readonly from: Vec3 | null
  /** It comes through a door: softer and duller. */
  readonly muffled: boolean
}

/** What is heard, and the room that it is heard in. */
export interface Soundscape {
  readonly heard: readonly Heard[]
  /** Of the room, for how long it answers; under the open sky it does not. */
  readonly cubicMetres: number
  readonly openToSky: boolean
}

/** A room beyond a door is heard at this share of its level. */
const throughDoor = 0.55
/** Ears are about at this height of an opening, metres above its sill. */
const earHeight = 1.4
/** Of what is told without a height. */
const usualUp = 1.2
/** More sources at once than this nobody tells apart, and a phone has to mix them. */
const most = 8

/**
 * Everything that is heard in a room in an era: its own sounds, the era's, and those of the rooms beyond its open doors,
 * coming from there. A sound that is all around already is not heard through a door as well.
 */
export function soundscapeOf(
  { exhibition, era }: Pick<Visit, 'exhibition' | 'era'>,
  site: Site,
  room: string,
): Soundscape {
  const space = site.rooms.get(room)
  const own = roomById(exhibition, room)
  if (space === undefined || own === undefined)
    return { heard: [], cubicMetres: 0, openToSky: false }
  const here = layersIn(own, space, era)
  const ofEra = spread(eraById(exhibition, era)?.ambience, `era:${era}`, era).map(
    ({ layer, key, sound }): Heard => ({
      ...{ key, sound, from: null, muffled: false },
      level: layer?.level ?? 0.5,
    }),
  )
  const beyond = site.doors
    .filter(door => door.rooms.includes(room) && isOpen(door, era))
    .flatMap(door => throughIt(exhibition.rooms, site, door, room, era))
  const around = new Set([...here, ...ofEra].filter(h => h.from === null).map(nameOf))
  const heard = [...here, ...ofEra, ...beyond.filter(h => !around.has(nameOf(h)))]
  return {
    heard: heard.filter(h => h.level > 0).slice(0, most),
    cubicMetres: areaOf(space) * space.height,
    openToSky: [...space.surfaces.values()].some(
      ({ kind, material }) => kind === 'ceiling' && material === 'none',
    ),
  }
}

const nameOf = ({ sound }: Heard): string => ('kind' in sound ? sound.kind : sound.file)

interface Spread {
  readonly key: string
  readonly layer: AmbienceLayer | null
  readonly sound: Heard['sound']
}

/** The three ways to write an ambience as one list, without what is not of this era. */
function spread(ambience: Ambience | undefined, of: string, era: string | null): Spread[] {
  if (ambience === undefined) return []
  if (typeof ambience === 'string')
    return [{ key: `${of}:${ambience}`, layer: null, sound: { file: ambience } }]
  const layers = Array.isArray(ambience) ? ambience : [ambience]
  return layers.flatMap((layer, i) =>
    inEra(layer, era)
      ? [{ key: `${of}:${i}:${layer.kind}`, layer, sound: { kind: layer.kind } }]
      : [],
  )
}

function layersIn(room: Room, space: RoomSpace, era: string | null): readonly Heard[] {
  return spread(room.ambience, room.id, era).map(({ key, layer, sound }) => {
    const at = layer?.at
    const from = at === undefined ? null : space.toSite(at[0], at[1], layer?.up ?? usualUp)
    return { key, sound, level: layer?.level ?? 0.5, from, muffled: false }
  })
}

function throughIt(
  rooms: readonly Room[],
  site: Site,
  door: DoorSpace,
  room: string,
  era: string | null,
): readonly Heard[] {
  const far = door.ends.find(end => end.room !== room)
  const beyond = rooms.find(r => r.id === far?.room)
  const space = far && site.rooms.get(far.room)
  if (!far || !beyond || !space || !inEra(beyond, era)) return []
  const opening: Vec3 = [
    far.sill[0],
    far.sill[1] + Math.min(earHeight, door.height / 2),
    far.sill[2],
  ]
  // The room's own silence is not heard in the next one.
  return layersIn(beyond, space, era)
    .filter(h => nameOf(h) !== 'quiet')
    .map(h => ({
      ...h,
      key: `${door.id}:${h.key}`,
      level: h.level * throughDoor,
      from: opening,
      muffled: true,
    }))
}

/** Square metres of a room's floor. */
function areaOf({ outline }: RoomSpace): number {
  let twice = 0
  outline.forEach(([x, z], i) => {
    const [nextX, nextZ] = outline[(i + 1) % outline.length] ?? [x, z]
    twice += x * nextZ - nextX * z
  })
  return Math.abs(twice) / 2
}
