import type { Picture, Work } from '#exhibition/schema.ts'
import { statesIn } from '#visit/selectors.ts'

/** A picture that can be looked at closely as it is: a plain one, not a pyramid. */
export interface ClosablePicture {
  readonly state: string
  readonly picture: string
  readonly preview?: string | undefined
}

/** The plain pictures of a work in an era, one for each state; empty for works whose pictures are pyramids or that have none. */
export function picturesOf(work: Work, era: string | null): readonly ClosablePicture[] {
  if (work.kind === 'mural') {
    return statesIn(work, era).flatMap(state => plain(state.id, state.image))
  }
  if ('image' in work && work.image) return plain('', work.image as Picture)
  if ('picture' in work && work.picture) return plain('', work.picture as Picture)
  return []
}

/** True where "look closer" has something to show. */
export const closablePicture = (work: Work): boolean => picturesOf(work, null).length > 0

function plain(state: string, picture: Picture): readonly ClosablePicture[] {
  if (!('picture' in picture) || typeof picture.picture !== 'string') return []
  const preview =
    'preview' in picture && typeof picture.preview === 'string' ? picture.preview : undefined
  return [{ state, picture: picture.picture, preview }]
}
