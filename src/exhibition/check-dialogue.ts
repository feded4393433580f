import { type Line, reachedLines } from '#exhibition/dialogue.ts'
import { type Problem, pointerOf } from '#exhibition/problem.ts'
import type { Exhibition, Work } from '#exhibition/schema.ts'

type Tell = (
  weight: Problem['weight'],
  code: string,
  path: readonly PropertyKey[],
  problem: string,
  remedy: string,
) => Problem

/**
 * What goes wrong in conversations, beside references (`checkReferences`): a figure that says nothing, lines nobody comes
 * to, questions that lead back to their own line, lines without a source, a figure nobody sees.
 */
export function checkDialogue(exhibition: Exhibition, file: string): Problem[] {
  return (exhibition.works ?? []).flatMap((work, i) => {
    if (work.kind !== 'figure') return []
    const tell: Tell = (weight, code, path, problem, remedy) => ({
      ...{ weight, code, file, problem, remedy },
      pointer: pointerOf(['works', i, ...path]),
    })
    const lines = work.lines ?? []
    if (lines.length === 0) return [...unseen(work, tell), silent(tell)]
    return [
      ...unseen(work, tell),
      ...unreached(lines, tell),
      ...lines.flatMap((line, j) => [...circular(line, j, tell), ...unsourced(line, j, tell)]),
      ...noQuestion(lines, tell),
    ]
  })
}

function unseen(work: Extract<Work, { kind: 'figure' }>, tell: Tell): Problem[] {
  const { image } = work
  if (image === undefined)
    return [
      tell(
        'consider',
        'figure-without-picture',
        [],
        'This figure has no picture: visitors meet it in the list only',
        'Give it an `image` with a clear ground.',
      ),
    ]
  if ('picture' in image || image.preview !== undefined) return []
  return [
    tell(
      'consider',
      'figure-without-cut-out',
      ['image'],
      'A figure is cut out of one picture, and a pyramid has none as a whole',
      'Give the image a `preview` with a clear ground, or write it as a `picture`.',
    ),
  ]
}

const silent = (tell: Tell): Problem =>
  tell(
    'consider',
    'silent-figure',
    [],
    'This figure says nothing',
    'Give it `lines`; the first one is said first.',
  )

function unreached(lines: readonly Line[], tell: Tell): Problem[] {
  const reached = reachedLines(lines)
  return lines.flatMap(({ id }, j) =>
    reached.has(id)
      ? []
      : [
          tell(
            'mend',
            'unreached-line',
            ['lines', j],
            `No question leads to the line “${id}”: nobody will hear it`,
            'Let an answer of another line lead `to` it, or take it away.',
          ),
        ],
  )
}

/** A first line without questions is where every conversation would end. */
function noQuestion(lines: readonly Line[], tell: Tell): Problem[] {
  const [first] = lines
  if (lines.length < 2 || (first?.answers?.length ?? 0) > 0) return []
  return [
    tell(
      'mend',
      'line-without-way',
      ['lines', 0],
      'The first line has no answers: there is no way on from it',
      'Give it `answers`, each with the line it leads `to`.',
    ),
  ]
}

function circular(line: Line, j: number, tell: Tell): Problem[] {
  return (line.answers ?? []).flatMap(({ to }, k) =>
    to === line.id
      ? [
          tell(
            'mend',
            'line-without-way',
            ['lines', j, 'answers', k, 'to'],
            'This question leads to the line that it is asked at',
            'Let it lead to another line.',
          ),
        ]
      : [],
  )
}

function unsourced(line: Line, j: number, tell: Tell): Problem[] {
  if ((line.sources?.length ?? 0) > 0) return []
  return [
    tell(
      'mend',
      'line-without-source',
      ['lines', j],
      `The line “${line.id}” names no source: imagined words must stay within what is known`,
      'Add `sources`, ids of the exhibition’s own `/sources`.',
    ),
  ]
}
