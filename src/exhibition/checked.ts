import type { Exhibition } from '#exhibition/schema.ts'

/** Property by which a written copy says that the parser has seen it, and which version of the document it speaks. */
const STAMP = 'x-lamplight-checked'
const VERSION = 'lamplight/1.0'

/** A copy for visitors of a document that `parseExhibition` has found sound: the viewer need not carry the parser. */
export const stamped = (exhibition: Exhibition): Exhibition => ({
  ...exhibition,
  [STAMP]: VERSION,
})

/**
 * The exhibition in a copy that the build has stamped, or null for every other text, which has to be parsed. Only the
 * build writes stamps, and only after `parseExhibition`; a curator's own document has none.
 */
export function readChecked(text: string): Exhibition | null {
  try {
    const value: unknown = JSON.parse(text)
    return isStamped(value) ? value : null
  } catch {
    return null
  }
}

function isStamped(value: unknown): value is Exhibition {
  return typeof value === 'object' && value !== null && Reflect.get(value, STAMP) === VERSION
}
