import type { ComponentPropsWithRef, ReactNode } from 'react'
import styles from '#panels/shell/button.module.css'

/**
 * A button with a word. `main` is filled, `plain` has an edge, `link` is an underlined word, `foot` fills its share of a
 * leaf's foot and `foot-main` does so in ink.
 */
export function Button(
  props: ComponentPropsWithRef<'button'> & {
    readonly look?: 'main' | 'plain' | 'link' | 'foot' | 'foot-main'
    readonly icon?: ReactNode
  },
) {
  const { look = 'plain', icon, children, ...rest } = props
  const flush = look === 'foot' || look === 'foot-main'
  return (
    <button
      type="button"
      {...rest}
      className={styles.button}
      data-look={look}
      data-flush={flush ? '' : undefined}
    >
      {icon}
      <span>{children}</span>
    </button>
  )
}
