import styles from '#panels/shell/controls.module.css'

/** On or off, as a slip lever that is filled and moves. `labelledBy` names the words of its row. */
export function Switch(
  props: {
    readonly checked: boolean
    readonly onChange: (checked: boolean) => void
    readonly describedBy?: string
  } & ({ readonly label: string } | { readonly labelledBy: string }),
) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={props.checked}
      aria-label={'label' in props ? props.label : undefined}
      aria-labelledby={'labelledBy' in props ? props.labelledBy : undefined}
      aria-describedby={props.describedBy}
      className={styles.switch}
      onClick={() => props.onChange(!props.checked)}
    >
      <span className={styles.lever} />
    </button>
  )
}
