import type { Work } from '#exhibition/schema.ts'
import styles from '#panels/closer/closer.module.css'
import { scaleBar } from '#panels/closer/scale-bar.ts'
import { useCloseView } from '#panels/closer/use-close-view.ts'
import { useTranslator } from '#panels/panel-context.ts'

/** CSS defines its pixel as a 96th of an inch. */
const PIXELS_PER_METRE = 96 / 0.0254

/** A scale bar and how much larger than life this is; nothing where the size of the thing is not documented. */
export function RealSize(props: { readonly work: Work }) {
  const { t, language } = useTranslator()
  const wide = useCloseView(view => view.width)
  const { work } = props
  if (wide === 0 || !work.size || work.size.certainty === 'conjectured') return null
  // A scroll lies in its picture as long as it is unrolled.
  const metres = work.kind === 'scroll' ? work.length : work.size.width
  if (!metres) return null
  const perMetre = wide / metres
  const bar = scaleBar(perMetre, 160)
  const length = new Intl.NumberFormat(language, { style: 'unit', unit: bar.unit }).format(
    bar.value,
  )
  const factor = perMetre / PIXELS_PER_METRE
  const times = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 })
  return (
    <div className={styles.scale}>
      <span
        className={styles.bar}
        style={{ width: bar.length }}
        role="img"
        aria-label={t('closer.scale', { length })}
      >
        <i />
        <i />
        <i />
        <i />
        <i />
      </span>
      <span aria-hidden>{length}</span>
      {factor >= 0.1 && (
        <span className={styles.times}>
          {t('closer.real-size', { times: times.format(factor) })}
        </span>
      )}
    </div>
  )
}
