import { clockLabel } from '#panels/narration/clock-label.ts'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import styles from '#panels/tour/stop-list.module.css'
import { stopSeconds } from '#panels/tour/stop-seconds.ts'
import type { ShownTour } from '#panels/tour/use-tour.ts'
import { useTexts, Words } from '#panels/words.tsx'
import { actOnTour } from '#visit/tour/tour-actions.ts'

/** Where a stop is on the way: behind, here, or still to come. */
export const progressOf = (
  { on }: Pick<ShownTour, 'on'>,
  index: number,
): 'done' | 'now' | 'coming' => {
  if (on.phase.kind === 'ended' || index < on.stop) return 'done'
  return index === on.stop ? 'now' : 'coming'
}

/** The stops on a cord, each a button; with about how long each takes. */
export function StopList({ shown }: { readonly shown: ShownTour }) {
  const { visit } = usePanels()
  const { t, language } = useTranslator()
  const textOf = useTexts()
  const exhibition = useVisit(state => state.exhibition)
  return (
    <ol className={styles.cord} aria-label={t('tour.stops')}>
      {shown.tour.stops.map((stop, index) => {
        const progress = progressOf(shown, index)
        return (
          <li key={stop.id} data-progress={progress}>
            <button
              type="button"
              className={styles.stop}
              data-flush=""
              data-stop={stop.id}
              aria-current={progress === 'now' ? 'step' : undefined}
              onClick={() => actOnTour(visit, { kind: 'go-to', stop: index })}
            >
              <span className={styles.slip} aria-hidden />
              <span className={styles.name} data-face="reading">
                <Words of={stop.label} />
              </span>
              {progress === 'now' ? (
                <span className={styles.now}>{t('tour.now')}</span>
              ) : (
                <span dir="ltr" className={styles.time}>
                  {clockLabel(stopSeconds(exhibition, stop, textOf), language)}
                </span>
              )}
            </button>
          </li>
        )
      })}
    </ol>
  )
}
