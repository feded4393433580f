import { type Problem, pointerOf } from '#exhibition/problem.ts'

/** What a check says of one place in the document; the file is added once, by `checkSite`. */
export type Finding = Omit<Problem, 'file' | 'pointer'> & {
  readonly path: readonly (string | number)[]
}

/** A finding as a problem of a file. */
export const inFile = ({ path, ...finding }: Finding, file: string): Problem => ({
  ...finding,
  file,
  pointer: pointerOf(path),
})

/** Metres as a curator writes them: at most three decimals. */
export const metres = (x: number): string => `${Number(x.toFixed(3))} m`

/** A number as it would stand in the document. */
export const written = (x: number): string => String(Number(x.toFixed(3)) + 0)
