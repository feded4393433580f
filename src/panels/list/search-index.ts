import { type FoldedText, foldText } from '#panels/list/fold-text.ts'
import { allowsSlip, slipEnd, wrongCharacterEnd } from '#panels/list/one-slip.ts'
import { type Term, termsOf, tokensOf } from '#panels/list/search-tokens.ts'

/** Something that can be found, in the visitor's language. */
export interface SearchEntry {
  readonly kind: 'hotspot' | 'work'
  readonly id: string
  readonly label: string
  /** Name in its own language, number or shelf-mark. */
  readonly name: string
  readonly text: string
}

/** A run of text; `marked` where it answers the query. */
export interface SnippetPart {
  readonly text: string
  readonly marked: boolean
}

export interface SearchHit<E extends SearchEntry = SearchEntry> {
  readonly entry: E
  readonly label: readonly SnippetPart[]
  /** The best place in name or text, or null where the label says it all. */
  readonly snippet: readonly SnippetPart[] | null
}

const fields = ['label', 'name', 'text'] as const
type Field = (typeof fields)[number]

/** A match in a label outweighs any number of matches in a name, a name any in a text. */
const weight: Readonly<Record<Field, number>> = { label: 100, name: 10, text: 1 }

interface Posting {
  readonly entry: number
  readonly field: Field
  readonly start: number
}

export interface SearchIndex<E extends SearchEntry = SearchEntry> {
  readonly entries: readonly E[]
  readonly folded: readonly Readonly<Record<Field, FoldedText>>[]
  /** Sorted, so that all tokens with one beginning lie together. */
  readonly tokens: readonly string[]
  readonly postings: ReadonlyMap<string, readonly Posting[]>
}

/** An inverted index over labels, names and texts; entries stay in the given (reading) order. */
export function buildSearchIndex<E extends SearchEntry>(entries: readonly E[]): SearchIndex<E> {
  const postings = new Map<string, Posting[]>()
  const folded = entries.map((entry, i) => {
    const fold = (field: Field): FoldedText => {
      const text = foldText(entry[field])
      for (const token of tokensOf(text)) {
        const list = postings.get(token.text) ?? []
        if (list.length === 0) postings.set(token.text, list)
        list.push({ entry: i, field, start: token.start })
      }
      return text
    }
    return { label: fold('label'), name: fold('name'), text: fold('text') }
  })
  return { entries, folded, tokens: [...postings.keys()].sort(), postings }
}

/** First index in the sorted list that is not before `text`. */
function lowerBound(sorted: readonly string[], text: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}

function* postingsFrom(index: SearchIndex, beginning: string): Generator<Posting> {
  for (let i = lowerBound(index.tokens, beginning); i < index.tokens.length; i += 1) {
    const token = index.tokens[i] ?? ''
    if (!token.startsWith(beginning)) return
    yield* index.postings.get(token) ?? []
  }
}

/** Where a term stands in the folded text of a field, and whether it stands there with a slip. */
interface Place extends Span {
  readonly near: boolean
}

type Matches = Map<number, Map<Field, Place[]>>

/** Where one term stands, by entry and field; words that are long enough are found with one slip too. */
function findTerm(index: SearchIndex, term: Term): Matches {
  const matches: Matches = new Map()
  const put = ({ entry, field, start }: Posting, length: number, near: boolean): void => {
    const byField = matches.get(entry) ?? new Map<Field, Place[]>()
    matches.set(entry, byField)
    byField.set(field, [...(byField.get(field) ?? []), { start, end: start + length, near }])
  }
  const first = term.kind === 'unspaced' ? [...term.text].slice(0, 2).join('') : term.text
  for (const posting of postingsFrom(index, first)) {
    if (textAt(index, posting).startsWith(term.text)) put(posting, term.text.length, false)
  }
  if (!allowsSlip(term.kind, term.text)) return matches
  for (const [posting, length] of slips(index, term)) put(posting, length, true)
  return matches
}

const textAt = (index: SearchIndex, { entry, field, start }: Posting, length?: number): string => {
  const text = index.folded[entry]?.[field].text ?? ''
  return text.slice(start, length === undefined ? undefined : start + length)
}

/** Postings at which a term stands with one slip, and how much of the text it takes up. */
function* slips(index: SearchIndex, { kind, text }: Term): Generator<[Posting, number]> {
  const wanted = [...text]
  // A letter takes at most two code units; one letter more than the term has may be needed.
  const reach = 2 * wanted.length + 2
  for (const [token, postings] of index.postings) {
    for (const posting of postings) {
      const there = [...(kind === 'word' ? token : textAt(index, posting, reach))]
      const end = (kind === 'word' ? slipEnd : wrongCharacterEnd)(wanted, there)
      const found = end === null ? '' : there.slice(0, end).join('')
      if (found !== '' && found !== text) yield [posting, found.length]
      else if (kind === 'word') break
    }
  }
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Spans in the folded text carried back to the original, sorted, overlaps joined. */
function spansIn(folded: FoldedText, found: readonly Span[]): Span[] {
  const spans = found
    .map(({ start, end }) => ({ start: folded.from[start] ?? 0, end: folded.to[end - 1] ?? 0 }))
    .sort((a, b) => a.start - b.start)
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    } else joined.push(span)
  }
  return joined
}

/** A text cut into marked and unmarked runs between two offsets. */
function partsOf(text: string, spans: readonly Span[], from: number, to: number): SnippetPart[] {
  const parts: SnippetPart[] = []
  const put = (start: number, end: number, marked: boolean): void => {
    if (end > start) parts.push({ text: text.slice(start, end), marked })
  }
  let at = from
  for (const span of spans) {
    if (span.start < from || span.end > to) continue
    put(at, span.start, false)
    put(span.start, span.end, true)
    at = span.end
  }
  put(at, to, false)
  return parts
}

/** Characters kept before and after the first match of a long text. */
const before = 32
const after = 96

/** Moves an offset to the nearest space within reach, so that no word and no surrogate pair is cut. */
function atSpace(text: string, offset: number, step: 1 | -1): number {
  for (let i = offset; Math.abs(i - offset) < 16 && i > 0 && i < text.length; i += step) {
    if (/\s/u.test(text[i] ?? '')) return step === 1 ? i + 1 : i
  }
  return /[\udc00-\udfff]/.test(text[offset] ?? '') ? offset + step : offset
}

function snippetOf(text: string, spans: readonly Span[]): SnippetPart[] {
  const first = spans[0]?.start ?? 0
  const from = first <= before ? 0 : Math.min(atSpace(text, first - before, 1), first)
  const reach = Math.max(from + before + after, spans[0]?.end ?? 0)
  const to = reach >= text.length ? text.length : atSpace(text, reach, -1)
  const parts = partsOf(text, spans, from, to)
  if (from > 0) parts.unshift({ text: '…', marked: false })
  if (to < text.length) parts.push({ text: '…', marked: false })
  return parts
}

function hitOf<E extends SearchEntry>(
  index: SearchIndex<E>,
  entry: number,
  found: readonly Matches[],
): { readonly hit: SearchHit<E>; readonly score: number; readonly slips: number } | null {
  const item = index.entries[entry]
  const folded = index.folded[entry]
  if (!item || !folded) return null
  const spans = (field: Field): Span[] =>
    spansIn(
      folded[field],
      found.flatMap(matches => matches.get(entry)?.get(field) ?? []),
    )
  const label = spans('label')
  const field = (['name', 'text'] as const).find(f => spans(f).length > 0)
  const hit: SearchHit<E> = {
    entry: item,
    label: partsOf(item.label, label, 0, item.label.length),
    snippet: field ? snippetOf(item[field], spans(field)) : null,
  }
  return { hit, ...rankOf(folded, entry, found) }
}

/** Per term its best field; a term that begins the label counts half as much again. Slips: terms found only with one. */
function rankOf(
  folded: Readonly<Record<Field, FoldedText>>,
  entry: number,
  found: readonly Matches[],
): { readonly score: number; readonly slips: number } {
  let score = 0
  let slips = 0
  for (const matches of found) {
    const byField = matches.get(entry)
    const exact = fields.find(f => byField?.get(f)?.some(place => !place.near))
    const field = exact ?? fields.find(f => byField?.has(f))
    if (!field) continue
    if (!exact) slips += 1
    const begins = field === 'label' && byField?.get(field)?.some(({ start }) => start === 0)
    score += weight[field] * (begins ? 1.5 : 1)
  }
  return { score: score - folded.label.text.length / 10_000, slips }
}

/**
 * Everything that answers all words of the query, best first: as written before with a slip, label before name before
 * text, then reading order.
 * An empty query finds nothing.
 */
export function search<E extends SearchEntry>(
  index: SearchIndex<E>,
  query: string,
): SearchHit<E>[] {
  const terms = termsOf(foldText(query))
  const found = terms.map(term => findTerm(index, term))
  const [first, ...others] = found
  if (!first) return []
  return [...first.keys()]
    .filter(entry => others.every(matches => matches.has(entry)))
    .sort((a, b) => a - b)
    .flatMap(entry => hitOf(index, entry, found) ?? [])
    .sort((a, b) => a.slips - b.slips || b.score - a.score)
    .map(({ hit }) => hit)
}
