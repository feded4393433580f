import { useMemo } from 'react'
import type { LanguageMap } from '#exhibition/schema.ts'
import { measuredEms } from '#panels/map/measured-ems.ts'
import { type NameSize, nameSize } from '#panels/map/name-size.ts'
import { type Box, boxOf, grown, type PlanFrame, planFrame } from '#panels/map/plan-frame.ts'
import { setNames } from '#panels/map/plan-names.ts'
import { planRings, type Ring } from '#panels/map/plan-rings.ts'
import { usePanels, useVisit } from '#panels/panel-context.ts'
import { useTexts } from '#panels/words.tsx'
import { type Minimap, minimap } from '#space/minimap.ts'
import { planOf } from '#space/plan-of.ts'
import type { Vec2 } from '#space/vector.ts'
import { roomById } from '#visit/selectors.ts'

/** A room's name where it stands on the page. */
export interface PlacedName extends NameSize {
  readonly id: string
  readonly box: Box
  /** The line to its room, where it stands away from it. */
  readonly leader: readonly [Vec2, Vec2] | null
  readonly language: string
  readonly number: string
}

export interface PlanOnPage {
  readonly frame: PlanFrame
  readonly rings: readonly Ring[]
  readonly names: readonly PlacedName[]
}

/** Sizes of the plan's parts on laptop, phone and kiosk, CSS pixels; letters grow with the visitor's text size. */
export interface PlanSizes {
  readonly letter: number
  readonly ring: number
  readonly margin: number
}

/** The plan of the present era. */
export function useMinimap(): Minimap {
  const { site } = usePanels()
  const exhibition = useVisit(state => state.exhibition)
  const era = useVisit(state => state.era)
  return useMemo(
    () => minimap(site, planOf(site, exhibition, era), exhibition),
    [site, exhibition, era],
  )
}

/** Metres of rock drawn round a room, and round a room that is shown alone. */
export const ROCK = 0.9

const square = ([x, y]: Vec2, size: number): Box => ({
  x: x - size / 2,
  y: y - size / 2,
  width: size,
  height: size,
})

function boundsOf(map: Minimap, only: string | null): Box {
  const room = map.rooms.find(r => r.id === only)
  return grown(room ? boxOf(room.outline) : map.bounds, ROCK)
}

/**
 * The plan laid out on a page of this size: all of it, or one room alone.
 *
 * @param only id of the room shown alone, or null.
 */
export function usePlanOnPage(
  map: Minimap,
  only: string | null,
  page: { readonly width: number; readonly height: number },
  sizes: PlanSizes,
): PlanOnPage {
  const exhibition = useVisit(state => state.exhibition)
  const texts = useTexts()
  return useMemo(() => {
    const frame = planFrame(boundsOf(map, only), page, sizes.margin)
    const shown = map.standpoints.filter(s => only === null || s.room === only)
    const points = shown.map(s => ({ ...s, at: frame.toPage(s.at) }))
    const rings = planRings(points, sizes.ring * 1.15)
    const words = (labels: LanguageMap | undefined) => texts(labels)
    const ems = measuredEms()
    const names = map.rooms
      .filter(room => only === null || room.id === only)
      .map(({ id, outline }) => {
        const room = roomById(exhibition, id)
        const label = words(room?.label)
        const number = words(room?.number)?.paragraphs.join(' ') ?? ''
        const language = label?.language ?? 'en'
        const size = nameSize(label?.paragraphs.join(' ') ?? id, number, sizes.letter, ems)
        return { id, room: boxOf(outline.map(frame.toPage)), language, number, ...size }
      })
    const taken = [
      ...rings.map(ring => square(ring.at, sizes.ring + 8)),
      ...map.works.map(work => boxOf(work.outline.map(frame.toPage))),
      ...map.doors.map(door => boxOf(door.outline.map(frame.toPage))),
    ]
    const whole = { x: 0, y: 0, width: page.width, height: page.height }
    const places = new Map(
      setNames(names, taken, whole, ROCK * frame.scale).map(place => [place.id, place]),
    )
    return {
      frame,
      rings,
      names: names.flatMap(name => {
        const place = places.get(name.id)
        return place ? { ...name, box: place.box, leader: place.leader } : []
      }),
    }
  }, [map, only, page, sizes, exhibition, texts])
}
