import { useEffect, useId, useRef, useState } from 'react'
import type { Line } from '#exhibition/dialogue.ts'
import type { Work } from '#exhibition/schema.ts'
import { FallbackNote } from '#panels/leaf/fallback-note.tsx'
import { OutwardLink } from '#panels/leaf/outward-link.tsx'
import { WordsBy } from '#panels/leaf/words-by.tsx'
import { Listen } from '#panels/narration/listen.tsx'
import { useTranslator, useVisit } from '#panels/panel-context.ts'
import styles from '#panels/people/person-panel.module.css'
import { subjectOf } from '#panels/people/subject-of.ts'
import { Button } from '#panels/shell/button.tsx'
import { Words } from '#panels/words.tsx'

/**
 * What the figure says now. A new line takes the focus: a screen reader reads it at once, and the next Tab leads to what
 * can be asked about it.
 */
export function Said(props: {
  readonly figure: Extract<Work, { kind: 'figure' }>
  readonly line: Line
  /** The first line came with the leaf, whose title has the focus. */
  readonly isFirst: boolean
}) {
  const { figure, line, isFirst } = props
  const exhibition = useVisit(state => state.exhibition)
  const said = useRef<HTMLQuoteElement>(null)
  const shown = useRef(line.id)
  useEffect(() => {
    if (shown.current === line.id) return
    shown.current = line.id
    said.current?.focus({ preventScroll: true })
    said.current?.scrollIntoView({ block: 'nearest' })
  }, [line.id])
  const words = subjectOf(figure, line, exhibition)
  return (
    <>
      <FallbackNote of={line.says} />
      <blockquote
        ref={said}
        className={styles.said}
        tabIndex={-1}
        data-first={isFirst ? '' : undefined}
      >
        <Words of={line.says} as="p" />
      </blockquote>
      <Listen key={words.id} id={words.id} words={words} />
      <Sources key={`sources ${line.id}`} line={line} />
      <WordsBy of={line.says} id={`works/${figure.id}/lines/${line.id}/says`} />
    </>
  )
}

/** The books and pages that these words come from, one touch away. */
function Sources(props: { readonly line: Line }) {
  const { t } = useTranslator()
  const sources = useVisit(state => state.exhibition.sources)
  const [open, setOpen] = useState(false)
  const list = useId()
  const named = sources?.filter(source => props.line.sources?.includes(source.id)) ?? []
  if (named.length === 0) return <p className={styles.unsourced}>{t('people.no-source')}</p>
  return (
    <>
      <Button look="link" aria-expanded={open} aria-controls={list} onClick={() => setOpen(!open)}>
        {t('people.sources')}
      </Button>
      <ul id={list} className={styles.sources} hidden={!open}>
        {named.map(source => {
          const words = <Words of={source.label} as="bdi" />
          return (
            <li key={source.id}>
              {source.url ? <OutwardLink address={source.url}>{words}</OutwardLink> : words}
            </li>
          )
        })}
      </ul>
    </>
  )
}
