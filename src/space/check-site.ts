import type { Problem } from '#exhibition/problem.ts'
import type { Exhibition } from '#exhibition/schema.ts'
import { checkDoors } from '#space/check/doors.ts'
import { checkOverlaps } from '#space/check/overlaps.ts'
import { checkPlaces } from '#space/check/places.ts'
import { inFile } from '#space/check/report.ts'
import { checkShapes } from '#space/check/shapes.ts'
import { checkStanding } from '#space/check/standing.ts'
import { checkTours } from '#space/check/tours.ts'
import { buildSite } from '#space/site.ts'
import type { Site } from '#space/surface.ts'

/** Every spatial problem of a document that parsed: doors that do not meet, things off their wall, floors that cross, tours that lead nowhere. */
export function checkSite(
  exhibition: Exhibition,
  file: string,
  site: Site = buildSite(exhibition),
): Problem[] {
  return [
    ...checkShapes(exhibition),
    ...checkOverlaps(exhibition, site),
    ...checkDoors(exhibition, site),
    ...checkPlaces(exhibition, site),
    ...checkStanding(exhibition, site),
    ...checkTours(exhibition, site),
  ].map(finding => inFile(finding, file))
}
