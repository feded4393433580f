import type { Problem } from '#exhibition/problem.ts'
import type { Exhibition } from '#exhibition/schema.ts'
import { buildSite } from '#space/site.ts'
import type { Site } from '#space/surface.ts'

/** Every spatial problem of a document that parsed: doors that do not meet, things off their wall, floors that cross. */
export function checkSite(
  exhibition: Exhibition,
  file: string,
  _site: Site = buildSite(exhibition),
): Problem[] {
  throw new Error(`checkSite: ${file} is not built yet`)
}
