import { basename } from 'node:path'
import { type HangingPlan, hang, type WallName } from '#cli/new/hang.ts'
import { NOT_YET_KNOWN, NOTHING_HANGS, writeHere } from '#exhibition/placeholder.ts'
import type { Exhibition, View, Work } from '#exhibition/schema.ts'

/** A picture to hang, with the files that show it. */
export interface PictureToHang {
  /** Name of the file that the curator put there: the label is made of it. */
  readonly name: string
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Media paths. */
  readonly picture: string
  readonly preview: string
}

/** Longer side of a panel until somebody writes the true size, metres. */
const longerSide = 1.6
const undetermined = 'http://rightsstatements.org/vocab/CNE/1.0/'

/**
 * An exhibition of one room with the pictures on its walls, each with a hotspot. It passes `check`; what the curator has
 * to write is written as a sentence that says so, and nothing is claimed that nobody has said.
 */
export function smallExhibition(
  id: string,
  title: string,
  pictures: readonly PictureToHang[],
): Exhibition {
  const panels = pictures.map(({ width, height }) => {
    const scale = longerSide / Math.max(width, height)
    return {
      width: Math.max(0.05, Math.round(width * scale * 100) / 100),
      height: Math.max(0.05, Math.round(height * scale * 100) / 100),
    }
  })
  const plan = hang(panels)
  const works = pictures.map((picture, i) =>
    work(picture, i, plan, panels[i] ?? { width: 1, height: 1 }),
  )
  return {
    format: 'lamplight/1.0',
    id,
    title: { en: [title] },
    summary: { en: [writeHere('what visitors will see, in two sentences')] },
    languages: ['en'],
    credit: { en: [writeHere('who made this exhibition')] },
    rights: undetermined,
    start: { room: 'room', at: [0, round(1.5 - plan.depth / 2)], heading: 0 },
    light: 'study',
    rooms: [
      {
        id: 'room',
        label: { en: ['The room'] },
        text: { en: [writeHere('what the room is about')] },
        origin: [0, 0, 0],
        shape: { kind: 'box', width: plan.width, depth: plan.depth, height: plan.height },
        hotspots: [
          ...(works.length === 0 ? [welcome(plan)] : []),
          ...works.map((made, i) => hotspot(made, i, plan)),
        ],
      },
    ],
    works,
  }
}

function work(
  { name, picture, preview }: PictureToHang,
  i: number,
  plan: HangingPlan,
  size: { readonly width: number; readonly height: number },
): Extract<Work, { kind: 'panel' }> {
  const place = plan.hung[i] ?? { wall: 'north', u: 1, v: 1 }
  return {
    kind: 'panel',
    id: `picture-${i + 1}`,
    label: { en: [labelOf(name)] },
    room: 'room',
    size: { ...size, certainty: 'conjectured' },
    rights: undetermined,
    credit: { en: [writeHere(`who owns ${name} and who photographed it`)] },
    certainty: {
      level: 'conjectured',
      note: { en: [NOT_YET_KNOWN] },
    },
    place: { surface: place.wall, u: place.u, v: place.v, ...size },
    image: { picture, preview, alt: { en: [writeHere(`what ${name} shows`)] } },
  }
}

function hotspot(made: Extract<Work, { kind: 'panel' }>, i: number, plan: HangingPlan) {
  const { surface, u, v, width = 1, height = 1 } = made.place
  const wall = plan.hung[i]?.wall ?? 'north'
  return {
    id: `about-${made.id}`,
    label: made.label,
    text: { en: [writeHere('what a visitor should know, in a few short paragraphs')] },
    work: made.id,
    place: { surface, u: round(u + width / 2), v: round(v + height / 2) },
    view: viewOf(wall, u + width / 2, Math.max(width, height) * 1.1 + 0.6, plan),
  }
}

function welcome(plan: HangingPlan) {
  return {
    id: 'welcome',
    label: { en: ['The first wall'] },
    text: { en: [NOTHING_HANGS] },
    place: { surface: 'north', u: round(plan.width / 2), v: 1.5 },
  }
}

/** Standing in front of a wall, `distance` metres from it or at its opposite. u runs left to right seen from inside. */
function viewOf(wall: WallName, u: number, distance: number, plan: HangingPlan): View {
  const [east, north] = [plan.width / 2, plan.depth / 2]
  const away = (room: number) => Math.min(distance, room - 0.5)
  switch (wall) {
    case 'north':
      return { at: [round(u - east), round(north - away(plan.depth))], heading: 0 }
    case 'east':
      return { at: [round(east - away(plan.width)), round(north - u)], heading: 90 }
    case 'south':
      return { at: [round(east - u), round(away(plan.depth) - north)], heading: 180 }
    case 'west':
      return { at: [round(away(plan.width) - east), round(u - north)], heading: 270 }
  }
}

function labelOf(name: string): string {
  const words = basename(name)
    .replace(/\.[^.]+$/, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim()
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1)
}

const round = (metres: number) => Math.round(metres * 100) / 100
