import { useId, useState } from 'react'
import { hasLanguage } from '#exhibition/language-map.ts'
import type { LanguageMap } from '#exhibition/schema.ts'
import { languageNameIn } from '#locale/language-names.ts'
import styles from '#panels/leaf/reading.module.css'
import { useTranslator, useVisit } from '#panels/panel-context.ts'
import { Button } from '#panels/shell/button.tsx'
import { useTexts, Words } from '#panels/words.tsx'

/** Wall text, with the rest of it behind one touch. A text that is not in the visitor's language says in which it is. */
export function Reading(props: {
  readonly text: LanguageMap | undefined
  readonly more?: LanguageMap | undefined
}) {
  const { t } = useTranslator()
  const [all, setAll] = useState(false)
  const rest = useId()
  if (!props.text) return null
  return (
    <>
      <FallbackNote of={props.text} />
      <div className={styles.body}>
        <Words of={props.text} as="p" />
        {props.more && all && (
          <div id={rest}>
            <Words of={props.more} as="p" />
          </div>
        )}
      </div>
      {props.more && (
        <Button look="link" aria-expanded={all} aria-controls={rest} onClick={() => setAll(!all)}>
          {t(all ? 'leaf.less' : 'leaf.more')}
        </Button>
      )}
    </>
  )
}

function FallbackNote(props: { readonly of: LanguageMap }) {
  const { t, language: reader } = useTranslator()
  const language = useVisit(state => state.language)
  const text = useTexts()(props.of)
  if (!text || text.language === 'none' || hasLanguage(props.of, language)) return null
  return (
    <p className={styles.fallback}>
      {t('leaf.other-language', { language: languageNameIn(text.language, reader) })}
    </p>
  )
}
