import * as z from 'zod/mini'
import type { Problem } from '#exhibition/problem.ts'
import type { Exhibition } from '#exhibition/schema.ts'
import { locateProblem } from '#studio/locate-problem.ts'

/** What the preview server says of the folder. */
const Answer = z.object({
  problems: z.array(
    z.object({
      weight: z.enum(['mend', 'consider']),
      code: z.string(),
      file: z.string(),
      pointer: z.string(),
      problem: z.string(),
      found: z.optional(z.string()),
      expected: z.optional(z.string()),
      remedy: z.string(),
    }),
  ),
})

/** Reads the server's list; null where it is none. */
export function readProblems(text: string): readonly Problem[] | null {
  try {
    const answer = Answer.safeParse(JSON.parse(text))
    return answer.success ? answer.data.problems.map(withoutGaps) : null
  } catch {
    return null
  }
}

/** Optional fields are left out rather than undefined. */
function withoutGaps(p: z.infer<typeof Answer>['problems'][number]): Problem {
  const { found, expected, ...rest } = p
  return {
    ...rest,
    ...(found !== undefined && { found }),
    ...(expected !== undefined && { expected }),
  }
}

/** A name for a problem that stays the same over saves, so that the chosen one stays chosen. */
export const problemKey = (p: Problem): string => `${p.code} ${p.file}#${p.pointer} ${p.problem}`

/** What must be mended first, else in the order of the document. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => Number(a.weight !== 'mend') - Number(b.weight !== 'mend'))
}

export function countProblems(problems: readonly Problem[]): {
  readonly mend: number
  readonly consider: number
} {
  const mend = problems.filter(p => p.weight === 'mend').length
  return { mend, consider: problems.length - mend }
}

/** The problems that speak of something in one room. */
export function problemsInRoom(
  exhibition: Exhibition,
  problems: readonly Problem[],
  room: string,
): readonly Problem[] {
  return problems.filter(p => locateProblem(exhibition, p.pointer)?.room === room)
}
