import { hasLanguage } from '#exhibition/language-map.ts'
import type { LanguageMap } from '#exhibition/schema.ts'
import { languageNameIn } from '#locale/language-names.ts'
import styles from '#panels/leaf/reading.module.css'
import { useTranslator, useVisit } from '#panels/panel-context.ts'
import { useTexts } from '#panels/words.tsx'

/** Says that a text is not yet in the visitor's language, and in which it is shown. Nothing where it is there. */
export function FallbackNote(props: { readonly of: LanguageMap }) {
  const { t, language: reader } = useTranslator()
  const language = useVisit(state => state.language)
  const text = useTexts()(props.of)
  if (!text || text.language === 'none' || hasLanguage(props.of, language)) return null
  return (
    <p className={styles.fallback}>
      {t('leaf.other-language', {
        wanted: languageNameIn(language, reader),
        shown: languageNameIn(text.language, reader),
      })}
    </p>
  )
}
