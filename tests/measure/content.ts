import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkTranslations } from '#cli/check/check-translations.ts'
import { parseExhibition } from '#exhibition/parse.ts'
import { isLabel } from '#exhibition/text-extent.ts'
import { translatableTexts, wordsIn } from '#interchange/translatable.ts'

/** Languages in which every word of the exhibitions is told, and those in which titles and labels are. */
const whole = ['zh-Hans', 'zh-Hant', 'en', 'fr', 'ja', 'ar']
const labelled = ['es', 'de', 'ru', 'ko', 'hi']

/** What the exhibitions that come with Lamplight lack in the languages they are told in. */
export interface ContentCount {
  /** `<exhibition> <language>: <text id>` of each text that is not there. */
  readonly missing: readonly string[]
  /** Problems of words that are there: stale, or looking untranslated. */
  readonly doubtful: readonly string[]
}

/** Counts over every exhibition in `public/exhibitions`. */
export async function contentMissing(): Promise<ContentCount> {
  const root = join(import.meta.dirname, '../../public/exhibitions')
  const missing: string[] = []
  const doubtful: string[] = []
  for (const id of readdirSync(root)) {
    const folder = join(root, id)
    const { exhibition } = parseExhibition(
      readFileSync(join(folder, 'exhibition.json'), 'utf8'),
      id,
    )
    if (exhibition === null) {
      missing.push(`${id}: the document cannot be read`)
      continue
    }
    for (const text of translatableTexts(exhibition)) {
      const wanted = isLabel(text.path) ? [...whole, ...labelled] : whole
      for (const language of wanted) {
        if (wordsIn(text.text, language) === null) missing.push(`${id} ${language}: ${text.id}`)
      }
    }
    const { problems } = await checkTranslations(exhibition, folder, id)
    const kinds = ['stale-translation', 'looks-untranslated']
    for (const { code, pointer } of problems) {
      if (kinds.includes(code)) doubtful.push(`${code} ${id}${pointer}`)
    }
  }
  return { missing, doubtful }
}
