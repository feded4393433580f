import { type ReactNode, useId } from 'react'
import styles from '#panels/shell/controls.module.css'

/** One of a few, all in sight: radio buttons joined by rules. Arrow keys move, as in any radio group. */
export function Segments<T extends string | number>(props: {
  readonly label: string
  readonly options: readonly {
    readonly value: T
    readonly label: string
    readonly icon?: ReactNode
    /** Shown instead of the label, which stays the name. */
    readonly drawn?: ReactNode
  }[]
  readonly value: T
  readonly onChange: (value: T) => void
}) {
  const name = useId()
  return (
    <fieldset className={styles.segments}>
      <legend className={styles.legend}>{props.label}</legend>
      {props.options.map(option => (
        <label key={option.value} className={styles.segment}>
          <input
            type="radio"
            name={name}
            aria-label={option.drawn === undefined ? undefined : option.label}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          <span>
            {option.icon}
            {option.drawn ?? option.label}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
