import type { LineProblem, ReadEntry, ReadFile } from '#interchange/entry.ts'
import { unquote } from '#interchange/po-string.ts'
import { readStamp, type Stamp, wordsTouched } from '#interchange/stamp.ts'

type Keyword = 'msgctxt' | 'msgid' | 'msgstr'

/** An entry while its lines are read. */
interface Draft {
  line: number
  fuzzy: boolean
  stamp: Stamp | null
  readonly texts: Partial<Record<Keyword, string>>
  /** What a line of quotes alone goes on. */
  open: Keyword | null
  spoiled: boolean
}

interface State {
  readonly drafts: Draft[]
  readonly problems: LineProblem[]
  draft: Draft
}

/**
 * Reads a gettext catalogue that `writePo` wrote, whatever program it has been through since. Libraries for the format
 * tell no lines, which is what a translator needs. Source: GNU gettext manual, "The Format of PO Files".
 */
export function readPo(text: string): ReadFile {
  const state: State = { drafts: [], problems: [], draft: begin() }
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  for (const [i, line] of lines.entries()) readLine(line.trim(), i + 1, state)
  finish(state)
  const head = state.drafts.find(isHead)?.texts.msgstr ?? ''
  const entries = state.drafts.filter(draft => !isHead(draft) && !draft.spoiled)
  return {
    exhibition: headerOf(head, 'X-Lamplight-Exhibition'),
    from: headerOf(head, 'X-Source-Language'),
    to: headerOf(head, 'Language'),
    by: headerOf(head, 'Last-Translator')?.replace(/\s*<[^<>]*>$/, '') || null,
    entries: entries.flatMap(draft => entryOf(draft, state.problems)),
    problems: state.problems.sort((a, b) => a.line - b.line),
  }
}

const begin = (): Draft => ({
  line: 0,
  fuzzy: false,
  stamp: null,
  texts: {},
  open: null,
  spoiled: false,
})

const isHead = ({ texts }: Draft): boolean => texts.msgctxt === undefined && texts.msgid === ''

/** Name <mail> and the placeholders that programs write for nobody are nobody. */
function headerOf(head: string, name: string): string | null {
  const line = head
    .split('\n')
    .find(part => part.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  const value = line?.slice(name.length + 1).trim() ?? ''
  return value === '' || /^FULL NAME\b/.test(value) ? null : value
}

function readLine(line: string, number: number, state: State): void {
  if (line === '') finish(state)
  else if (line.startsWith('#')) readComment(line, state)
  else readString(line, number, state)
}

function readString(line: string, number: number, state: State): void {
  const found = /^(?:(msgctxt|msgid|msgstr)\s*)?(".*")$/s.exec(line)
  const quoted = found?.[2] === undefined ? null : unquote(found[2])
  const keyword = keywordOf(found?.[1]) ?? state.draft.open
  if (quoted === null || keyword === null) {
    spoil(line, number, state)
    return
  }
  // Programs that write no empty lines between entries begin the next one with its context, or its text.
  if (found?.[1] !== undefined && startsAnew(state.draft, keyword)) finish(state)
  const { draft } = state
  if (draft.line === 0) draft.line = number
  draft.open = keyword
  draft.texts[keyword] = found?.[1] === undefined ? (draft.texts[keyword] ?? '') + quoted : quoted
}

const keywordOf = (word: string | undefined): Keyword | null =>
  word === 'msgctxt' || word === 'msgid' || word === 'msgstr' ? word : null

const startsAnew = ({ texts }: Draft, keyword: Keyword): boolean =>
  texts.msgstr !== undefined && keyword !== 'msgstr'

/** Comments stand before an entry; `#~` are entries that a program has put away, `#|` earlier words. */
function readComment(line: string, state: State): void {
  if (state.draft.texts.msgstr !== undefined) finish(state)
  if (line.startsWith('#,')) state.draft.fuzzy ||= /\bfuzzy\b/.test(line)
  const stamp = /^#\.\s*stamp:\s*(\S+)$/.exec(line)?.[1]
  if (stamp !== undefined) state.draft.stamp = readStamp(stamp)
}

function spoil(line: string, number: number, state: State): void {
  const plural = /^(msgid_plural|msgstr\[)/.test(line)
  state.draft.spoiled = true
  state.problems.push({
    weight: 'mend',
    code: 'po-line',
    line: number,
    problem: plural
      ? 'The texts of an exhibition have no plural forms'
      : 'The line cannot be read, and its text was not taken',
    found: line.length > 60 ? `${line.slice(0, 60)}…` : line,
    expected: plural ? 'one msgstr' : 'msgctxt, msgid or msgstr and a text in quotation marks',
    remedy: 'Save the file again from the translation program, or mend the line by hand.',
  })
}

function finish(state: State): void {
  const { texts, spoiled } = state.draft
  if (Object.keys(texts).length > 0 || spoiled) {
    state.drafts.push(state.draft)
    state.draft = begin()
  }
}

function entryOf(draft: Draft, problems: LineProblem[]): ReadEntry[] {
  const { msgctxt, msgid, msgstr } = draft.texts
  if (msgctxt !== undefined && msgid !== undefined && msgstr !== undefined) {
    const { line, stamp } = draft
    return [{ id: msgctxt, line, source: msgid, target: msgstr, state: stateOf(draft), stamp }]
  }
  problems.push({
    weight: 'mend',
    code: 'po-entry',
    line: draft.line,
    problem: 'The entry is not whole, and was not taken',
    found: Object.keys(draft.texts).join(', '),
    expected: 'msgctxt, msgid and msgstr',
    remedy: 'Take the entry from the exported file again.',
  })
  return []
}

/**
 * Programs lift `fuzzy` from whatever is typed into, so that alone says nothing of a native reader: only the mark lifted
 * from words left as they were does.
 */
function stateOf({ fuzzy, stamp, texts }: Draft): ReadEntry['state'] {
  const target = texts.msgstr ?? ''
  if (target.trim() === '') return 'missing'
  if (stamp === null) return 'translated'
  if (fuzzy) return stamp.state === 'stale' ? 'stale' : 'translated'
  const touched = wordsTouched(target, stamp)
  const wasReviewable = stamp.state === 'translated' || stamp.state === 'reviewed'
  return wasReviewable && !touched ? 'reviewed' : 'translated'
}
