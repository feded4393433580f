import X from 'lucide-react/icons/x'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { AboutEra } from '#panels/eras/about-era.tsx'
import { BesideChoice } from '#panels/eras/beside-choice.tsx'
import { EraChoice } from '#panels/eras/era-choice.tsx'
import styles from '#panels/eras/era-line.module.css'
import { EraTools } from '#panels/eras/era-tools.tsx'
import { Legend } from '#panels/eras/legend.tsx'
import { useUnderView } from '#panels/eras/use-under-view.ts'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { setSettings, showEraLine } from '#visit/actions.ts'

/**
 * The strip under the view: the line of eras with what is said of the present one, the choice of the era beside it, and what
 * the outlines of certainty mean. Without the line, the legend alone.
 */
export function EraLine(props: { readonly line: boolean; readonly legend: boolean }) {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const strip = useRef<HTMLElement>(null)
  const about = useId()
  const [told, setTold] = useState(false)
  const beside = useVisit(state => state.besideEra !== null)
  useUnderView(strip)
  useFocusOnOpening(strip, props.line)
  const close = (): void => {
    if (props.line) showEraLine(visit, false)
    else setSettings(visit, { showConjecture: false })
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('[data-opens="eras"]')?.focus({ preventScroll: true }),
    )
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  return (
    <section
      ref={strip}
      className={styles.strip}
      aria-label={t(props.line ? 'era.line' : 'era.legend')}
      onKeyDown={press}
    >
      {props.line && told && <AboutEra id={about} />}
      {(props.legend || beside) && (
        <div className={styles.notes}>
          {props.legend && <Legend />}
          {beside && <BesideChoice />}
        </div>
      )}
      <div className={styles.row}>
        {props.line && <EraChoice />}
        <div className={styles.tools}>
          <EraTools line={props.line} about={{ id: about, told, tell: () => setTold(!told) }} />
          <button
            type="button"
            className={styles.close}
            data-flush=""
            aria-label={t(props.line ? 'era.close' : 'notice.hide')}
            title={t(props.line ? 'era.close' : 'notice.hide')}
            onClick={close}
          >
            <X aria-hidden />
          </button>
        </div>
      </div>
    </section>
  )
}

/** Whoever opens the line by its tab goes on in it; whoever is on a tour stays where they are. */
function useFocusOnOpening(strip: { readonly current: HTMLElement | null }, line: boolean): void {
  useEffect(() => {
    if (!line || !document.activeElement?.matches('[data-opens="eras"]')) return
    strip.current?.querySelector<HTMLInputElement>('input:checked')?.focus({ preventScroll: true })
  }, [strip, line])
}
