import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import type { Era } from '#exhibition/schema.ts'
import styles from '#panels/eras/era-choice.module.css'
import { useDragAlong } from '#panels/eras/use-drag-along.ts'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { Words } from '#panels/words.tsx'
import { setEra } from '#visit/actions.ts'

const none: readonly Era[] = []

/** The eras in their order on a line, evenly spaced: radio buttons, so that arrows move along it, and taps and a drag do. */
export function EraChoice() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const name = useId()
  const line = useRef<HTMLDivElement>(null)
  const eras = useVisit(state => state.exhibition.eras ?? none)
  const now = useVisit(state => state.era)
  const here = eras.findIndex(era => era.id === now)
  const choose = (index: number): void => {
    const era = eras[index]
    if (era && era.id !== visit.getState().era) setEra(visit, era.id)
  }
  const drag = useDragAlong(line, choose)
  useInSight(line, now)
  const press = (event: KeyboardEvent): void => {
    const index = event.key === 'Home' ? 0 : event.key === 'End' ? eras.length - 1 : null
    if (index === null) return
    event.preventDefault()
    choose(index)
    line.current?.querySelectorAll('input')[index]?.focus({ preventScroll: true })
  }
  return (
    <div className={styles.choice}>
      <Step label={t('era.earlier')} onStep={here > 0 ? () => choose(here - 1) : null}>
        <ChevronLeft aria-hidden />
      </Step>
      <fieldset className={styles.eras} onKeyDown={press}>
        <legend className={styles.hidden}>{t('era.line')}</legend>
        {/* Inside of a fieldset, which clips what scrolls in it wrongly. */}
        <div ref={line} className={styles.line} {...drag}>
          {eras.map(era => (
            <Moment key={era.id} era={era} group={name} now={era.id === now} />
          ))}
        </div>
      </fieldset>
      <Step label={t('era.later')} onStep={here < eras.length - 1 ? () => choose(here + 1) : null}>
        <ChevronRight aria-hidden />
      </Step>
    </div>
  )
}

function Moment({
  era,
  group,
  now,
}: {
  readonly era: Era
  readonly group: string
  readonly now: boolean
}) {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const beside = useVisit(state => state.besideEra === era.id)
  const unsure = era.certainty?.level === 'conjectured'
  return (
    <label
      className={styles.moment}
      data-moment={era.id}
      data-now={now ? '' : undefined}
      data-beside={beside ? '' : undefined}
      data-unsure={unsure ? '' : undefined}
    >
      <input type="radio" name={group} checked={now} onChange={() => setEra(visit, era.id)} />
      <span className={styles.mark} />
      <span className={styles.date}>
        <Words of={era.date} />
        {unsure && <span className={styles.hidden}>, {t('era.unsure')}</span>}
      </span>
      <span className={styles.name}>
        <Words of={era.label} />
      </span>
    </label>
  )
}

/** On a phone one era is read at a time: these go to the one before and the one after. */
function Step(props: {
  readonly label: string
  readonly onStep: (() => void) | null
  readonly children: ReactNode
}) {
  return (
    <button
      type="button"
      className={styles.step}
      data-flush=""
      aria-label={props.label}
      aria-disabled={props.onStep === null}
      onClick={() => props.onStep?.()}
    >
      {props.children}
    </button>
  )
}

/** Where the line is longer than its place, the present era comes to its middle. */
function useInSight(line: { readonly current: HTMLElement | null }, era: string | null): void {
  useEffect(() => {
    const scroller = line.current
    const moment = scroller?.querySelector<HTMLElement>(`[data-moment="${era}"]`)
    if (!scroller || !moment || scroller.scrollWidth <= scroller.clientWidth) return
    const [a, b] = [moment.getBoundingClientRect(), scroller.getBoundingClientRect()]
    scroller.scrollBy({ left: (a.left + a.right - b.left - b.right) / 2 })
  }, [line, era])
}
