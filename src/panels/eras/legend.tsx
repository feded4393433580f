import styles from '#panels/eras/era-line.module.css'
import { CertaintyLine } from '#panels/leaf/certainty-line.tsx'
import { useTranslator } from '#panels/panel-context.ts'

const levels = ['scanned', 'documented', 'conjectured'] as const

/** What the outlines in the picture mean. */
export function Legend() {
  const { t } = useTranslator()
  return (
    <div className={styles.legend}>
      <p>{t('era.legend-hint')}</p>
      <ul aria-label={t('era.legend')}>
        {levels.map(level => (
          <li key={level}>
            <CertaintyLine level={level} />
          </li>
        ))}
      </ul>
    </div>
  )
}
