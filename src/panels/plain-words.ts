import { hasLanguage } from '#exhibition/language-map.ts'
import type { LanguageMap } from '#exhibition/schema.ts'
import { useVisit } from '#panels/panel-context.ts'
import { useTexts } from '#panels/words.tsx'

/**
 * Chooses between a text and its plain version, which is taken where the visitor wishes it and it is written in the language
 * that the text would be read in: plain words in a foreign language are not plain.
 */
export function usePlainWords(): (
  text: LanguageMap | undefined,
  plain: LanguageMap | undefined,
) => { readonly words: LanguageMap | undefined; readonly isPlain: boolean } {
  const wished = useVisit(state => state.settings.plainLanguage)
  const textOf = useTexts()
  return (text, plain) => {
    const language = textOf(text)?.language
    const isPlain =
      wished && plain !== undefined && language !== undefined && hasLanguage(plain, language)
    return { words: isPlain ? plain : text, isPlain }
  }
}
