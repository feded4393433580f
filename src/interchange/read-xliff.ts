import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import type { LineProblem, ReadEntry, ReadFile } from '#interchange/entry.ts'
import { type EntryState, readStamp, type Stamp } from '#interchange/stamp.ts'

/** Of versions 2.0 to 2.2. */
const NAMESPACE = /^urn:oasis:names:tc:xliff:document:2\.\d$/

/** One segment or what stands between two. */
interface Part {
  readonly kind: 'segment' | 'ignorable'
  readonly state: EntryState
  source: string
  target: string | null
  /** Where its target belongs among the targets of the unit, from 1; null where it stands. */
  order: number | null
}

interface Unit {
  readonly id: string
  readonly line: number
  stamp: Stamp | null
  readonly parts: Part[]
  /** Whether its words hold codes of a format that an exhibition has not. */
  codes: boolean
}

interface State {
  exhibition: string | null
  from: string | null
  to: string | null
  unit: Unit | null
  /** What text goes to; null where it is nobody's. */
  write: ((text: string) => void) | null
  broken: boolean
  readonly entries: ReadEntry[]
  readonly problems: LineProblem[]
}

/**
 * Reads XLIFF 2 that `writeXliff` wrote, whatever program it has been through since: segments may have been split, joined
 * and marked. Source: OASIS XLIFF Version 2.1, 2018-02-13.
 */
export function readXliff(text: string): ReadFile {
  const state: State = {
    exhibition: null,
    from: null,
    to: null,
    unit: null,
    write: null,
    broken: false,
    entries: [],
    problems: [],
  }
  const parser = new SaxesParser({ xmlns: true })
  const unlessBroken =
    <T>(handle: (what: T) => void) =>
    (what: T) => {
      if (!state.broken) handle(what)
    }
  parser.on(
    'error',
    unlessBroken(error => breakOff(state, parser.line, error.message)),
  )
  parser.on(
    'opentag',
    unlessBroken(tag => open(tag, parser.line, state)),
  )
  parser.on(
    'text',
    unlessBroken(words => state.write?.(words)),
  )
  parser.on(
    'cdata',
    unlessBroken(words => state.write?.(words)),
  )
  parser.on(
    'closetag',
    unlessBroken(tag => close(tag, state)),
  )
  parser.write(text.replace(/^\ufeff/, '')).close()
  const { exhibition, from, to, entries, problems } = state
  return { exhibition, from, to, by: null, entries, problems }
}

function breakOff(state: State, line: number, message: string): void {
  state.broken = true
  state.problems.push({
    weight: 'mend',
    code: 'xml',
    line,
    problem: 'The file is not well-formed XML from here on, and was read to here only',
    found: message.replace(/^\d+:\d+: /, '').replace(/\.$/, ''),
    remedy: 'Save it again from the translation program, or mend it with an editor for XML.',
  })
}

function open(tag: SaxesTagNS, line: number, state: State): void {
  if (tag.local === 'xliff') openRoot(tag, line, state)
  if (!NAMESPACE.test(tag.uri)) return
  switch (tag.local) {
    case 'file':
      state.exhibition ??= attributeOf(tag, 'id')
      break
    case 'unit':
      state.unit = beginUnit(tag, line)
      break
    case 'note':
      state.write = noteOf(tag, state.unit)
      break
    case 'segment':
    case 'ignorable':
      state.unit?.parts.push(beginPart(tag.local, tag))
      break
    case 'source':
    case 'target':
      state.write = beginWords(tag, state.unit?.parts.at(-1))
      break
    case 'cp':
      state.write?.(String.fromCodePoint(codePoint(attributeOf(tag, 'hex'))))
      break
    case 'ph':
    case 'pc':
    case 'sc':
    case 'ec':
      if (state.unit !== null) state.unit.codes = true
  }
}

function openRoot(tag: SaxesTagNS, line: number, state: State): void {
  state.from = attributeOf(tag, 'srcLang')
  state.to = attributeOf(tag, 'trgLang')
  if (NAMESPACE.test(tag.uri)) return
  state.problems.push({
    weight: 'mend',
    code: 'xliff-version',
    line,
    problem: 'The file is of another version of XLIFF',
    found: attributeOf(tag, 'version') ?? 'none',
    expected: '2.0, 2.1 or 2.2',
    remedy: 'In the translation program save it as XLIFF 2.',
  })
}

const beginUnit = (tag: SaxesTagNS, line: number): Unit => ({
  id: attributeOf(tag, 'name') ?? (attributeOf(tag, 'id') ?? '').replaceAll('.', '/'),
  line,
  stamp: null,
  parts: [],
  codes: false,
})

function beginPart(kind: Part['kind'], tag: SaxesTagNS): Part {
  const state = states[attributeOf(tag, 'state') ?? 'initial'] ?? 'missing'
  return { kind, state, source: '', target: null, order: null }
}

/** `initial` with words in it is what has to be looked at again, once it was exported so. */
const states: Readonly<Record<string, EntryState>> = {
  initial: 'missing',
  translated: 'translated',
  reviewed: 'reviewed',
  final: 'reviewed',
}

function beginWords(tag: SaxesTagNS, part: Part | undefined): State['write'] {
  if (part === undefined) return null
  if (tag.local === 'source') {
    return words => {
      part.source += words
    }
  }
  part.target = ''
  part.order = Number(attributeOf(tag, 'order')) || null
  return words => {
    part.target += words
  }
}

function noteOf(tag: SaxesTagNS, unit: Unit | null): State['write'] {
  if (unit === null || attributeOf(tag, 'category') !== 'stamp') return null
  let text = ''
  return words => {
    text += words
    unit.stamp = readStamp(text)
  }
}

function close(tag: SaxesTagNS, state: State): void {
  if (!NAMESPACE.test(tag.uri)) return
  if (['source', 'target', 'note'].includes(tag.local)) state.write = null
  if (tag.local !== 'unit' || state.unit === null) return
  const { unit } = state
  const segments = unit.parts.filter(part => part.kind === 'segment')
  const done = segments.filter(part => part.target !== null && part.target !== '')
  if (done.length > 0 && done.length < segments.length) {
    state.problems.push(partly(unit, done.length, segments.length))
  } else {
    state.entries.push(entryOf(unit, segments))
    if (unit.codes) state.problems.push(codes(unit))
  }
  state.unit = null
}

function entryOf({ id, line, stamp, parts }: Unit, segments: readonly Part[]): ReadEntry {
  const ordered = parts
    .map((part, i) => ({ part, at: part.order ?? i + 1 }))
    .sort((a, b) => a.at - b.at)
    .map(({ part }) => part)
  const target = segments.some(part => part.target !== null)
    ? ordered.map(part => part.target ?? part.source).join('')
    : ''
  const state = least(segments.map(part => part.state))
  return {
    id,
    line,
    source: parts.map(part => part.source).join(''),
    target,
    state: state === 'missing' && stamp?.state === 'stale' ? 'stale' : state,
    stamp,
  }
}

const least = (found: readonly EntryState[]): EntryState =>
  (['missing', 'translated', 'reviewed'] as const).find(state => found.includes(state)) ?? 'missing'

const attributeOf = (tag: SaxesTagNS, name: string): string | null => {
  const attribute: SaxesAttributeNS | undefined = tag.attributes[name]
  return attribute?.value ?? null
}

/** U+FFFD for a number that is none. */
function codePoint(hex: string | null): number {
  const code = Number.parseInt(hex ?? '', 16)
  return code >= 0 && code <= 0x10ffff ? code : 0xfffd
}

const partly = ({ id, line }: Unit, done: number, all: number): LineProblem => ({
  weight: 'mend',
  code: 'partly-translated',
  line,
  problem: `“${id}” is translated in part only, and was not taken`,
  found: `${done} of ${all} segments`,
  expected: 'all of them, or none',
  remedy: 'Translate the other segments of the text.',
})

const codes = ({ id, line }: Unit): LineProblem => ({
  weight: 'consider',
  code: 'inline-code',
  line,
  problem: `“${id}” holds codes of another format; an exhibition’s texts are plain, and the words were taken without them`,
  remedy: 'Take the codes out in the translation program.',
})
