import { $ZodType, registry, toJSONSchema } from 'zod/v4/core'
import * as exhibitionSchemas from '#exhibition/schema.ts'
import { Venue } from '#exhibition/venue-schema.ts'

export type DocumentName = 'exhibition' | 'venue'

/** The JSON Schema (draft 2020-12) of a document, as text: for editors that complete and check while one types. */
export function jsonSchema(name: DocumentName): string {
  const names = registry<{ id: string }>()
  for (const [id, schema] of Object.entries(exhibitionSchemas)) {
    if (schema instanceof $ZodType && id !== 'Exhibition') names.add(schema, { id })
  }
  const schema = toJSONSchema(name === 'exhibition' ? exhibitionSchemas.Exhibition : Venue, {
    io: 'input',
    metadata: names,
  })
  const title = name === 'exhibition' ? 'Lamplight exhibition 1.0' : 'Lamplight venue 1.0'
  return `${JSON.stringify({ title, ...schema }, null, 2)}\n`
}
