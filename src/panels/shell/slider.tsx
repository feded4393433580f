import styles from '#panels/shell/controls.module.css'

/** A value on a line with a slip for a thumb. `words` says the value for a screen reader ("1.2 metres"). */
export function Slider(props: {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  readonly words: (value: number) => string
  readonly onChange: (value: number) => void
}) {
  const { min, max, value } = props
  const share = ((value - min) / (max - min)) * 100
  return (
    <input
      type="range"
      className={styles.slider}
      aria-label={props.label}
      aria-valuetext={props.words(value)}
      min={min}
      max={max}
      step={props.step}
      value={value}
      style={{ '--share': `${share}%` }}
      onChange={event => props.onChange(event.currentTarget.valueAsNumber)}
    />
  )
}
