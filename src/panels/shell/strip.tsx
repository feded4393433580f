import type { ReactNode } from 'react'
import styles from '#panels/shell/strip.module.css'

/** Soot over the scene: the ground of what is operated. `edge` is the weight of its top line. */
export function Strip(props: {
  readonly children: ReactNode
  readonly edge?: 'rule' | 'gilt' | 'missing'
  readonly className?: string | undefined
  readonly label?: string
}) {
  const className = props.className ? `${styles.strip} ${props.className}` : styles.strip
  const content = { className, 'data-edge': props.edge ?? 'rule', children: props.children }
  return props.label ? <section aria-label={props.label} {...content} /> : <div {...content} />
}
