import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import type { Work } from '#exhibition/schema.ts'
import { lengthLabel } from '#locale/measures.ts'
import styles from '#panels/leaf/unroll.module.css'
import { hand, readAfterKey } from '#panels/leaf/unroll-keys.ts'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { IconButton } from '#panels/shell/icon-button.tsx'
import { unroll, unrolledOf } from '#visit/unroll.ts'

type Scroll = Extract<Work, { kind: 'scroll' }>

/** A held button goes on after `wait` milliseconds, by `step` metres each `every` milliseconds. */
const held = { wait: 400, every: 50, step: 0.04 }

/** The hand at a scroll in the room: a slider along its whole length, and a button either way. Nothing for other works. */
export function Unroll({ work }: { readonly work: Work | undefined }) {
  const absent = useVisit(state => state.scene.kind === 'absent')
  return absent || work?.kind !== 'scroll' ? null : <Hand key={work.id} scroll={work} />
}

function Hand({ scroll }: { readonly scroll: Scroll }) {
  const { visit } = usePanels()
  const { t, direction } = useTranslator()
  const name = useId()
  const read = useVisit(state => unrolledOf(state, scroll))
  const value = useValue(scroll, read)
  const rightToLeft = direction === 'rtl'
  const by = (metres: number): void =>
    unroll(visit, scroll.id, unrolledOf(visit.getState(), scroll) + metres)
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = readAfterKey(event.key, read, scroll.length, rightToLeft)
    if (next === null) return
    event.preventDefault()
    unroll(visit, scroll.id, next)
  }
  const back = useHeld(by, -1)
  const on = useHeld(by, 1)
  return (
    <div className={styles.unroll}>
      <p>
        <span id={name}>{t('unroll.name')}</span>
        <bdi aria-hidden>{value}</bdi>
      </p>
      <IconButton
        label={t('unroll.back')}
        icon={rightToLeft ? <ChevronRight aria-hidden /> : <ChevronLeft aria-hidden />}
        aria-disabled={read <= 0}
        {...back}
      />
      <input
        type="range"
        min={0}
        max={scroll.length}
        step="any"
        value={read}
        aria-labelledby={name}
        aria-valuetext={value}
        onChange={event => unroll(visit, scroll.id, event.currentTarget.valueAsNumber)}
        onKeyDown={press}
      />
      <IconButton
        label={t('unroll.on')}
        icon={rightToLeft ? <ChevronLeft aria-hidden /> : <ChevronRight aria-hidden />}
        aria-disabled={read >= scroll.length}
        {...on}
      />
    </div>
  )
}

/** How much is unrolled, in words: metres only where somebody has measured the scroll. */
function useValue({ length, size }: Scroll, read: number): string {
  const { t, language } = useTranslator()
  if (size === undefined || size.certainty === 'conjectured') {
    const share = new Intl.NumberFormat(language, { style: 'percent' }).format(read / length)
    return t('unroll.share', { share })
  }
  return t('unroll.of', {
    read: lengthLabel(read, language),
    length: lengthLabel(length, language),
  })
}

/** A tap unrolls a hand's breadth; a button that is held goes on until it is let go. `way` is 1 on and -1 back. */
function useHeld(by: (metres: number) => void, way: 1 | -1) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** True once a held button has gone on by itself: the click that ends it is no tap. */
  const went = useRef(false)
  const stop = (): void => clearTimeout(timer.current)
  useEffect(() => () => clearTimeout(timer.current), [])
  const go = (): void => {
    went.current = true
    by(way * held.step)
    timer.current = setTimeout(go, held.every)
  }
  return {
    onPointerDown: (event: { readonly button: number }): void => {
      went.current = false
      stop()
      if (event.button === 0) timer.current = setTimeout(go, held.wait)
    },
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    onBlur: stop,
    // A finger that rests on a button would open the browser's menu.
    onContextMenu: (event: { preventDefault(): void }): void => event.preventDefault(),
    onClick: (): void => {
      stop()
      if (!went.current) by(way * hand)
      went.current = false
    },
  }
}
