import { clockLabel } from '#panels/narration/clock-label.ts'
import styles from '#panels/narration/place-slider.module.css'
import { useNarrationSeconds } from '#panels/narration/use-narration-seconds.ts'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { orderNarration } from '#visit/narration.ts'

/** Ticks closer than this, as a share of the line, would be a grey bar. */
const closest = 0.02

/** The line of a narration: what is done in gilt, a thumb, a tick at each sentence, the time before and the length behind. */
export function PlaceSlider() {
  const { visit } = usePanels()
  const { t, language } = useTranslator()
  const seconds = useNarrationSeconds()
  const timeline = useVisit(({ narration }) =>
    narration.kind === 'idle' ? null : narration.timeline,
  )
  const waits = useVisit(({ narration }) => narration.kind === 'stalled')
  if (!timeline || timeline.duration <= 0) return null
  const { duration } = timeline
  const at = clockLabel(seconds, language)
  const length = clockLabel(duration, language)
  return (
    <div className={styles.place} data-waits={waits ? '' : undefined}>
      <bdi aria-hidden dir="ltr">
        {at}
      </bdi>
      <div className={styles.line} style={{ '--done': Math.min(1, seconds / duration) }}>
        {ticks(timeline.starts, duration).map(share => (
          <i key={share} style={{ insetInlineStart: `${share * 100}%` }} />
        ))}
        <input
          type="range"
          min={0}
          max={duration}
          step={1}
          value={Math.min(seconds, duration)}
          aria-label={t('narration.place')}
          aria-valuetext={t('narration.place-value', { at, length })}
          onChange={event =>
            orderNarration(visit, { kind: 'seek', seconds: event.currentTarget.valueAsNumber })
          }
        />
      </div>
      <bdi aria-hidden dir="ltr">
        {length}
      </bdi>
    </div>
  )
}

function ticks(starts: readonly number[], duration: number): readonly number[] {
  const shares: number[] = []
  for (const start of starts) {
    const share = start / duration
    if (share - (shares.at(-1) ?? 0) >= closest && share <= 1 - closest) shares.push(share)
  }
  return shares
}
