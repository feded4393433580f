import type { PictureAddress } from '#browser/read-source.ts'
import type { Picture, Work } from '#exhibition/schema.ts'
import { statesIn } from '#visit/selectors.ts'

/** A picture that can be looked at closely: a file or a pyramid. */
export interface ClosablePicture {
  /** Id of the state that it shows; empty for works that have one look only. */
  readonly state: string
  readonly kind: PictureAddress['kind']
  /** A path of the document. */
  readonly path: string
  readonly preview?: string | undefined
}

/** The pictures of a work in an era, one for each state; empty for works that have none. */
export function picturesOf(work: Work, era: string | null): readonly ClosablePicture[] {
  if (work.kind === 'mural')
    return statesIn(work, era).flatMap(state => closable(state.id, state.image))
  const picture = pictureIn(work)
  return picture ? closable('', picture) : []
}

/** True where "look closer" has something to show. */
export const closablePicture = (work: Work): boolean => picturesOf(work, null).length > 0

function pictureIn(work: Exclude<Work, { kind: 'mural' }>): Picture | undefined {
  switch (work.kind) {
    case 'object':
      return work.picture
    case 'screen':
      return undefined
    default:
      return work.image
  }
}

function closable(state: string, picture: Picture): readonly ClosablePicture[] {
  const address = addressIn(picture)
  if (!address) return []
  const { preview } = picture
  return [{ state, ...address, ...(typeof preview === 'string' && { preview }) }]
}

function addressIn(picture: Picture): Pick<ClosablePicture, 'kind' | 'path'> | null {
  if ('picture' in picture && typeof picture.picture === 'string')
    return { kind: 'plain', path: picture.picture }
  if ('iiif' in picture && typeof picture.iiif === 'string')
    return { kind: 'iiif', path: picture.iiif }
  if ('deepzoom' in picture && typeof picture.deepzoom === 'string')
    return { kind: 'deep-zoom', path: picture.deepzoom }
  return null
}
