import { type Problem, pointerOf } from '#exhibition/problem.ts'
import type { Exhibition } from '#exhibition/schema.ts'

const worksNotShown = new Set(['screen', 'panorama'])

/** Kinds of room and work that the format has and this version does not draw: visitors get the words only. */
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
  return [...rooms, ...works]
}

const roomRemedy = 'Choose “plan” with the same outline, or keep it for a later version.'
const workRemedy = 'Keep it for a later version, or show it as a “panel” or an “object”.'
