import type { LineProblem, ReadEntry } from '#interchange/entry.ts'
import { countsCharacters, isOverLong, lengthOf, limitInWords } from '#interchange/length-limit.ts'
import { looksUntranslated } from '#interchange/looks-untranslated.ts'
import { splitParagraphs } from '#interchange/paragraphs.ts'
import { keepsItsScript, textKind } from '#interchange/text-kind.ts'

/** The text that an entry is a translation of, as the exhibition has it now. */
export interface Judged {
  readonly path: readonly (string | number)[]
  readonly from: string
  readonly to: string
  /** Null where it has no words in `from` any more. */
  readonly source: string | null
  /** Whether these are the words that were translated. */
  readonly sourceIsAsExported: boolean
}

/** What somebody should look at in words that were taken nevertheless. */
export function judgeWords(entry: ReadEntry, text: Judged): LineProblem[] {
  return [
    ...changedSource(entry, text),
    ...untranslated(entry, text),
    ...tooLong(entry, text),
    ...otherParagraphs(entry, text),
  ]
}

function changedSource({ id, line }: ReadEntry, text: Judged): LineProblem[] {
  if (text.sourceIsAsExported) return []
  return [
    {
      weight: 'consider',
      code: 'source-changed',
      line,
      problem: `The source of “${id}” has changed since the export; the translation was taken and counts as stale`,
      ...(text.source !== null && { expected: `a translation of “${shortened(text.source)}”` }),
      remedy: 'Export again with “--only stale” and bring it up to date.',
    },
  ]
}

function untranslated({ id, line, target }: ReadEntry, text: Judged): LineProblem[] {
  const { source, from, to } = text
  if (keepsItsScript(text.path)) return []
  const why = looksUntranslated(
    target,
    to,
    source === null ? null : { words: source, language: from },
  )
  if (why === null) return []
  const same = why === 'same-as-source'
  return [
    {
      weight: 'consider',
      code: 'looks-untranslated',
      line,
      problem: same
        ? `“${id}” has the same words as its source`
        : `“${id}” is not written in the script of “${to}”`,
      found: `“${shortened(target)}”`,
      remedy: same
        ? 'Translate it, if it is not a name.'
        : 'Look whether two columns or two files were mixed up.',
    },
  ]
}

function tooLong({ id, line, target }: ReadEntry, { path, to }: Judged): LineProblem[] {
  const { limit } = textKind(path)
  if (limit === null || !isOverLong(target, limit, to)) return []
  return [
    {
      weight: 'consider',
      code: 'over-long',
      line,
      problem: `“${id}” is longer than visitors read or hear to the end`,
      found: `${lengthOf(target, to)} ${countsCharacters(to) ? 'characters' : 'words'}`,
      expected: limitInWords(limit, to),
      remedy: 'Shorten it.',
    },
  ]
}

function otherParagraphs({ id, line, source, target }: ReadEntry, text: Judged): LineProblem[] {
  const [found, expected] = [splitParagraphs(target).length, splitParagraphs(source).length]
  if (found === expected || !text.sourceIsAsExported) return []
  return [
    {
      weight: 'consider',
      code: 'other-paragraphs',
      line,
      problem: `“${id}” has another number of paragraphs than its source`,
      found: String(found),
      expected: String(expected),
      remedy: 'Divide paragraphs by an empty line, as the source does.',
    },
  ]
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
