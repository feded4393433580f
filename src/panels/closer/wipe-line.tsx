import ChevronsLeftRight from 'lucide-react/icons/chevrons-left-right'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { LanguageMap } from '#exhibition/schema.ts'
import { useCloseStyle, useCloseView } from '#panels/closer/use-close-view.ts'
import styles from '#panels/closer/wipe-line.module.css'
import { useTranslator } from '#panels/panel-context.ts'
import { useTexts, Words } from '#panels/words.tsx'
import { closeView, setCloseView } from '#visit/close-view.ts'

/** Shares of the window's width that a key moves the line by. */
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

const moveTo = (share: number): void => setCloseView({ wipe: Math.min(1, Math.max(0, share)) })

/** The line between two states before the window, with a handle: the picture is dragged beneath it. */
export function WipeLine(props: { readonly left: LanguageMap; readonly right: LanguageMap }) {
  const { t, language } = useTranslator()
  const textOf = useTexts()
  const percent = useCloseView(({ wipe }) => Math.round(100 * wipe))
  const line = useCloseStyle<HTMLDivElement>(({ style }, { wipe }) => {
    style.left = `${100 * wipe}%`
  })
  const held = useRef<number | null>(null)
  const nameOf = (map: LanguageMap): string => textOf(map)?.paragraphs.join(' ') ?? ''
  const [left, right] = [nameOf(props.left), nameOf(props.right)]
  const share = new Intl.NumberFormat(language, { style: 'percent' })

  const press = (event: KeyboardEvent): void => {
    const move = moves[event.key]
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return
    // The same arrows would move the picture.
    event.preventDefault()
    event.stopPropagation()
    moveTo(move(closeView.wipe))
  }
  const release = (): void => {
    held.current = null
  }
  return (
    <div className={styles.over}>
      <div ref={line} className={styles.line}>
        <span className={styles.left} aria-hidden>
          <Words of={props.left} />
        </span>
        <span className={styles.right} aria-hidden>
          <Words of={props.right} />
        </span>
        <div
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
          onPointerDown={(event: PointerEvent<HTMLElement>) => {
            if (event.button !== 0) return
            event.stopPropagation()
            held.current = event.clientX - closeView.wipe * document.documentElement.clientWidth
            event.currentTarget.setPointerCapture(event.pointerId)
          }}
          onPointerMove={(event: PointerEvent) => {
            if (held.current !== null)
              moveTo((event.clientX - held.current) / document.documentElement.clientWidth)
          }}
          onPointerUp={release}
          onPointerCancel={release}
          onLostPointerCapture={release}
        >
          <span className={styles.grip} aria-hidden>
            <ChevronsLeftRight />
          </span>
        </div>
      </div>
    </div>
  )
}
