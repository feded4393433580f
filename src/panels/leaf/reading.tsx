import { useId, useState } from 'react'
import type { LanguageMap } from '#exhibition/schema.ts'
import { FallbackNote } from '#panels/leaf/fallback-note.tsx'
import styles from '#panels/leaf/reading.module.css'
import { WordsBy } from '#panels/leaf/words-by.tsx'
import { useTranslator } from '#panels/panel-context.ts'
import { usePlainWords } from '#panels/plain-words.ts'
import { Button } from '#panels/shell/button.tsx'
import { Words } from '#panels/words.tsx'

/** Wall text, with the rest of it behind one touch. A text that is not in the visitor's language says in which it is. */
export function Reading(props: {
  readonly text: LanguageMap | undefined
  /** The text's id, by which its translation is told: `works/tripitaka/text`. */
  readonly id: string
  /** The same in plain language, for those who have chosen it. */
  readonly plain?: LanguageMap | undefined
  readonly more?: LanguageMap | undefined
}) {
  const { t } = useTranslator()
  const [all, setAll] = useState(false)
  const rest = useId()
  const { words, isPlain } = usePlainWords()(props.text, props.plain)
  if (!words) return null
  return (
    <>
      <FallbackNote of={words} />
      {isPlain && <p className={styles.fallback}>{t('leaf.in-plain-language')}</p>}
      <div className={styles.body}>
        <Words of={words} as="p" />
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
      <WordsBy of={words} id={isPlain ? props.id.replace(/text$/, 'plain') : props.id} />
    </>
  )
}
