import type { ReactNode } from 'react'
import styles from '#panels/shell/row.module.css'

/** A ruled row of a leaf: what it is at the start, at most one control or value at the end. */
export function Row(props: {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly children?: ReactNode
  /** Lets the control point at the words: `aria-labelledby={id}`, and `${id}-hint` for the second line. */
  readonly id?: string
}) {
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <div id={props.id}>{props.label}</div>
        {props.hint !== undefined && (
          <div id={props.id && `${props.id}-hint`} className={styles.hint}>
            {props.hint}
          </div>
        )}
      </div>
      {props.children}
    </div>
  )
}

/** A titled group of rows. */
export function RowGroup(props: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h2 className={styles.title}>{props.title}</h2>
      {props.children}
    </section>
  )
}
