import { mediaAddress, resolveMedia } from '#exhibition/media-path.ts'
import type { VisitStore } from '#visit/visit.ts'

/** The address to fetch a medium of the exhibition from, or null where the document may not have it. */
export function mediaUrl(visit: VisitStore, path: string): string | null {
  const { exhibition, venue, base } = visit.getState()
  const place = resolveMedia(path, { exhibition: exhibition.id, hosts: venue?.hosts ?? [] })
  const address = mediaAddress(place, base, exhibition.id)
  return address === null ? null : new URL(address, document.baseURI).href
}
