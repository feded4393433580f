/** Calls `then` once after so many seconds, unless the returned function is called before. */
export type After = (seconds: number, then: () => void) => () => void
