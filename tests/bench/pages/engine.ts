import { parseDeepZoom } from '#imagery/deep-zoom.ts'
import { parseImageInfo } from '#imagery/iiif.ts'
import { createMuralStream } from '#scene/murals/mural-stream.ts'
import { unlitPicture } from '#scene/murals/unlit-picture.ts'

/** What the mural engine adds to a page that has three: weighed by the bench, and what its own page is made of. */
export const engine = { createMuralStream, parseDeepZoom, parseImageInfo, unlitPicture }
