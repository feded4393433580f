import '#panels/tokens.css'
import '#panels/type.css'
import '#panels/base.css'
import type { FetchFailure } from '#browser/fetch-checked.ts'
import type { Problem } from '#exhibition/problem.ts'
import type { Translator } from '#locale/translator.ts'
import styles from '#panels/errors/error-page.module.css'
import { ProblemRow } from '#panels/errors/problem-row.tsx'

/** Why there is no exhibition to show. */
export type WhyNothing =
  | { readonly kind: 'network'; readonly failure: FetchFailure }
  | { readonly kind: 'unreadable'; readonly problems: readonly Problem[] }
  | { readonly kind: 'unexpected' }

type Sentence = 'no-exhibition' | 'cannot-read' | 'too-new' | 'network' | 'unexpected'

function sentenceOf(why: WhyNothing): Sentence {
  switch (why.kind) {
    case 'network':
      return why.failure.kind === 'missing' ? 'no-exhibition' : 'network'
    case 'unreadable':
      return why.problems.some(isNewer) ? 'too-new' : 'cannot-read'
    case 'unexpected':
      return 'unexpected'
  }
}

const isNewer = (problem: Problem): boolean =>
  problem.code === 'format' && /^"lamplight\/[2-9]/.test(problem.found ?? '')

/**
 * In place of an exhibition: for the visitor one plain sentence and what still works, without a code or an address; for
 * the curator every problem at once.
 */
export function ErrorPage(props: { readonly translator: Translator; readonly why: WhyNothing }) {
  const { t, language, direction } = props.translator
  const sentence = sentenceOf(props.why)
  const problems = props.why.kind === 'unreadable' ? props.why.problems : []
  return (
    <main className={styles.page} data-ground="day" lang={language} dir={direction}>
      <div className={styles.words}>
        <h1>{t(`error.${sentence}`)}</h1>
        <p>{t(`error.${sentence}-text`)}</p>
        <p className={styles.ways}>
          <a href={location.pathname}>{t('error.open-start')}</a>
          <a href={location.href}>{t('notice.retry')}</a>
        </p>
      </div>
      {problems.length > 0 && (
        <section className={styles.problems}>
          <h2>{t('error.for-curator')}</h2>
          <p className={styles.count}>
            {t('studio.must-be-mended', { n: problems.filter(p => p.weight === 'mend').length })}
          </p>
          <ul>
            {problems.map(problem => (
              <ProblemRow
                key={`${problem.file}${problem.pointer}${problem.code}${problem.problem}`}
                problem={problem}
                translator={props.translator}
              />
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}
