import { type ReactNode, useEffect, useRef, useState } from 'react'
import styles from '#panels/marks/mark.module.css'
import { useTranslator } from '#panels/panel-context.ts'
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
  /** `crowd` is how many things the mark stands for on the screen just now. */
  readonly onOpen: (crowd: number) => void
}) {
  const button = useRef<HTMLButtonElement>(null)
  const [place, setPlace] = useState(props.place)
  const [side, setSide] = useState<'end' | 'start'>('end')
  const [told, setTold] = useState(false)
  const [crowd, setCrowd] = useState(1)
  const { t } = useTranslator()
  useEffect(() => {
    const element = button.current
    return element ? registerMark(props.id, { element }) : undefined
  }, [props.id])
  const turn = () => {
    if (!button.current) return
    setSide(freeSide(button.current))
    setCrowd(Number(button.current.dataset['crowd'] ?? 1))
  }
  const crowded = crowd > 1 ? t('list.together', { n: crowd }) : undefined
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
      aria-label={crowded ?? `${props.name}, ${place}`}
      aria-expanded={props.kind === 'hotspot' ? props.state === 'open' : undefined}
      onFocus={() => {
        turn()
        setPlace(props.place())
      }}
      onBlur={() => setTold(false)}
      onPointerEnter={turn}
      onClick={() => {
        if (props.tells) setTold(!told)
        props.onOpen(Number(button.current?.dataset['crowd'] ?? 1))
      }}
    >
      <span className={styles.slip} />
      <span className={styles.label} aria-hidden>
        {crowded ?? props.label}
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
