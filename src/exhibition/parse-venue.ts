import { parseDocument } from '#exhibition/parse-document.ts'
import type { Problem } from '#exhibition/problem.ts'
import { Venue } from '#exhibition/venue-schema.ts'
import type { Format } from '#exhibition/version.ts'

const venueFormat: Format = { name: 'lamplight-venue', major: 1, minor: 0, migrations: {} }

/** Reads a venue document; as `parseExhibition` does, every problem at once. */
export function parseVenue(
  text: string,
  file: string,
): { venue: Venue | null; problems: readonly Problem[] } {
  const { value, problems } = parseDocument(text, file, Venue, venueFormat)
  return { venue: value, problems }
}
