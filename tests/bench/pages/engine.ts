import { parseImageInfo } from '#imagery/iiif.ts'
import { createMuralStream } from '#scene/murals/mural-stream.ts'
import { unlitPicture } from '#scene/murals/unlit-picture.ts'

/**
 * What the mural engine adds to a page that has three, weighed by the bench: a page loads the reader of one kind of source, and
 * IIIF's is the largest.
 */
export const engine = { createMuralStream, parseImageInfo, unlitPicture }
