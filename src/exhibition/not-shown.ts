import { type Problem, pointerOf } from '#exhibition/problem.ts'
import { Exhibition } from '#exhibition/schema.ts'
import { shapeOf, walkSchema } from '#exhibition/walk-schema.ts'

const worksNotShown = new Set(['scroll', 'screen', 'panorama', 'figure'])

/** Kinds of room, work and image that the format has and this version does not draw: visitors get the words only. */
export function notShown(exhibition: Exhibition, file: string): Problem[] {
  const tell = (path: readonly PropertyKey[], kind: string, remedy: string): Problem => ({
    weight: 'consider',
    code: 'not-shown',
    file,
    pointer: pointerOf(path),
    problem: `This version shows ${kind} as its label and text only`,
    remedy,
  })
  const rooms = exhibition.rooms.flatMap((room, i) =>
    room.shape.kind === 'model'
      ? [tell(['rooms', i, 'shape', 'kind'], 'a room that is a “model”', roomRemedy)]
      : [],
  )
  const works = (exhibition.works ?? []).flatMap((work, i) =>
    worksNotShown.has(work.kind)
      ? [tell(['works', i, 'kind'], `a “${work.kind}”`, workRemedy)]
      : [],
  )
  const images = pyramids(exhibition).map(path =>
    tell(path, `an image given by “${String(path.at(-1))}”`, imageRemedy),
  )
  return [...rooms, ...works, ...images]
}

const roomRemedy = 'Choose “plan” with the same outline, or keep it for a later version.'
const workRemedy = 'Keep it for a later version, or show it as a “panel” or an “object”.'
const imageRemedy = 'Add the picture itself as “picture”, at most 8192 pixels wide.'

/** Paths of `iiif` and `deepzoom` images. */
function pyramids(exhibition: Exhibition): (readonly PropertyKey[])[] {
  const found: (readonly PropertyKey[])[] = []
  walkSchema(Exhibition, exhibition, (schema, _value, path) => {
    const shape = shapeOf(schema)
    const key = ['iiif', 'deepzoom'].find(name => shape !== null && Object.hasOwn(shape, name))
    if (key !== undefined) found.push([...path, key])
  })
  return found
}
