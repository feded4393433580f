import { describeValue } from '#exhibition/describe-value.ts'
import { hasLanguage } from '#exhibition/language-map.ts'
import { isPlaceholder } from '#exhibition/placeholder.ts'
import { type Problem, pointerOf } from '#exhibition/problem.ts'
import { Exhibition, LanguageMap } from '#exhibition/schema.ts'
import { isExpectedIn } from '#exhibition/text-extent.ts'
import { walkSchema } from '#exhibition/walk-schema.ts'

/** A text of the document, in all its languages. */
export interface TextOf {
  readonly path: readonly (string | number)[]
  readonly text: LanguageMap
}

/** Every language map of the exhibition, in the order of the document. */
export function textsOf(x: Exhibition): TextOf[] {
  const found: TextOf[] = []
  walkSchema(Exhibition, x, (schema, value, path) => {
    if (schema !== LanguageMap) return
    const text = LanguageMap.safeParse(value)
    if (text.success) found.push({ path, text: text.data })
  })
  return found
}

/**
 * Empty texts, texts that are missing in one of `languages`, languages that `languages` forgets, markup, and sentences that
 * a new exhibition begins with.
 */
export function checkTexts(x: Exhibition, file: string): Problem[] {
  const texts = textsOf(x)
  return [
    ...texts.flatMap(entry => emptyTexts(entry, file)),
    ...texts.flatMap(entry => missingLanguages(entry, x, file)),
    ...texts.flatMap(entry => markup(entry, file)),
    ...texts.flatMap(entry => placeholders(entry, file)),
    ...forgottenLanguages(texts, x.languages, file),
  ]
}

function emptyTexts({ path, text }: TextOf, file: string): Problem[] {
  if (Object.keys(text).length === 0) {
    return [row('mend', 'empty-text', file, path, 'The text has no language', 'Write it in one.')]
  }
  return Object.entries(text).flatMap(([tag, paragraphs]) =>
    paragraphs.flatMap((paragraph, i) =>
      paragraph.trim() === ''
        ? [row('mend', 'empty-text', file, [...path, tag, i], 'The text is empty', emptyRemedy)]
        : [],
    ),
  )
}

const emptyRemedy = 'Write it, or take the language away from this text.'

/** `name` is a thing's name in its own language and is never translated. */
function missingLanguages({ path, text }: TextOf, exhibition: Exhibition, file: string): Problem[] {
  if (path.at(-1) === 'name' || Object.hasOwn(text, 'none')) return []
  return exhibition.languages
    .filter(language => isExpectedIn(exhibition, language, path) && !hasLanguage(text, language))
    .map(language =>
      row(
        'consider',
        'missing-language',
        file,
        path,
        `The text is missing in “${language}”; its visitors read another language here and are told so`,
        `Add "${language}": […].`,
      ),
    )
}

function markup(entry: TextOf, file: string): Problem[] {
  return paragraphsOf(entry)
    .filter(({ paragraph }) => /<\/?[a-z][^<>]*>/i.test(paragraph))
    .map(({ path }) =>
      row(
        'consider',
        'markup',
        file,
        path,
        'The text looks like HTML; visitors read the signs as they are typed',
        'Take the signs away: each text of the list is a paragraph of its own.',
      ),
    )
}

function placeholders(entry: TextOf, file: string): Problem[] {
  return paragraphsOf(entry)
    .filter(({ paragraph }) => isPlaceholder(paragraph))
    .map(({ path, paragraph }) => ({
      ...row(
        'consider',
        'placeholder',
        file,
        path,
        'The text is still the one that the exhibition began with, and visitors read it',
        'Write your own in its place, or take it away where nothing needs to be said.',
      ),
      found: describeValue(paragraph),
    }))
}

interface ParagraphOf {
  readonly path: readonly (string | number)[]
  readonly paragraph: string
}

function paragraphsOf({ path, text }: TextOf): ParagraphOf[] {
  return Object.entries(text).flatMap(([tag, paragraphs]) =>
    paragraphs.map((paragraph, i) => ({ path: [...path, tag, i], paragraph })),
  )
}

function forgottenLanguages(
  texts: readonly TextOf[],
  languages: readonly string[],
  file: string,
): Problem[] {
  const counts = new Map<string, number>()
  for (const { path, text } of texts) {
    if (path.at(-1) === 'name') continue
    for (const tag of Object.keys(text)) {
      const offered = languages.some(language => hasLanguage({ [tag]: ['.'] }, language))
      if (tag !== 'none' && !offered) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    }
  }
  return [...counts].map(([tag, count]) =>
    row(
      'consider',
      'language-not-offered',
      file,
      ['languages'],
      `${count === 1 ? 'One text is' : `${count} texts are`} also in “${tag}”, which visitors are not offered`,
      `Add "${tag}" to “languages” once all texts have it.`,
    ),
  )
}

function row(
  weight: Problem['weight'],
  code: string,
  file: string,
  path: readonly PropertyKey[],
  problem: string,
  remedy: string,
): Problem {
  return { weight, code, file, pointer: pointerOf(path), problem, remedy }
}
