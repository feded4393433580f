import { Misuse } from '#cli/misuse.ts'
import { readTracks } from '#cli/texts/caption-files.ts'
import { readLedgerOf } from '#cli/texts/document-files.ts'
import type { Problem } from '#exhibition/problem.ts'
import type { Exhibition } from '#exhibition/schema.ts'
import type { Ledger } from '#interchange/ledger.ts'
import { type LanguageSurvey, surveyedLanguages, surveyTexts } from '#interchange/survey-texts.ts'

/** How the words of an exhibition's folder stand in each language. */
export interface TranslationReport {
  readonly languages: readonly LanguageSurvey[]
  readonly problems: readonly Problem[]
}

/** Surveys the words with what the folder knows of their sources; a ledger that cannot be read is a problem. */
export async function checkTranslations(
  exhibition: Exhibition,
  folder: string,
  file: string,
): Promise<TranslationReport> {
  const ledgers = new Map<string, Ledger>()
  const unread: Problem[] = []
  for (const language of surveyedLanguages(exhibition)) {
    const ledger = await readLedgerOf(folder, exhibition.id, language).catch((error: unknown) => {
      if (!(error instanceof Misuse)) throw error
      unread.push({
        weight: 'consider',
        code: 'translation-ledger',
        file: `translations/${language}.json`,
        pointer: '',
        problem: `The file does not say what the exhibition was translated from into “${language}”`,
        remedy: 'Take it from an earlier copy, or delete it.',
      })
      return null
    })
    if (ledger !== null) ledgers.set(language, ledger)
  }
  const { languages, problems } = surveyTexts(
    exhibition,
    ledgers,
    file,
    await readTracks(exhibition, folder),
  )
  return { languages, problems: [...problems, ...unread] }
}
