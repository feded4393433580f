import { type ReactNode, useEffect, useRef, useState } from 'react'
import styles from '#panels/marks/mark.module.css'
import { registerMark } from '#visit/marks.ts'

/**
 * A real button that stands on a place in the scene. The scene moves it and says by its data attributes whether it is in
 * sight, how far, and how crowded; this component says what it is. `place` gives its place in words, asked for when it
 * is focused and when the room changes, never per frame.
 */
export function Mark(props: {
  /** A hotspot's id, or `door:` or `stand:` and the id. */
  readonly id: string
  readonly kind: 'hotspot' | 'door' | 'closed-door' | 'stand'
  readonly state: 'waiting' | 'seen' | 'open'
  readonly name: string
  readonly place: () => string
  readonly label: ReactNode
  readonly conjectured?: boolean
  /** A second sentence: what a closed door tells. */
  readonly tells?: ReactNode
  readonly onOpen: () => void
}) {
  const button = useRef<HTMLButtonElement>(null)
  const [place, setPlace] = useState(props.place)
  const [side, setSide] = useState<'end' | 'start'>('end')
  const [told, setTold] = useState(false)
  useEffect(() => {
    const element = button.current
    return element ? registerMark(props.id, { element }) : undefined
  }, [props.id])
  const turn = () => {
    if (button.current) setSide(freeSide(button.current))
  }
  return (
    <button
      ref={button}
      type="button"
      className={styles.mark}
      data-mark={props.id}
      data-kind={props.kind}
      data-state={props.state}
      data-side={side}
      data-told={told ? '' : undefined}
      data-conjectured={props.conjectured ? '' : undefined}
      aria-label={`${props.name}, ${place}`}
      aria-expanded={props.kind === 'hotspot' ? props.state === 'open' : undefined}
      onFocus={() => {
        turn()
        setPlace(props.place())
      }}
      onBlur={() => setTold(false)}
      onPointerEnter={turn}
      onClick={() => {
        if (props.tells) setTold(!told)
        props.onOpen()
      }}
    >
      <span className={styles.slip} />
      <span className={styles.label} aria-hidden>
        {props.label}
        {props.tells && <span className={styles.tells}>{props.tells}</span>}
      </span>
      {props.tells && told && (
        <span role="status" className={styles.spoken}>
          {props.tells}
        </span>
      )}
    </button>
  )
}

/** The label goes to the inline end unless the page ends there within a label's width. */
function freeSide(element: HTMLElement): 'end' | 'start' {
  const box = element.getBoundingClientRect()
  const rightToLeft = getComputedStyle(element).direction === 'rtl'
  const room = rightToLeft ? box.left : document.documentElement.clientWidth - box.right
  return room < 240 ? 'start' : 'end'
}
