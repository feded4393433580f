import { surfaceName } from '#panels/marks/place-sentence.ts'
import { useTranslator } from '#panels/panel-context.ts'
import { isOnSurface } from '#space/placement.ts'
import type { ProblemPlace } from '#studio/locate-problem.ts'
import styles from '#studio/studio.module.css'
import type { Survey } from '#studio/survey.ts'

/** The chosen thing in a surveyor's words: which, on which surface, where, measured from what. */
export function PlaceStrip(props: {
  readonly where: ProblemPlace | null
  readonly survey: Survey | null
  /** A problem is chosen, whether or not it has a place. */
  readonly asked: boolean
}) {
  const translator = useTranslator()
  const { t } = translator
  const { where, survey } = props
  if (!where) {
    return (
      <div className={styles.place}>{t(props.asked ? 'studio.no-place' : 'studio.choose')}</div>
    )
  }
  const onSurface = where.place && isOnSurface(where.place) ? where.place : null
  return (
    <div className={styles.place} role="status">
      <span>
        {t(`studio.kind.${where.kind}`)} <strong>{where.id || where.room}</strong>
      </span>
      {onSurface && (
        <span>
          {t('studio.surface')} <strong>{surfaceName(translator, onSurface.surface)}</strong>
        </span>
      )}
      {survey?.lines.flatMap(({ figure }) =>
        figure ? (
          <span key={figure.axis}>
            {t(`studio.axis.${figure.axis}`)}{' '}
            <strong dir="ltr">{figure.metres.toFixed(2)} m</strong>
          </span>
        ) : (
          []
        ),
      )}
      {survey && <span>{t(`studio.from.${survey.from}`)}</span>}
    </div>
  )
}
