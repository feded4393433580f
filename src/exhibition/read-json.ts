import { type Problem, pointerOf } from '#exhibition/problem.ts'
import { type JsonFaultReason, scanJson } from '#exhibition/scan-json.ts'

export interface JsonRead {
  /** Undefined where the text is not JSON, passes a limit or holds a refused property. */
  readonly value: unknown
  readonly problems: readonly Problem[]
}

/** The value of a JSON text, with everything that is wrong about the text itself told by line and column. */
export function readJson(text: string, file: string): JsonRead {
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text
  const { fault, duplicates, forbidden } = scanJson(bare)
  if (fault !== null) {
    return { value: undefined, problems: [notJson(bare, file, fault.offset, fault.reason)] }
  }
  const problems = [
    ...(bare === text ? [] : [byteOrderMark(file)]),
    ...duplicates.map(path => duplicate(file, path)),
    ...forbidden.map(path => refusedName(file, path)),
  ]
  return { value: forbidden.length > 0 ? undefined : JSON.parse(bare), problems }
}

function notJson(text: string, file: string, offset: number, reason: JsonFaultReason): Problem {
  const [problem, remedy] = wrongEncoding(text) ?? sentences[reason]
  const limit = reason.startsWith('too-')
  return {
    weight: 'mend',
    code: limit ? 'too-large' : 'not-json',
    file,
    pointer: '',
    problem: limit ? problem : `Line ${place(text, offset)}: ${problem}`,
    ...(limit || offset >= text.length ? {} : { found: excerpt(text, offset) }),
    remedy,
  }
}

/** UTF-16 read as UTF-8 leaves a NUL beside every Latin letter, or marks of damage in place of its byte order mark. */
function wrongEncoding(text: string): readonly [problem: string, remedy: string] | null {
  const start = text.slice(0, 40)
  return start.includes('\0') || start.startsWith('\ufffd\ufffd')
    ? ['the file is not UTF-8 text', 'In the text editor choose “Save as”, encoding UTF-8.']
    : null
}

/** Line and column from 1, as text editors count. */
function place(text: string, offset: number): string {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return `${line}, column ${offset - before.lastIndexOf('\n')}`
}

function excerpt(text: string, offset: number): string {
  const rest = text.slice(offset, offset + 24).split(/[\r\n]/)[0] ?? ''
  return `“${rest.replaceAll(/\p{Cc}|\p{Cs}/gu, '\u2423')}”`
}

const sentences: Record<JsonFaultReason, readonly [problem: string, remedy: string]> = {
  'too-long': ['The document is larger than 20 MB', 'Divide it into several exhibitions.'],
  'too-deep': [
    'More than 200 objects and lists lie inside each other',
    'A document needs about ten: look for a bracket that is opened again and again.',
  ],
  'too-many': ['The document has more than 200,000 values', 'Divide it into several exhibitions.'],
  empty: ['the file is empty', 'Start with `lamplight new`, or put the document back.'],
  'ends-early': ['the document ends too early', 'Add the missing } or ] at the end.'],
  'after-end': [
    'something follows the end of the document',
    'Take it away, or look for a } too many before it.',
  ],
  value: [
    'this is no value',
    'Write a text in double quotation marks, a number, true, false, { … } or [ … ].',
  ],
  number: [
    'this is no number that JSON knows',
    'Write it like 2.5, -3 or 0.75: a digit on both sides of the point, none of + and no zero in front.',
  ],
  'trailing-comma': ['a comma stands before the closing bracket', 'Take the comma away.'],
  comma: ['a comma or a closing bracket is missing here', 'Add it before this place.'],
  colon: ['a colon is missing after the property’s name', 'Write it as "name": value.'],
  key: ['a property’s name is missing here', 'Write it in double quotation marks.'],
  'string-open': [
    'a text is opened by a quotation mark and never closed',
    'Close it with a double quotation mark.',
  ],
  'string-control': [
    'a line break or a tab stands inside a text',
    'Make each paragraph a text of its own: ["first", "second"].',
  ],
  'string-escape': [
    'a \\ in a text is not followed by a letter JSON knows',
    'Write \\\\ for one \\.',
  ],
}

function byteOrderMark(file: string): Problem {
  return {
    weight: 'consider',
    code: 'byte-order-mark',
    file,
    pointer: '',
    problem: 'The file starts with a byte order mark',
    remedy: 'Save it as “UTF-8” without BOM: some programs cannot read it otherwise.',
  }
}

function duplicate(file: string, path: readonly PropertyKey[]): Problem {
  return {
    weight: 'mend',
    code: 'duplicate-property',
    file,
    pointer: pointerOf(path),
    problem: `“${String(path.at(-1))}” is written twice in one object, and only the last counts`,
    remedy: 'Keep one of them.',
  }
}

function refusedName(file: string, path: readonly PropertyKey[]): Problem {
  return {
    weight: 'mend',
    code: 'refused-property',
    file,
    pointer: pointerOf(path),
    problem: `A property may not be named “${String(path.at(-1))}”`,
    remedy: 'Rename it, or take it away.',
  }
}
