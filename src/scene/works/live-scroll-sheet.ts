import { type ScrollSheet, scrollSheet } from '#imagery/scroll-sheet.ts'
import { placeScroll, type Scroll } from '#space/scroll-place.ts'
import type { Site } from '#space/surface.ts'

const known = new WeakMap<Site, Map<string, ScrollSheet>>()

/**
 * The sheet of a scroll in a site, the same one each time: whoever unrolls it moves what its pages are chosen by. Null
 * where it has no place.
 */
export function liveScrollSheet(site: Site, work: Scroll): ScrollSheet | null {
  const sheets = known.get(site) ?? new Map<string, ScrollSheet>()
  known.set(site, sheets)
  const before = sheets.get(work.id)
  if (before !== undefined) return before
  const place = placeScroll(site, work)
  if (place === null) return null
  const sheet = scrollSheet(place)
  sheets.set(work.id, sheet)
  return sheet
}
