import { textsOf } from '#exhibition/check-texts.ts'
import { describeValue } from '#exhibition/describe-value.ts'
import { isLanguageTag } from '#exhibition/language-tag.ts'
import { nearestName } from '#exhibition/nearest-name.ts'
import { type Problem, pointerOf } from '#exhibition/problem.ts'
import type { Exhibition } from '#exhibition/schema.ts'
import { textId } from '#exhibition/text-id.ts'

/** Captions stand in files of their own. */
const caption = /^narrations\/[^/]+\/captions\/\d+$/

/** What `translations` says of languages that are none, and of texts that the exhibition has not. */
export function checkProvenance(x: Exhibition, file: string): Problem[] {
  const translations = Object.entries(x.translations ?? {})
  if (translations.length === 0) return []
  const ids = textsOf(x).map(({ path }) => textId(x, path))
  const known = new Set(ids)
  return translations.flatMap(([tag, { from, except }]) => [
    ...wrongTag(tag, ['translations', tag], file),
    ...(from === undefined ? [] : wrongTag(from, ['translations', tag, 'from'], file)),
    ...Object.keys(except ?? {})
      .filter(id => !known.has(id) && !caption.test(id))
      .map(id => unknownText(id, ['translations', tag, 'except', id], ids, file)),
  ])
}

function wrongTag(tag: string, path: readonly string[], file: string): Problem[] {
  if (isLanguageTag(tag)) return []
  return [
    {
      weight: 'mend',
      code: 'language-tag',
      file,
      pointer: pointerOf(path),
      problem: `“${tag}” is not the tag of a language`,
      expected: 'a BCP 47 tag, such as "en", "zh-Hans" or "pt-BR"',
      remedy: tag.includes('_') ? `Write "${tag.replaceAll('_', '-')}".` : 'Write its tag.',
    },
  ]
}

function unknownText(
  id: string,
  path: readonly string[],
  ids: readonly string[],
  file: string,
): Problem {
  const near = nearestName(id, ids)
  return {
    weight: 'consider',
    code: 'unknown-text',
    file,
    pointer: pointerOf(path),
    problem: `There is no text “${id}”, so that nobody reads who translated it`,
    found: describeValue(id),
    remedy: near === undefined ? 'Take the line away.' : `Write "${near}".`,
  }
}
