import X from 'lucide-react/icons/x'
import { createContext, type ReactNode, use, useEffect, useId, useRef, useState } from 'react'
import { useTranslator } from '#panels/panel-context.ts'
import { IconButton } from '#panels/shell/icon-button.tsx'
import styles from '#panels/shell/leaf.module.css'
import { useCovering } from '#panels/shell/use-covering.ts'
import { useSheet, useSizeClass } from '#panels/shell/use-size-class.ts'

export type Rest = 'peek' | 'half' | 'full'

/** Where the sheet stands, for what shows less on a low one; on a laptop a leaf is always full. */
const RestContext = createContext<{
  readonly rest: Rest
  readonly setRest: (rest: Rest) => void
}>({ rest: 'full', setRest: () => undefined })

export const useRest = () => use(RestContext)

const nextRest = { peek: 'half', half: 'full', full: 'peek' } as const
const nextRestOfKiosk = { peek: 'half', half: 'full', full: 'half' } as const

/**
 * Paper at the inline-end edge; on a phone and a kiosk a sheet from below. It takes focus when it opens and again when
 * `subject` changes; closing gives focus back (see `PanelLayer`). Only the middle scrolls.
 */
export function Leaf(props: {
  /** Changes when the leaf turns to another thing. */
  readonly subject: string
  /** The small line in the head: where this is, or what the leaf is. */
  readonly place: ReactNode
  /** The heading; without it the small line is the heading. */
  readonly title?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons with the look `foot` and `foot-main`. */
  readonly foot?: ReactNode
  /** Stands outside the leaf's inner edge. */
  readonly slip?: ReactNode
  readonly width?: 'leaf' | 'settings' | 'map'
  /** Where the sheet of a phone comes to rest first. */
  readonly rest?: Rest
}) {
  const { t } = useTranslator()
  const size = useSizeClass()
  const [rest, setRest] = useState<Rest>(props.rest ?? (props.width ? 'full' : 'half'))
  const [scrolled, setScrolled] = useState(false)
  const heading = useId()
  const leaf = useRef<HTMLElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const middle = useRef<HTMLDivElement>(null)
  const sheet = useSheet()
  useCovering(leaf, sheet ? 'bottom' : 'end')
  const shown = useRef<string | null>(null)
  useEffect(() => {
    if (shown.current === props.subject) return
    shown.current = props.subject
    middle.current?.scrollTo(0, 0)
    title.current?.focus({ preventScroll: true })
  }, [props.subject])
  const placeLine = <span className={styles.place}>{props.place}</span>
  return (
    <section
      ref={leaf}
      role="dialog"
      aria-labelledby={heading}
      className={styles.leaf}
      data-ground="paper"
      data-width={props.width ?? 'leaf'}
      data-rest={rest}
      data-scrolled={scrolled ? '' : undefined}
    >
      {props.slip}
      {sheet && (
        <button
          type="button"
          className={styles.grip}
          aria-label={t(rest === 'full' ? 'leaf.smaller' : 'leaf.larger')}
          onClick={() => setRest((size === 'K' ? nextRestOfKiosk : nextRest)[rest])}
        >
          <span />
        </button>
      )}
      <header className={styles.head}>
        {props.title === undefined ? (
          <h1 ref={title} id={heading} tabIndex={-1} className={styles.place}>
            {props.place}
          </h1>
        ) : (
          placeLine
        )}
        <IconButton
          className={styles.close}
          icon={<X aria-hidden />}
          label={t('leaf.close')}
          onClick={props.onClose}
        />
      </header>
      <div
        ref={middle}
        className={styles.middle}
        onScroll={event => setScrolled(event.currentTarget.scrollTop > 0)}
      >
        {props.title !== undefined && (
          <h1 ref={title} id={heading} tabIndex={-1} className={styles.title}>
            {props.title}
          </h1>
        )}
        <RestContext value={{ rest: sheet ? rest : 'full', setRest }}>{props.children}</RestContext>
      </div>
      {props.foot && <footer className={styles.foot}>{props.foot}</footer>}
    </section>
  )
}
