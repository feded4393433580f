import OctagonX from 'lucide-react/icons/octagon-x'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { useId } from 'react'
import type { Problem } from '#exhibition/problem.ts'
import { useTranslator } from '#panels/panel-context.ts'
import styles from '#studio/studio.module.css'

/** One problem: sign, sentence and pointer; chosen, it opens what was found, what was expected and what to do. */
export function ProblemRow(props: {
  readonly problem: Problem
  readonly chosen: boolean
  readonly onChoose: () => void
  /** Null where the problem speaks of no place. */
  readonly onShow: (() => void) | null
}) {
  const { problem, chosen } = props
  const { t } = useTranslator()
  const id = useId()
  return (
    <li
      className={styles.problem}
      data-weight={problem.weight}
      data-chosen={chosen ? '' : undefined}
    >
      <button
        type="button"
        className={styles.sentence}
        aria-expanded={chosen}
        aria-controls={chosen ? id : undefined}
        onClick={props.onChoose}
      >
        {problem.weight === 'mend' ? <OctagonX aria-hidden /> : <TriangleAlert aria-hidden />}
        <span className={styles.hidden}>{t(`studio.weight-${problem.weight}`)}</span>
        {/* Problems are written in English, as the command prints them. */}
        <span lang="en" dir="ltr">
          <strong>{problem.problem}</strong>
          <code>{problem.pointer === '' ? problem.file : problem.pointer}</code>
        </span>
      </button>
      {chosen && (
        <div id={id} className={styles.account}>
          <dl>
            <Line name={t('studio.found')} value={problem.found} />
            <Line name={t('studio.expected')} value={problem.expected} />
            <Line name={t('studio.to-do')} value={problem.remedy} />
          </dl>
          {props.onShow && (
            <button type="button" className={styles.show} onClick={props.onShow}>
              {t('studio.show')}
            </button>
          )}
        </div>
      )}
    </li>
  )
}

function Line(props: { readonly name: string; readonly value: string | undefined }) {
  if (props.value === undefined) return null
  return (
    <>
      <dt>{props.name}</dt>
      <dd lang="en" dir="ltr">
        {props.value}
      </dd>
    </>
  )
}
