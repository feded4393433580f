import { formatProblem, type Problem } from '#exhibition/problem.ts'
import { countProblems } from '#studio/problem-list.ts'

/** The list as text, one problem a line as the command prints them, under a line that counts them. */
export function problemReport(title: string, problems: readonly Problem[], when: string): string {
  const { mend, consider } = countProblems(problems)
  const head = `${title} · ${when} · ${mend} must be mended, ${consider} to consider`
  return [head, '', ...problems.map(formatProblem), ''].join('\n')
}
