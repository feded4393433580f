import { useId, useState } from 'react'
import type { LanguageMap } from '#exhibition/schema.ts'
import { FallbackNote } from '#panels/leaf/fallback-note.tsx'
import styles from '#panels/leaf/reading.module.css'
import { WordsBy } from '#panels/leaf/words-by.tsx'
import { useTranslator } from '#panels/panel-context.ts'
import { Button } from '#panels/shell/button.tsx'
import { Words } from '#panels/words.tsx'

/** Wall text, with the rest of it behind one touch. A text that is not in the visitor's language says in which it is. */
export function Reading(props: {
  readonly text: LanguageMap | undefined
  /** The text's id, by which its translation is told: `works/tripitaka/text`. */
  readonly id: string
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
      <WordsBy of={props.text} id={props.id} />
    </>
  )
}
