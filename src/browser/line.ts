/** What the browser tells of the line; most tell nothing, and then it is good. */
export interface Line {
  /** The visitor pays for each megabyte, and has said so. */
  readonly saving: boolean
  readonly slow: boolean
}

/** Reads it anew each time: a phone leaves the museum's network as one walks out. */
export function readLine(): Line {
  const connection: unknown = Reflect.get(navigator, 'connection')
  if (typeof connection !== 'object' || connection === null) return { saving: false, slow: false }
  return {
    saving: Reflect.get(connection, 'saveData') === true,
    slow: ['slow-2g', '2g', '3g'].includes(String(Reflect.get(connection, 'effectiveType'))),
  }
}
