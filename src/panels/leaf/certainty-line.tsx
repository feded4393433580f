import type { Certainty, CertaintyLevel } from '#exhibition/schema.ts'
import styles from '#panels/leaf/facts.module.css'
import { useTranslator } from '#panels/panel-context.ts'
import { Words } from '#panels/words.tsx'

/** Certainty as a line of a survey drawing, solid, dashed or dotted, and a word; never a colour. */
export function CertaintyLine(props: { readonly level: CertaintyLevel }) {
  const { t } = useTranslator()
  return (
    <span className={styles.certainty}>
      <svg viewBox="0 0 30 3" className={styles.line} data-level={props.level} aria-hidden="true">
        <path d="M0 1.5H30" />
      </svg>
      <strong>{t(`certainty.${props.level}`)}</strong>
    </span>
  )
}

/** How we know: the line, the word and the sentence; a drawn thing always says that it is drawn. */
export function HowWeKnow(props: { readonly certainty: Certainty; readonly schematic: boolean }) {
  const { t } = useTranslator()
  return (
    <>
      <CertaintyLine level={props.certainty.level} />
      {props.certainty.note ? (
        <Words as="p" of={props.certainty.note} />
      ) : (
        <p>{t(`certainty.${props.certainty.level}-sentence`)}</p>
      )}
      {props.schematic && <p>{t('certainty.drawn-sentence')}</p>}
    </>
  )
}
