import type { ReactNode } from 'react'
import styles from '#panels/leaf/facts.module.css'
import { useTranslator } from '#panels/panel-context.ts'
import { useSizeClass } from '#panels/shell/use-size-class.ts'

/** A link out of the exhibition. A kiosk has no way out: there it is plain words. */
export function OutwardLink(props: { readonly address: string; readonly children: ReactNode }) {
  const { t } = useTranslator()
  if (useSizeClass() === 'K') return <span>{props.children}</span>
  return (
    <a href={props.address} rel="noreferrer external" target="_blank" className={styles.link}>
      {props.children}
      <span className={styles.hidden}> ({t('leaf.new-tab')})</span>
    </a>
  )
}
