import type { Work } from '#exhibition/schema.ts'
import { flatSheet } from '#imagery/flat-sheet.ts'
import type { Sheet } from '#imagery/sheet.ts'
import { surfaceSheet } from '#imagery/surface-sheet.ts'
import { liveScrollSheet } from '#scene/works/live-scroll-sheet.ts'
import { muralRect } from '#scene/works/mural-rects.ts'
import { isOpen } from '#space/era.ts'
import { placeWork } from '#space/placement.ts'
import type { RoomSpace, Site } from '#space/surface.ts'
import type { Vec3 } from '#space/vector.ts'

/** Where a work's picture hangs in an era; null for works that hang nowhere, or whose place is not there. */
export function workSheet(site: Site, work: Work, era: string | null): Sheet | null {
  if (work.kind === 'mural') return muralSheet(site, work, era)
  if (work.kind === 'scroll') return liveScrollSheet(site, work)
  return work.kind === 'panel' ? panelSheet(site, work) : null
}

/** What the sheet of a work depends on in an era: the open doors in its wall. Eras with the same doors share what streams on it. */
export function sheetKey(site: Site, work: Work, era: string | null): string {
  if (work.kind !== 'mural') return ''
  return holesOf(site, work, era)
    .map(hole => hole.door)
    .join(' ')
}

function holesOf(
  site: Site,
  mural: Extract<Work, { kind: 'mural' }>,
  era: string | null,
): RoomSpace['openings'] {
  const open = new Set(site.doors.filter(door => isOpen(door, era)).map(door => door.id))
  const openings = site.rooms.get(mural.room)?.openings ?? []
  return openings.filter(o => o.surface === mural.place.surface && open.has(o.door))
}

function muralSheet(
  site: Site,
  mural: Extract<Work, { kind: 'mural' }>,
  era: string | null,
): Sheet | null {
  const surface = site.rooms.get(mural.room)?.surfaces.get(mural.place.surface)
  const rect = muralRect(site, mural)
  if (surface === undefined || rect === null) return null
  return surfaceSheet(surface, rect, holesOf(site, mural, era))
}

function panelSheet(site: Site, panel: Work): Sheet | null {
  const placed = placeWork(site, panel)
  if (placed === null) return null
  const { point, heading, width, height } = placed
  const right: Vec3 = [-Math.cos(heading), 0, -Math.sin(heading)]
  const corner: Vec3 = [
    point[0] - (right[0] * width) / 2,
    point[1] - height / 2,
    point[2] - (right[2] * width) / 2,
  ]
  return flatSheet(corner, right, [0, 1, 0], width, height)
}
