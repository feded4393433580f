import type { Address } from '#visit/address.ts'
import { usualLight } from '#visit/selectors.ts'
import { tourById } from '#visit/tour/stops.ts'
import type { Pose } from '#visit/view.ts'
import type { Visit } from '#visit/visit.ts'

/** The thing that an open panel speaks of, or null where it speaks of none. */
function subjectOf({ panel }: Visit): string | null {
  switch (panel.kind) {
    case 'hotspot':
    case 'work':
      return panel.id
    case 'closer':
      return panel.work
    default:
      return null
  }
}

/** The stop of the tour that the visitor is on. */
const stopOf = ({ exhibition, tour }: Visit): string | undefined =>
  tour ? tourById(exhibition, tour.tour)?.stops[tour.stop]?.id : undefined

/** A stop's address, which says all by itself; null for visitors who have left its view or read something else. */
function stopAddress(visit: Visit): Address | null {
  const { exhibition, language, tour } = visit
  const at = stopOf(visit)
  const isAway = tour?.phase.kind === 'paused' && tour.phase.away
  if (!tour || at === undefined || isAway || subjectOf(visit) !== null) return null
  return { exhibition: exhibition.id, lang: language, at, tour: tour.tour }
}

/** The address of exactly this view. Defaults (the venue's light, the last era) are left out. */
export function addressOf(visit: Visit, pose: Pose): Address {
  const { exhibition, venue, language, era, light, room, tour } = visit
  const atStop = stopAddress(visit)
  if (atStop) return atStop
  const lastEra = exhibition.eras?.at(-1)?.id ?? null
  return {
    exhibition: exhibition.id,
    lang: language,
    at: subjectOf(visit) ?? stopOf(visit) ?? room,
    ...(tour && { tour: tour.tour }),
    ...(era !== null && era !== lastEra && { era }),
    ...(light !== usualLight(exhibition, venue, era) && { light }),
    ...(pose.room && {
      view: {
        x: pose.x,
        y: pose.y,
        z: pose.z,
        heading: pose.heading,
        pitch: pose.pitch,
        zoom: pose.zoom,
      },
    }),
  }
}
