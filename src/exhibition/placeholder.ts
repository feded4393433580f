const OPENING = 'Write here '

/** A sentence for the curator to replace: says `what` has to be written in its place. */
export const writeHere = (what: string): string => `${OPENING}${what}.`

/** In place of how something is known, until somebody says it. */
export const NOT_YET_KNOWN = 'Nobody has written yet how this is known.'

/** On the wall of a room in which nothing hangs yet. */
export const NOTHING_HANGS =
  'Put JPEG or PNG pictures into the folder; README.txt says how they are hung.'

/** True for a sentence that a new exhibition begins with and that no visitor should read. */
export const isPlaceholder = (text: string): boolean =>
  text.startsWith(OPENING) || text === NOT_YET_KNOWN || text === NOTHING_HANGS
