import ListIcon from 'lucide-react/icons/list'
import X from 'lucide-react/icons/x'
import { useRef } from 'react'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { Button } from '#panels/shell/button.tsx'
import { IconButton } from '#panels/shell/icon-button.tsx'
import { useSizeClass } from '#panels/shell/use-size-class.ts'
import { playOrPause } from '#panels/tour/go-on.ts'
import { progressOf } from '#panels/tour/stop-list.tsx'
import { StopProgress } from '#panels/tour/stop-progress.tsx'
import styles from '#panels/tour/tour-bar.module.css'
import { PlayButton, StepIcon } from '#panels/tour/tour-steps.tsx'
import { useBarHeight } from '#panels/tour/use-bar-height.ts'
import type { ShownTour } from '#panels/tour/use-tour.ts'
import { useTexts, Words } from '#panels/words.tsx'
import { openPanel } from '#visit/actions.ts'
import { isPlaying } from '#visit/tour/on-tour.ts'
import { actOnTour, leaveTour } from '#visit/tour/tour-actions.ts'

/** The strip of a tour, in the place of the tabs while it goes on and over them while it rests. */
export function TourBar(props: {
  readonly shown: ShownTour
  /** Something stands before it. */
  readonly covered: boolean
}) {
  const { shown, covered } = props
  const { visit } = usePanels()
  const { t } = useTranslator()
  const textOf = useTexts()
  const size = useSizeClass()
  const bar = useRef<HTMLElement>(null)
  const hidden = useVisit(state => state.panel.kind === 'tour') || covered
  useBarHeight(bar, !hidden)
  const { on, tour, stop } = shown
  const ended = on.phase.kind === 'ended'
  const isAway = on.phase.kind === 'paused' && on.phase.away
  return (
    <section
      ref={bar}
      className={styles.bar}
      hidden={hidden}
      aria-label={t('tour.bar', { tour: textOf(tour.label)?.paragraphs.join(' ') ?? '' })}
      data-playing={isPlaying(on) ? '' : undefined}
    >
      {on.silent && <p className={styles.touch}>{t('tour.touch')}</p>}
      <div className={styles.row}>
        <PlayButton on={on} />
        <Where shown={shown} />
        {isAway && <GoOn />}
        {size !== 'P' && !ended && !isAway && <Cord shown={shown} />}
        {!ended && <StepButton to="back" hides />}
        <IconButton
          icon={<ListIcon aria-hidden />}
          label={t('tour.list')}
          onClick={() => openPanel(visit, { kind: 'tour' })}
        />
        {!ended && <StepButton to="next" />}
        <IconButton
          icon={<X aria-hidden />}
          label={t('tour.leave')}
          onClick={() => leaveTour(visit)}
        />
      </div>
      {!ended && (
        <div className={styles.line}>
          <StopProgress stop={stop} />
        </div>
      )}
    </section>
  )
}

/** Brings the visitor back to the stop, in words. */
function GoOn() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const size = useSizeClass()
  return (
    <div className={styles.away}>
      <Button look="main" onClick={() => playOrPause(visit, size)}>
        {t('tour.go-on')}
      </Button>
    </div>
  )
}

/** The stop and where in the tour it is; or that the tour rests, or is over. */
function Where({ shown: { on, stop } }: { readonly shown: ShownTour }) {
  const { t } = useTranslator()
  const textOf = useTexts()
  const { phase } = on
  const where = t('tour.stop-of', { stop: on.stop + 1, count: on.count })
  if (phase.kind === 'ended') {
    return (
      <div className={styles.where}>
        <strong>{t('tour.ended')}</strong>
        <small>{t('tour.ended-text')}</small>
      </div>
    )
  }
  const isAway = phase.kind === 'paused' && phase.away
  return (
    <div className={styles.where}>
      <strong data-face="reading">
        {isAway ? (
          t('tour.waits', { name: textOf(stop.label)?.paragraphs.join(' ') ?? '' })
        ) : (
          <Words of={stop.label} />
        )}
      </strong>
      <small>{phase.kind === 'paused' && !isAway ? `${where} · ${t('tour.paused')}` : where}</small>
    </div>
  )
}

/** Every stop as a slip on a line, with its name for whoever points at it or hears it. */
function Cord({ shown }: { readonly shown: ShownTour }) {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const textOf = useTexts()
  return (
    <ol className={styles.cord} aria-label={t('tour.stops')}>
      {shown.tour.stops.map((stop, index) => {
        const progress = progressOf(shown, index)
        const name = textOf(stop.label)?.paragraphs.join(' ') ?? ''
        const label = t('tour.go-to', { stop: index + 1, name })
        return (
          <li key={stop.id} data-progress={progress}>
            <button
              type="button"
              className={styles.knot}
              data-flush=""
              aria-label={label}
              title={label}
              aria-current={progress === 'now' ? 'step' : undefined}
              onClick={() => actOnTour(visit, { kind: 'go-to', stop: index })}
            >
              <span className={styles.slip} />
            </button>
          </li>
        )
      })}
    </ol>
  )
}

function StepButton(props: { readonly to: 'back' | 'next'; readonly hides?: boolean }) {
  const { visit } = usePanels()
  const { t } = useTranslator()
  return (
    <IconButton
      className={props.hides ? styles.roomy : undefined}
      icon={<StepIcon to={props.to} />}
      label={t(props.to === 'next' ? 'tour.next' : 'tour.back')}
      onClick={() => actOnTour(visit, { kind: props.to })}
    />
  )
}
