import { type Problem, pointerOf } from '#exhibition/problem.ts'
import { provenanceOf } from '#exhibition/provenance.ts'
import type { Exhibition } from '#exhibition/schema.ts'
import { isExpectedIn } from '#exhibition/text-extent.ts'
import type { CaptionTrack } from '#interchange/caption-track.ts'
import { isStale, type Ledger } from '#interchange/ledger.ts'
import { countsCharacters, isOverLong, lengthOf, limitInWords } from '#interchange/length-limit.ts'
import { looksUntranslated, type Untranslated } from '#interchange/looks-untranslated.ts'
import { keepsItsScript, textKind } from '#interchange/text-kind.ts'
import { type Translatable, translatableTexts, wordsIn } from '#interchange/translatable.ts'

/** How an exhibition's words stand in one language; numbers of texts. */
export interface LanguageSurvey {
  readonly language: string
  /** Those that are meant to be there. */
  readonly texts: number
  readonly missing: number
  /** Their source has changed since they were translated. */
  readonly stale: number
  readonly overLong: number
  /** The same as their source, or not in the language's script. */
  readonly untranslated: number
  /** Read by no native reader. */
  readonly unreviewed: number
}

/** What is found about one text that is there. */
interface Finding {
  readonly kind: 'stale' | 'over-long' | Untranslated
  readonly text: Translatable
}

/**
 * How the words stand in each language that the exhibition is offered in or has words of, and what somebody should look
 * at. Missing texts are counted only: `checkTexts` tells each. `ledgers` by language.
 */
export function surveyTexts(
  exhibition: Exhibition,
  ledgers: ReadonlyMap<string, Ledger>,
  file: string,
  tracks: readonly CaptionTrack[] = [],
): { readonly languages: readonly LanguageSurvey[]; readonly problems: readonly Problem[] } {
  const texts = translatableTexts(exhibition, tracks)
  const surveys = surveyedLanguages(exhibition).map(language =>
    surveyLanguage(exhibition, texts, language, ledgers.get(language) ?? new Map()),
  )
  return {
    languages: surveys.map(({ survey }) => survey),
    problems: surveys.flatMap(({ survey, findings }) =>
      findings.map(finding => problemOf(finding, survey.language, file)),
    ),
  }
}

/** Those that visitors are offered, and then others that somebody has translated into. */
export function surveyedLanguages({ languages, translations }: Exhibition): string[] {
  return [...new Set([...languages, ...Object.keys(translations ?? {})])]
}

function surveyLanguage(
  x: Exhibition,
  texts: readonly Translatable[],
  language: string,
  ledger: Ledger,
): { survey: LanguageSurvey; findings: readonly Finding[] } {
  const expected = texts.filter(({ path }) => isExpectedIn(x, language, path))
  const there = texts.filter(({ text }) => wordsIn(text, language) !== null)
  const from = x.translations?.[language]?.from ?? x.languages[0] ?? language
  const findings = there.flatMap(text => findingsOf(text, language, from, ledger))
  const count = (...kinds: Finding['kind'][]) =>
    findings.filter(({ kind }) => kinds.includes(kind)).length
  const survey: LanguageSurvey = {
    language,
    texts: expected.length,
    missing: expected.filter(({ text }) => wordsIn(text, language) === null).length,
    stale: count('stale'),
    overLong: count('over-long'),
    untranslated: count('same-as-source', 'other-script'),
    unreviewed: there.filter(({ id }) => !provenanceOf(x, language, id)?.reviewed).length,
  }
  return { survey, findings }
}

function findingsOf(text: Translatable, language: string, from: string, ledger: Ledger): Finding[] {
  const words = wordsIn(text.text, language) ?? ''
  const source = from === language ? null : wordsIn(text.text, from)
  const why = keepsItsScript(text.path)
    ? null
    : looksUntranslated(words, language, source === null ? null : { words: source, language: from })
  const { limit } = textKind(text.path)
  const kinds: (Finding['kind'] | null)[] = [
    isStale(ledger, text.id, text.text) ? 'stale' : null,
    limit !== null && isOverLong(words, limit, language) ? 'over-long' : null,
    why,
  ]
  return kinds.flatMap(kind => (kind === null ? [] : [{ kind, text }]))
}

function problemOf({ kind, text }: Finding, language: string, file: string): Problem {
  const common = {
    weight: 'consider' as const,
    file,
    pointer: pointerOf([...text.path, language]),
  }
  const words = wordsIn(text.text, language) ?? ''
  const { limit } = textKind(text.path)
  switch (kind) {
    case 'stale':
      return {
        ...common,
        code: 'stale-translation',
        problem: `The text has changed since it was translated into “${language}”`,
        remedy: `Bring it up to date: “lamplight texts export --to ${language} --only stale”.`,
      }
    case 'over-long':
      return {
        ...common,
        code: 'over-long',
        problem: `The text is longer in “${language}” than visitors read or hear to the end`,
        found: `${lengthOf(words, language)} ${countsCharacters(language) ? 'characters' : 'words'}`,
        ...(limit !== null && { expected: limitInWords(limit, language) }),
        remedy: 'Shorten it, or divide it: “more” is for those who read on.',
      }
    case 'same-as-source':
      return {
        ...common,
        code: 'looks-untranslated',
        problem: `The text is the same in “${language}” as in the language it was translated from`,
        remedy: 'Translate it, or take the language away from this text.',
      }
    case 'other-script':
      return {
        ...common,
        code: 'looks-untranslated',
        problem: `The text is not written in the script of “${language}”`,
        remedy: 'Translate it, or put it under the language that it is in.',
      }
  }
}
