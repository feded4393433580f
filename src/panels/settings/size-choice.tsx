import { useTranslator } from '#panels/panel-context.ts'
import styles from '#panels/settings/settings-panel.module.css'
import { Row } from '#panels/shell/row.tsx'
import { Segments } from '#panels/shell/segments.tsx'

/** A choice of letter sizes, as factors of the usual one: each drawn as a letter and said in per cent. */
export function SizeChoice<T extends number>(props: {
  readonly label: string
  readonly sizes: readonly T[]
  readonly value: T
  readonly onChange: (size: T) => void
}) {
  const { t } = useTranslator()
  return (
    <Row label={props.label}>
      <Segments
        label={props.label}
        value={props.value}
        onChange={props.onChange}
        options={props.sizes.map(value => ({
          value,
          label: t('settings.text-size-value', { percent: Math.round(value * 100) }),
          drawn: (
            <span className={styles.letter} data-letter={value} aria-hidden>
              A
            </span>
          ),
        }))}
      />
    </Row>
  )
}
