import { pointerOf } from '#exhibition/problem.ts'
import { Exhibition, MediaPath } from '#exhibition/schema.ts'
import { walkSchema } from '#exhibition/walk-schema.ts'

/** What a media path is for, by the property it stands in. */
export type MediaRole =
  | 'picture'
  | 'preview'
  | 'iiif'
  | 'deepzoom'
  | 'model'
  | 'audio'
  | 'captions'
  | 'descriptions'
  | 'sign'
  | 'ambience'
  | 'media'

export interface MediaUse {
  readonly path: string
  readonly pointer: string
  readonly role: MediaRole
}

const roles: ReadonlySet<string> = new Set<MediaRole>([
  'picture',
  'preview',
  'iiif',
  'deepzoom',
  'model',
  'audio',
  'captions',
  'descriptions',
  'sign',
  'ambience',
  'media',
])

/** Every media path of the exhibition, in the order of the document; the same path as often as it is used. */
export function mediaOf(exhibition: Exhibition): MediaUse[] {
  const found: MediaUse[] = []
  walkSchema(Exhibition, exhibition, (schema, value, path) => {
    if (schema !== MediaPath || typeof value !== 'string') return
    // Tracks of a narration stand under their language: /narrations/0/audio/en, or /narrations/0/audio/en/file.
    const role = [path.at(-1), path.at(-2), path.at(-3)].find(isRole)
    if (role !== undefined) found.push({ path: value, pointer: pointerOf(path), role })
  })
  return found
}

function isRole(step: unknown): step is MediaRole {
  return typeof step === 'string' && roles.has(step)
}
