import type { Address } from '#visit/address.ts'
import { usualLight } from '#visit/selectors.ts'
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

/** The address of exactly this view. Defaults (the venue's light, the last era) are left out. */
export function addressOf(visit: Visit, pose: Pose): Address {
  const { exhibition, venue, language, era, light, room } = visit
  const lastEra = exhibition.eras?.at(-1)?.id ?? null
  return {
    exhibition: exhibition.id,
    lang: language,
    at: subjectOf(visit) ?? room,
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
