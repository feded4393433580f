import { describeValue } from '#exhibition/describe-value.ts'
import type { Problem } from '#exhibition/problem.ts'

type Fields = Readonly<Record<string, unknown>>

/** The format that a reader knows, and how a document of an older minor version becomes one of the next. */
export interface Format {
  /** Such as `lamplight`, before the slash. */
  readonly name: string
  readonly major: number
  readonly minor: number
  /** By the minor version that a step starts from; a version without a step needs no change. */
  readonly migrations: Readonly<Record<number, (fields: Fields) => Fields>>
}

/** A document in the form of the newest version, and what there was to say on the way. */
export interface Migrated {
  /** Null where this version cannot read the document. */
  readonly fields: Fields | null
  readonly problems: readonly Problem[]
}

/** A document brought to the format's version: older minor versions are migrated, another major one is refused. */
export function migrate(fields: Fields, format: Format, file: string): Migrated {
  const newest = `${format.name}/${format.major}.${format.minor}`
  const say = sayer(file, fields['format'], newest)
  const found = /^([a-z-]+)\/(\d{1,6})\.(\d{1,6})$/.exec(String(fields['format']))
  if (fields['format'] === undefined) {
    const problem = say(
      'mend',
      'The document does not say its format',
      `Add "format": "${newest}".`,
    )
    return { fields: { ...fields, format: newest }, problems: [problem] }
  }
  if (found === null || found[1] !== format.name) {
    const problem = say('mend', 'The document is of another format', `Write "format": "${newest}".`)
    return { fields: null, problems: [problem] }
  }
  const [major, minor] = [Number(found[2]), Number(found[3])]
  if (major !== format.major) {
    const newer = major > format.major
    const problem = say(
      'mend',
      newer
        ? 'The document was written for a newer Lamplight than this one'
        : 'The document was written for a Lamplight that came before the first version',
      newer ? 'Open it with a newer Lamplight.' : 'Write it anew: `lamplight new` shows the form.',
    )
    return { fields: null, problems: [problem] }
  }
  if (minor <= format.minor) return { fields: climb(fields, minor, format, newest), problems: [] }
  const problem = say(
    'consider',
    'The document was written for a newer Lamplight: what is new in it is not shown',
    'Open it with a newer Lamplight to see all of it.',
  )
  return { fields, problems: [problem] }
}

function climb(fields: Fields, from: number, format: Format, newest: string): Fields {
  let current = fields
  for (let minor = from; minor < format.minor; minor++) {
    current = format.migrations[minor]?.(current) ?? current
  }
  return from === format.minor ? current : { ...current, format: newest }
}

function sayer(file: string, found: unknown, expected: string) {
  return (weight: Problem['weight'], problem: string, remedy: string): Problem => ({
    weight,
    code: 'format',
    file,
    pointer: '/format',
    problem,
    ...(found === undefined ? {} : { found: describeValue(found) }),
    expected: `"${expected}"`,
    remedy,
  })
}
