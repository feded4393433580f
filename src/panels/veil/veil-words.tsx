import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import type { Lateness } from '#panels/veil/use-lateness.ts'
import styles from '#panels/veil/veil.module.css'

/** The line of a room that is slow to come; its place in the page is kept, so that nothing jumps when it speaks. */
export function VeilWords(props: { readonly lateness: Lateness }) {
  const { twinAddress } = usePanels()
  const { t } = useTranslator()
  const share = useVisit(state => (state.scene.kind === 'coming' ? state.scene.share : 1))
  return (
    <div className={styles.words} role="status">
      {props.lateness !== 'none' && <p>{t('threshold.coming')}</p>}
      {props.lateness === 'very-late' && (
        <p>
          {t('threshold.awaited', {
            things: t('threshold.awaited-walls', { percent: Math.round(share * 100) }),
          })}{' '}
          <a href={twinAddress}>{t('threshold.as-pages')}</a>
        </p>
      )}
    </div>
  )
}
