import { type Problem, pointerOf } from '#exhibition/problem.ts'
import { isRightsStatement } from '#exhibition/rights.ts'
import type { Exhibition, Work } from '#exhibition/schema.ts'

/** What makes an exhibition believed: rights that a visitor can look up, sources, and sizes that somebody measured. */
export function checkCredit(x: Exhibition, file: string): Problem[] {
  return [
    ...rights(x.rights, ['rights'], file),
    ...(x.works ?? []).flatMap((work, i) => [
      ...rights(work.rights, ['works', i, 'rights'], file),
      ...sources(work, i, file),
      ...size(work, i, file),
    ]),
  ]
}

function rights(address: string, path: readonly PropertyKey[], file: string): Problem[] {
  if (isRightsStatement(address)) return []
  return [
    {
      weight: 'mend',
      code: 'rights',
      file,
      pointer: pointerOf(path),
      problem:
        'The rights are neither a Creative Commons licence nor a RightsStatements.org statement',
      found: `"${address.slice(0, 80)}"`,
      expected: 'such as "http://creativecommons.org/licenses/by/4.0/"',
      remedy:
        'Take the address from creativecommons.org or rightsstatements.org; "http://rightsstatements.org/vocab/CNE/1.0/" says that the rights have not been looked into.',
    },
  ]
}

function sources(work: Work, i: number, file: string): Problem[] {
  if (work.certainty.level === 'conjectured' || (work.certainty.sources ?? []).length > 0) return []
  return [
    {
      weight: 'consider',
      code: 'no-sources',
      file,
      pointer: pointerOf(['works', i, 'certainty']),
      problem: `The work is said to be ${work.certainty.level}, and no source says so`,
      remedy: 'Add "sources": […], ids of the exhibition’s sources.',
    },
  ]
}

function size(work: Work, i: number, file: string): Problem[] {
  // A drawn person is measured by nobody.
  if (work.kind === 'figure') return []
  if (work.size !== undefined && work.size.certainty !== 'conjectured') return []
  return [
    {
      weight: 'consider',
      code: 'no-size',
      file,
      pointer: pointerOf(['works', i, ...(work.size === undefined ? [] : ['size'])]),
      problem:
        'The work has no documented size, so visitors see neither a scale bar nor its measures',
      remedy: 'Add "size" with "certainty": "documented" once it has been measured.',
    },
  ]
}
