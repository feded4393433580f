/** Between paragraphs in a translator's file: an empty line. */
const BREAK = '\n\n'

/** The paragraphs of a text as one, an empty line between them. */
export const joinParagraphs = (paragraphs: readonly string[]): string => paragraphs.join(BREAK)

/**
 * The paragraphs that a translator wrote: what empty lines divide. Line ends of any system are read as one kind; blank
 * paragraphs fall away.
 */
export function splitParagraphs(words: string): string[] {
  return unixLines(words)
    .split(/\n[ \t]*(?:\n[ \t]*)*\n|^\n+|\n+$/)
    .filter(paragraph => paragraph.trim() !== '')
}

/** CR LF and CR as LF: programs change line ends when they save, which is no change of words. */
export const unixLines = (text: string): string => text.replaceAll(/\r\n?/g, '\n')
