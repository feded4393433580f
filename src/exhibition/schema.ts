/**
 * The exhibition document, `lamplight/1.0`: defined once, here. The TypeScript types are inferred from these schemas
 * and the published JSON Schema is generated from them. Metres and degrees; axes +X east, +Y up, -Z north.
 *
 * Every schema here is exported: its name is a definition of the JSON Schema.
 *
 * Objects are loose: unknown properties survive a save and are reported by `check` with the nearest known name.
 */
import * as z from 'zod/mini'

/** An id is used in addresses and file names. */
export const Id = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9][a-z0-9-]{0,39}$/,
      'small letters a to z, digits and hyphens, at most 40, such as "cave-17"',
    ),
  )

/** IIIF language map: BCP 47 tag to paragraphs of plain text. */
export const LanguageMap = z.record(z.string(), z.array(z.string()).check(z.minLength(1)))

const Metres = z.number().check(z.gt(0), z.lte(500))
const Coordinate = z.number().check(z.gte(-10_000), z.lte(10_000))
const Degrees = z.number().check(z.gte(-360), z.lte(360))
const Eras = z.optional(z.array(Id))

/** A relative path inside the exhibition's folder, or an absolute URL whose host the venue allows. */
export const MediaPath = z.string().check(z.minLength(1), z.maxLength(1000))

const WebAddress = z
  .string()
  .check(z.regex(/^https?:\/\/\S+$/, 'a web address that starts with https:// or http://'))

export const LightKind = z.enum(['torch', 'oil', 'morning', 'study'])

export const CertaintyLevel = z.enum(['scanned', 'documented', 'conjectured'])

/** How we know, shown honestly. `sources` are ids of `/sources`. */
export const Certainty = z.looseObject({
  level: CertaintyLevel,
  note: z.optional(LanguageMap),
  sources: z.optional(z.array(Id)),
})

/** The same picture at about 512 pixels, shown until its pages have come. */
const preview = z.optional(MediaPath)

/** Exactly one of the three: a plain picture, an IIIF Image service (address of its info.json), a Deep Zoom image. */
export const Picture = z.union([
  z.looseObject({ picture: MediaPath, preview, alt: z.optional(LanguageMap) }),
  z.looseObject({ iiif: MediaPath, preview, alt: z.optional(LanguageMap) }),
  z.looseObject({ deepzoom: MediaPath, preview, alt: z.optional(LanguageMap) }),
])

/** Where one stands and looks. `at` is [east, north] in metres from the room's origin, before its heading. */
export const View = z.looseObject({
  room: z.optional(Id),
  at: z.tuple([Coordinate, Coordinate]),
  heading: Degrees,
  pitch: z.optional(z.number().check(z.gte(-89), z.lte(89))),
  zoom: z.optional(z.number().check(z.gte(1), z.lte(40))),
})

/** A rectangle or a point on a surface: u, v in metres from the surface's lower left corner, seen from inside. */
export const OnSurface = z.looseObject({
  surface: z.string().check(z.minLength(1)),
  u: Coordinate,
  v: Coordinate,
  width: z.optional(Metres),
  height: z.optional(Metres),
})

/** Standing free in the room: [east, north] from the room's origin, `up` above its floor. */
export const Standing = z.looseObject({
  at: z.tuple([Coordinate, Coordinate]),
  up: z.optional(z.number().check(z.gte(0), z.lte(100))),
  heading: z.optional(Degrees),
})

export const Place = z.union([OnSurface, Standing])

/** Sounds that the viewer makes itself, from seeded noise. */
export const AmbienceKind = z.enum([
  'wind',
  'sand',
  'bells',
  'leaves',
  'quiet',
  'drip',
  'lamp',
  'paper',
])

/** One sound of a room. Without `at` it is all around; with it, it comes from there ([east, north] from the room's origin). */
export const AmbienceLayer = z.looseObject({
  kind: AmbienceKind,
  /** 0 silent to 1 the loudest this kind goes; 0.5 unless told. */
  level: z.optional(z.number().check(z.gte(0), z.lte(1))),
  at: z.optional(z.tuple([Coordinate, Coordinate])),
  up: z.optional(z.number().check(z.gte(0), z.lte(100))),
  eras: Eras,
})

/** A recording that goes round, one sound, or several together. */
export const Ambience = z.union([
  MediaPath,
  AmbienceLayer,
  z.array(AmbienceLayer).check(z.minLength(1), z.maxLength(6)),
])

const footprint = z.array(z.tuple([Coordinate, Coordinate])).check(z.minLength(3), z.maxLength(400))

/**
 * The shape of a room. The room's origin is the middle of its floor (for `plan`, the point [0, 0] of its outline);
 * width runs east, depth runs north, before the room's heading.
 */
export const Shape = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('box'), width: Metres, depth: Metres, height: Metres }),
  /** A passage; `open` names the ends that have no wall. */
  z.looseObject({
    kind: z.literal('corridor'),
    width: Metres,
    depth: Metres,
    height: Metres,
    open: z.optional(z.array(z.enum(['north', 'east', 'south', 'west']))),
  }),
  /** 覆斗顶: walls rise to `wallHeight`, four slopes lean in to a square of side `caisson`, sunk by `recess`. */
  z.looseObject({
    kind: z.literal('truncated-pyramid'),
    width: Metres,
    depth: Metres,
    height: Metres,
    wallHeight: Metres,
    caisson: Metres,
    recess: z.optional(z.number().check(z.gte(0), z.lte(3))),
  }),
  /** Half-round or flatter vault running north to south, springing at `springing` above the floor. */
  z.looseObject({
    kind: z.literal('barrel-vault'),
    width: Metres,
    depth: Metres,
    height: Metres,
    springing: Metres,
  }),
  /** A shallow room whose back wall is a half ellipse in plan, open to the south. */
  z.looseObject({ kind: z.literal('niche'), width: Metres, depth: Metres, height: Metres }),
  /** Any simple outline, [east, north] corners anticlockwise seen from above, walls named wall-1, wall-2, … */
  z.looseObject({ kind: z.literal('plan'), outline: footprint, height: Metres }),
  /** A captured room: a model with an authored floor plan. */
  z.looseObject({ kind: z.literal('model'), model: MediaPath, floor: footprint, height: Metres }),
])

export const Material = z.enum(['plaster', 'earth', 'rock', 'sand', 'wood', 'brick', 'none'])

/** What one surface is made of; `none` leaves it open to the sky. */
export const SurfaceFinish = z.looseObject({
  material: z.optional(Material),
  tint: z.optional(z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/, 'a colour such as "#c8b48a"'))),
})

export const Hotspot = z.looseObject({
  id: Id,
  label: LanguageMap,
  text: LanguageMap,
  /** The same in plain language, for those who choose it. */
  plain: z.optional(LanguageMap),
  more: z.optional(LanguageMap),
  /** The name in its own language, shown on the hanging slip. */
  name: z.optional(LanguageMap),
  work: z.optional(Id),
  place: Place,
  view: z.optional(View),
  narration: z.optional(Id),
  certainty: z.optional(Certainty),
  eras: Eras,
})

/** A comfortable view with a name: "stand here". */
export const Standpoint = z.looseObject({ id: Id, label: LanguageMap, view: View, eras: Eras })

export const Room = z.looseObject({
  id: Id,
  label: LanguageMap,
  /** A second name, such as "Cave 17". */
  number: z.optional(LanguageMap),
  text: z.optional(LanguageMap),
  plain: z.optional(LanguageMap),
  narration: z.optional(Id),
  origin: z.tuple([Coordinate, Coordinate, Coordinate]),
  heading: z.optional(Degrees),
  shape: Shape,
  /** 0 ruler-straight, 1 hand-plastered (the default). */
  relief: z.optional(z.number().check(z.gte(0), z.lte(2))),
  surfaces: z.optional(z.record(z.string(), SurfaceFinish)),
  light: z.optional(LightKind),
  ambience: z.optional(Ambience),
  /** Ground on which nobody walks though nothing stands on it. */
  keepOut: z.optional(z.array(footprint)),
  standpoints: z.optional(z.array(Standpoint)),
  hotspots: z.optional(z.array(Hotspot)),
  certainty: z.optional(Certainty),
  eras: Eras,
})

/** One end of a door: the lower left corner of the opening on a wall, seen from inside that room. */
export const DoorEnd = z.looseObject({
  room: Id,
  surface: z.string(),
  u: Coordinate,
  v: Coordinate,
})

export const Door = z.looseObject({
  id: Id,
  label: z.optional(LanguageMap),
  width: Metres,
  height: Metres,
  /** Metres of wall between the two ends. */
  thickness: z.number().check(z.gte(0), z.lte(20)),
  ends: z.tuple([DoorEnd, DoorEnd]),
  /** Steps on the lower side, up to the sill. */
  steps: z.optional(z.int().check(z.gte(0), z.lte(60))),
  /** Eras in which it is walled up, and the words that tell why. */
  closed: z.optional(z.looseObject({ eras: z.array(Id), text: z.optional(LanguageMap) })),
})

export const Size = z.looseObject({
  width: z.optional(Metres),
  height: z.optional(Metres),
  depth: z.optional(Metres),
  /** Without `documented` or `scanned` no scale bar and no figure is shown to visitors. */
  certainty: CertaintyLevel,
})

const workCommon = {
  id: Id,
  label: LanguageMap,
  name: z.optional(LanguageMap),
  text: z.optional(LanguageMap),
  plain: z.optional(LanguageMap),
  narration: z.optional(Id),
  room: Id,
  date: z.optional(LanguageMap),
  material: z.optional(LanguageMap),
  size: z.optional(Size),
  holder: z.optional(LanguageMap),
  shelfmark: z.optional(z.string()),
  home: z.optional(WebAddress),
  rights: WebAddress,
  credit: LanguageMap,
  certainty: Certainty,
  /** Drawn by this project or another hand, and labelled so; false only for captures of the thing itself. */
  schematic: z.optional(z.boolean()),
  eras: Eras,
}

export const State = z.looseObject({
  id: Id,
  label: LanguageMap,
  image: Picture,
  /**
   * Height map of the wall, for raking light: grey, 128 is the wall's own surface, lighter is nearer to the visitor; one step of
   * 8 bits is a quarter of a millimetre.
   */
  relief: z.optional(Picture),
  /** Red: gold; green: mica. */
  gilding: z.optional(Picture),
  certainty: z.optional(Certainty),
  /** Eras in which the wall looks like this; without any it does in all. */
  eras: Eras,
})

export const Work = z.discriminatedUnion('kind', [
  z.looseObject({
    ...workCommon,
    kind: z.literal('mural'),
    place: OnSurface,
    states: z.array(State).check(z.minLength(1)),
  }),
  z.looseObject({
    ...workCommon,
    kind: z.literal('scroll'),
    /** On a surface its width is how much lies open at a time; elsewhere that is what two hands hold apart. */
    place: Place,
    image: Picture,
    /** Metres, unrolled. */
    length: Metres,
    width: Metres,
  }),
  z.looseObject({
    ...workCommon,
    kind: z.literal('object'),
    place: Place,
    model: MediaPath,
    /**
     * What looking closer shows. Meshes of the model whose material is named `picture` show it too, page by page, by their
     * UV coordinates.
     */
    picture: z.optional(Picture),
    /** Ground it stands on, [east, north] about its place; nobody walks there. */
    footprint: z.optional(footprint),
  }),
  z.looseObject({ ...workCommon, kind: z.literal('panel'), place: OnSurface, image: Picture }),
  z.looseObject({ ...workCommon, kind: z.literal('screen'), place: OnSurface, media: MediaPath }),
  z.looseObject({ ...workCommon, kind: z.literal('panorama'), place: Place, image: Picture }),
  z.looseObject({
    ...workCommon,
    kind: z.literal('figure'),
    place: Standing,
    image: z.optional(Picture),
    lines: z.optional(
      z.array(
        z.looseObject({
          id: Id,
          says: LanguageMap,
          narration: z.optional(Id),
          sources: z.optional(z.array(Id)),
          answers: z.optional(z.array(z.looseObject({ text: LanguageMap, to: Id }))),
        }),
      ),
    ),
  }),
])

/** A recording, and whose voice it is: visitors are told. */
export const Recording = z.looseObject({
  file: MediaPath,
  voice: z.enum(['human', 'synthetic']),
  credit: z.optional(LanguageMap),
})

/** What is spoken. The tracks stand under their language, each of which may be absent. */
export const Narration = z.looseObject({
  id: Id,
  transcript: LanguageMap,
  /** The transcript in plain language. */
  plain: z.optional(LanguageMap),
  /** A path alone is a human voice. */
  audio: z.optional(z.record(z.string(), z.union([MediaPath, Recording]))),
  captions: z.optional(z.record(z.string(), MediaPath)),
  /** What can be seen meanwhile, told for those who do not see it: WebVTT of kind descriptions. */
  descriptions: z.optional(z.record(z.string(), MediaPath)),
  /** Films by sign language, such as "ase" or "csl". */
  sign: z.optional(z.record(z.string(), MediaPath)),
})

export const Stop = z.looseObject({
  id: Id,
  label: LanguageMap,
  view: View,
  hotspot: z.optional(Id),
  work: z.optional(Id),
  state: z.optional(Id),
  era: z.optional(Id),
  light: z.optional(LightKind),
  narration: z.optional(Id),
  /** What is pointed at meanwhile. */
  region: z.optional(OnSurface),
  /** Seconds to look on before the tour goes on. */
  wait: z.optional(z.number().check(z.gte(0), z.lte(600))),
})

export const Tour = z.looseObject({
  id: Id,
  label: LanguageMap,
  text: z.optional(LanguageMap),
  /** Begins again when it has ended: for a screen that nobody touches. */
  loop: z.optional(z.boolean()),
  stops: z.array(Stop).check(z.minLength(1)),
})

export const Era = z.looseObject({
  id: Id,
  label: LanguageMap,
  date: LanguageMap,
  text: z.optional(LanguageMap),
  plain: z.optional(LanguageMap),
  light: z.optional(LightKind),
  /** Heard in every room while it is this era, beside the room's own. */
  ambience: z.optional(Ambience),
  certainty: z.optional(Certainty),
})

export const Source = z.looseObject({ id: Id, label: LanguageMap, url: z.optional(WebAddress) })

const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as "2026-11-24"'))

/** What is different about one text from the rest of its language. */
export const TranslationException = z.looseObject({
  by: z.optional(z.string().check(z.minLength(1))),
  reviewed: z.optional(z.boolean()),
  date: z.optional(Day),
})

/** Who brought the exhibition's words into a language, and whether somebody who grew up with it has read them. */
export const Translation = z.looseObject({
  by: z.string().check(z.minLength(1)),
  /** By a native reader. Visitors are told where it is false. */
  reviewed: z.boolean(),
  /** The language it was translated from; absent where the words were written in this one. */
  from: z.optional(z.string()),
  date: z.optional(Day),
  /** `labels`: titles, labels, second names and dates only; visitors read the rest in another language. */
  extent: z.optional(z.enum(['all', 'labels'])),
  /** By the text's id, such as "rooms/cave-17/hotspots/stele/text". */
  except: z.optional(z.record(z.string(), TranslationException)),
})

export const Exhibition = z.looseObject({
  format: z.string(),
  id: Id,
  title: LanguageMap,
  summary: z.optional(LanguageMap),
  text: z.optional(LanguageMap),
  /** Languages the exhibition is written in, first the one it was written in. */
  languages: z.array(z.string()).check(z.minLength(1)),
  /** By language. */
  translations: z.optional(z.record(z.string(), Translation)),
  credit: LanguageMap,
  rights: WebAddress,
  picture: z.optional(Picture),
  start: View,
  light: z.optional(LightKind),
  eras: z.optional(z.array(Era)),
  rooms: z.array(Room).check(z.minLength(1)),
  doors: z.optional(z.array(Door)),
  works: z.optional(z.array(Work)),
  narrations: z.optional(z.array(Narration)),
  tours: z.optional(z.array(Tour)),
  sources: z.optional(z.array(Source)),
})

export type LanguageMap = z.infer<typeof LanguageMap>
export type LightKind = z.infer<typeof LightKind>
export type CertaintyLevel = z.infer<typeof CertaintyLevel>
export type Certainty = z.infer<typeof Certainty>
export type AmbienceKind = z.infer<typeof AmbienceKind>
export type AmbienceLayer = z.infer<typeof AmbienceLayer>
export type Ambience = z.infer<typeof Ambience>
export type Picture = z.infer<typeof Picture>
export type View = z.infer<typeof View>
export type OnSurface = z.infer<typeof OnSurface>
export type Standing = z.infer<typeof Standing>
export type Place = z.infer<typeof Place>
export type Shape = z.infer<typeof Shape>
export type Material = z.infer<typeof Material>
export type Hotspot = z.infer<typeof Hotspot>
export type Standpoint = z.infer<typeof Standpoint>
export type Room = z.infer<typeof Room>
export type Door = z.infer<typeof Door>
export type State = z.infer<typeof State>
export type Work = z.infer<typeof Work>
export type Recording = z.infer<typeof Recording>
export type Narration = z.infer<typeof Narration>
export type Stop = z.infer<typeof Stop>
export type Tour = z.infer<typeof Tour>
export type Era = z.infer<typeof Era>
export type Source = z.infer<typeof Source>
export type Translation = z.infer<typeof Translation>
export type Exhibition = z.infer<typeof Exhibition>
