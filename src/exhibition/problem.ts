/**
 * Something in a document that a curator should know. Every problem is reported, not the first one; printed as
 * `file#/pointer: problem – remedy`.
 */
export interface Problem {
  /** `mend`: visitors lose something, exit code 1. `consider`: worth a look. */
  readonly weight: 'mend' | 'consider'
  /** Stable name of the kind of problem, such as `missing-reference`. */
  readonly code: string
  readonly file: string
  /** RFC 6901 JSON pointer, '' for the whole document. */
  readonly pointer: string
  /** One sentence, plain. */
  readonly problem: string
  readonly found?: string
  readonly expected?: string
  readonly remedy: string
}

/** RFC 6901: `~` becomes `~0`, `/` becomes `~1`. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The line that the command prints. */
export function formatProblem(p: Problem): string {
  const found =
    p.found === undefined
      ? ''
      : ` (found ${p.found}${p.expected === undefined ? '' : `, expected ${p.expected}`})`
  return `${p.file}#${p.pointer}: ${p.problem}${found} – ${p.remedy}`
}
