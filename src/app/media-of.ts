import { mediaAddress, resolveMedia } from '#exhibition/media-path.ts'
import type { VisitStore } from '#visit/visit.ts'

/** The address that a media path of the visit's document stands for; undefined where the venue does not allow it. */
export function mediaAddressOf(visit: VisitStore, path: string): string | undefined {
  const { exhibition, base, venue } = visit.getState()
  const place = resolveMedia(path, { exhibition: exhibition.id, hosts: venue?.hosts ?? [] })
  return mediaAddress(place, base, exhibition.id) ?? undefined
}
