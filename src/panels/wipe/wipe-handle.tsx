import ChevronsLeftRight from 'lucide-react/icons/chevrons-left-right'
import {
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useRef,
  useSyncExternalStore,
} from 'react'
import type { LanguageMap } from '#exhibition/schema.ts'
import { useTranslator } from '#panels/panel-context.ts'
import styles from '#panels/wipe/wipe-handle.module.css'
import { useTexts, Words } from '#panels/words.tsx'
import { moveWipe, registerWipeHandle, watchWipe, wipe } from '#visit/wipe.ts'

/** Shares of the picture's width that a key moves the line by. */
const step = 0.02
const stride = 0.1

/** Keys move the line the way they point, in every language: a wall is not mirrored. */
const moves: Readonly<Record<string, (share: number) => number>> = {
  ArrowLeft: share => share - step,
  ArrowDown: share => share - step,
  ArrowRight: share => share + step,
  ArrowUp: share => share + step,
  PageDown: share => share - stride,
  PageUp: share => share + stride,
  Home: () => 0,
  End: () => 1,
}

/**
 * What is taken hold of to move the line between two states of a wall, or between two eras. Whoever draws that line keeps it
 * there, and hides it where the line is not seen.
 */
export function WipeHandle(props: {
  readonly left: LanguageMap
  readonly right: LanguageMap
  /** The names of the sides stand elsewhere, and are only spoken here. */
  readonly bare?: boolean
}) {
  const { t, language } = useTranslator()
  const textOf = useTexts()
  const handle = useRef<HTMLDivElement>(null)
  const percent = useSyncExternalStore(watchWipe, () => Math.round(100 * wipe.share))
  const drag = useDrag()
  useEffect(() => (handle.current ? registerWipeHandle(handle.current) : undefined), [])
  const nameOf = (map: LanguageMap): string => textOf(map)?.paragraphs.join(' ') ?? ''
  const [left, right] = [nameOf(props.left), nameOf(props.right)]
  const share = new Intl.NumberFormat(language, { style: 'percent' })

  const press = (event: KeyboardEvent): void => {
    const move = moves[event.key]
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    moveWipe(move(wipe.share))
  }
  return (
    <div className={styles.over}>
      <div
        ref={handle}
        role="slider"
        tabIndex={0}
        aria-label={t('wipe.name', { left, right })}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={t('wipe.value', {
          left,
          right,
          share: share.format(percent / 100),
          rest: share.format(1 - percent / 100),
        })}
        className={styles.handle}
        onKeyDown={press}
        {...drag}
      >
        {!props.bare && (
          <span className={styles.left} aria-hidden>
            <Words of={props.left} />
          </span>
        )}
        <span className={styles.grip} aria-hidden>
          <ChevronsLeftRight />
        </span>
        {!props.bare && (
          <span className={styles.right} aria-hidden>
            <Words of={props.right} />
          </span>
        )}
      </div>
    </div>
  )
}

/** One finger or the mouse pulls the line along, from wherever on the handle it was taken. */
function useDrag() {
  const held = useRef<{ readonly pointer: number; readonly off: number } | null>(null)
  const under = (event: PointerEvent): number | null =>
    wipe.wall?.shareUnder(event.clientX, event.clientY) ?? null
  const release = (event: PointerEvent): void => {
    if (held.current?.pointer === event.pointerId) held.current = null
  }
  return {
    onPointerDown(event: PointerEvent<HTMLElement>): void {
      const share = under(event)
      if (event.button !== 0 || held.current || share === null) return
      held.current = { pointer: event.pointerId, off: wipe.share - share }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent): void {
      const share = held.current?.pointer === event.pointerId ? under(event) : null
      if (share !== null) moveWipe(share + (held.current?.off ?? 0))
    },
    onPointerUp: release,
    onPointerCancel: release,
    onLostPointerCapture: release,
  }
}
