import { type Provenance, provenanceOf } from '#exhibition/provenance.ts'
import type { Exhibition, Translation } from '#exhibition/schema.ts'
import { translatableTexts, wordsIn } from '#interchange/translatable.ts'

/** Who is to be named for texts that were imported. */
export interface NamedTexts {
  readonly language: string
  /** The language they were translated from. */
  readonly from: string
  /** Text id to who translated it and whether a native reader has read it. */
  readonly texts: ReadonlyMap<string, { readonly by: string; readonly reviewed: boolean }>
  /** ISO 8601 day. */
  readonly date: string
}

/**
 * What `translations` says of a language after an import: what most of its texts share, and the others as exceptions, so
 * that the document stays short.
 */
export function translationAfter(exhibition: Exhibition, named: NamedTexts): Translation {
  const { language, from, date } = named
  const before = exhibition.translations?.[language]
  const all = provenances(exhibition, named)
  const whole = mostCommon([...all.values()], before)
  const except = Object.fromEntries(
    [...all].flatMap(([id, own]) => {
      if (sameHand(own, whole)) return []
      const other = {
        ...(own.by !== whole.by && { by: own.by }),
        ...(own.reviewed !== whole.reviewed && { reviewed: own.reviewed }),
        ...(own.date !== null && { date: own.date }),
      }
      return [[id, other]]
    }),
  )
  const touched = [...named.texts.values()].some(own => sameHand(own, whole))
  const day = touched ? date : (whole.date ?? undefined)
  return {
    ...before,
    by: whole.by,
    reviewed: whole.reviewed,
    from: before?.from ?? from,
    ...(day !== undefined && { date: day }),
    ...exceptions(except),
  }
}

/** The key is left out where there is none, one that was there before included. */
function exceptions(except: NonNullable<Translation['except']>): Pick<Translation, 'except'> {
  return Object.keys(except).length === 0 ? { except: undefined } : { except }
}

type Hand = Pick<Provenance, 'by' | 'reviewed'>
type Known = Pick<Provenance, 'by' | 'reviewed' | 'date'>

const sameHand = (a: Hand, b: Hand): boolean => a.by === b.by && a.reviewed === b.reviewed

/** Of every text that has words in the language; captions, which the document does not hold, among the imported ones. */
function provenances(x: Exhibition, { language, texts, date }: NamedTexts): Map<string, Known> {
  const all = new Map<string, Known>()
  for (const { id, text } of translatableTexts(x)) {
    const known = wordsIn(text, language) === null ? null : provenanceOf(x, language, id)
    if (known !== null) all.set(id, known)
  }
  for (const id of Object.keys(x.translations?.[language]?.except ?? {})) {
    const known = provenanceOf(x, language, id)
    if (known !== null) all.set(id, known)
  }
  for (const [id, own] of texts) all.set(id, { ...own, date })
  return all
}

/** What stood for the whole language before stays where as many texts share it as anything else. */
function mostCommon(all: readonly Known[], before: Translation | undefined): Known {
  const counts = new Map<string, { readonly known: Known; count: number }>()
  const keyOf = ({ by, reviewed }: Hand) => JSON.stringify([by, reviewed])
  if (before !== undefined) {
    counts.set(keyOf(before), { known: { ...before, date: before.date ?? null }, count: 0 })
  }
  for (const known of all) {
    const entry = counts.get(keyOf(known)) ?? { known, count: 0 }
    entry.count++
    counts.set(keyOf(known), entry)
  }
  const [first, ...others] = counts.values()
  if (first === undefined) throw new Error('an import of no text names nobody')
  return others.reduce((best, entry) => (entry.count > best.count ? entry : best), first).known
}
