import Maximize from 'lucide-react/icons/maximize'
import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import type { ReactNode } from 'react'
import styles from '#panels/closer/closer.module.css'
import { useTranslator } from '#panels/panel-context.ts'

/** Everything that takes the picture nearer or farther, one touch each. */
export function ZoomTools(props: {
  readonly view: {
    readonly oneToOne: () => void
    readonly showWhole: () => void
    readonly farther: () => void
    readonly closer: () => void
  }
  readonly atItsClosest: boolean
}) {
  const { t } = useTranslator()
  const { view } = props
  return (
    <>
      <button type="button" className={styles.tool} data-flush="" onClick={view.oneToOne}>
        {t('closer.one-to-one')}
      </button>
      <Tool name={t('closer.whole')} onUse={view.showWhole}>
        <Maximize aria-hidden />
      </Tool>
      <Tool name={t('closer.farther')} onUse={view.farther}>
        <Minus aria-hidden />
      </Tool>
      <Tool name={t('closer.closer')} disabled={props.atItsClosest} onUse={view.closer}>
        <Plus aria-hidden />
      </Tool>
    </>
  )
}

function Tool(props: {
  readonly name: string
  readonly disabled?: boolean
  readonly onUse: () => void
  readonly children: ReactNode
}) {
  return (
    <button
      type="button"
      className={styles.tool}
      data-flush=""
      aria-label={props.name}
      title={props.name}
      aria-disabled={props.disabled}
      onClick={props.onUse}
    >
      {props.children}
    </button>
  )
}
