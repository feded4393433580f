import fc from 'fast-check'
import type { Entry } from '#interchange/entry.ts'

/** What trips formats up: quotes, separators, line ends, escapes, marks of direction, formulas, control characters. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...['"', '""', "'", '\\', '\\n', '\n', '\n\n', '\r\n', '\r', '\t', ',', ';', '=', '+', '-'],
      ...['@', '&amp;', '<b>', ']]>', '\u200f', '\u2067', '\u2069', '\ufeff', '\u2028', '\u0085'],
      ...['\u0000', '\u0007', '\u001b', '\ufffe', '藏经洞', 'المغارة', 'é', '#', '#,', 'msgid ""'],
    ),
  },
)

/** Odd words with something in them. */
export const someWords = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map(pieces => pieces.join(''))
  .filter(words => words.trim() !== '')

const state = fc.constantFrom('stale' as const, 'translated' as const, 'reviewed' as const)

const anEntry: fc.Arbitrary<Entry> = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,8}(\/[a-z0-9-]{1,8}){0,3}$/),
    source: someWords,
    target: fc.option(someWords),
    state,
    what: someWords,
    limit: fc.option(fc.constant('at most 12 words')),
    address: fc.constant('http://localhost:4174/?exhibition=a&lang=fr'),
  })
  .map(entry => (entry.target === null ? { ...entry, state: 'missing' as const } : entry))

/** Entries with ids of their own. */
export const someEntries = fc.uniqueArray(anEntry, { selector: entry => entry.id, maxLength: 5 })
