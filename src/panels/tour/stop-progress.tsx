import { useEffect, useRef } from 'react'
import type { Stop } from '#exhibition/schema.ts'
import { clockLabel } from '#panels/narration/clock-label.ts'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import styles from '#panels/tour/stop-progress.module.css'
import { narrationProgress } from '#visit/narration.ts'
import { narrationClock, watchNarrationClock } from '#visit/narration-clock.ts'
import { spokenAt } from '#visit/tour/stop-scene.ts'

/** How much of the stop's words is over: a line that follows the voice without a render, and the time. */
export function StopProgress(props: { readonly stop: Stop; readonly time?: boolean }) {
  const { visit } = usePanels()
  const { t, language } = useTranslator()
  const id = useVisit(state => spokenAt(state.exhibition, props.stop))
  const percent = useVisit(state => Math.round(100 * shareOf(state, id)))
  const line = useRef<HTMLSpanElement>(null)
  const time = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const timeOf = (at: number, of: number): string =>
      `${clockLabel(at, language)} / ${clockLabel(of, language)}`
    const draw = (): void => {
      const { duration, kind, seconds } = narrationProgress(visit.getState(), id ?? '')
      const at = kind === 'running' ? Math.min(duration, narrationClock.seconds) : seconds
      const share = duration > 0 ? at / duration : 0
      line.current?.style.setProperty('--share', String(share))
      if (time.current) time.current.textContent = duration > 0 ? timeOf(at, duration) : ''
    }
    draw()
    const unwatch = watchNarrationClock(draw)
    const leave = visit.subscribe((now, before) => {
      if (now.narration !== before.narration) draw()
    })
    return () => {
      unwatch()
      leave()
    }
  }, [visit, id, language])
  return (
    <>
      <span
        ref={line}
        role="progressbar"
        aria-label={t('tour.progress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className={styles.line}
      />
      {props.time && <span ref={time} dir="ltr" aria-hidden className={styles.time} />}
    </>
  )
}

const shareOf = (state: Parameters<typeof narrationProgress>[0], id: string | null): number =>
  id === null ? 0 : narrationProgress(state, id).share
