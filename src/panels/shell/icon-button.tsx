import type { ComponentPropsWithRef, ReactNode } from 'react'
import styles from '#panels/shell/button.module.css'

/** A button shown by its icon alone; `label` is its name for a screen reader and its tooltip. */
export function IconButton(
  props: Omit<ComponentPropsWithRef<'button'>, 'children' | 'title'> & {
    readonly label: string
    readonly icon: ReactNode
  },
) {
  const { label, icon, className, ...rest } = props
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={className ? `${styles.icon} ${className}` : styles.icon}
    >
      {icon}
    </button>
  )
}
