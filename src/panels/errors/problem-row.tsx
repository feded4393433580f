import OctagonX from 'lucide-react/icons/octagon-x'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { Problem } from '#exhibition/problem.ts'
import type { Translator } from '#locale/translator.ts'
import styles from '#panels/errors/error-page.module.css'

/** One problem of the document: sign, sentence, pointer, what was found and expected, and what to do. */
export function ProblemRow(props: { readonly problem: Problem; readonly translator: Translator }) {
  const { problem } = props
  const { t } = props.translator
  return (
    <li className={styles.problem} data-weight={problem.weight}>
      {problem.weight === 'mend' ? <OctagonX aria-hidden /> : <TriangleAlert aria-hidden />}
      {/* Problems are written in English, as is the command's output. */}
      <div lang="en" dir="ltr">
        <strong>{problem.problem}</strong>
        <code>
          {problem.file}#{problem.pointer}
        </code>
        <dl>
          {problem.found !== undefined && (
            <div>
              <dt>{t('studio.found')}</dt>
              <dd>{problem.found}</dd>
            </div>
          )}
          {problem.expected !== undefined && (
            <div>
              <dt>{t('studio.expected')}</dt>
              <dd>{problem.expected}</dd>
            </div>
          )}
          <div>
            <dt>{t('studio.to-do')}</dt>
            <dd>{problem.remedy}</dd>
          </div>
        </dl>
      </div>
    </li>
  )
}
