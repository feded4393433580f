import { useId } from 'react'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { Button } from '#panels/shell/button.tsx'
import { Leaf } from '#panels/shell/leaf.tsx'
import { Row } from '#panels/shell/row.tsx'
import { Segments } from '#panels/shell/segments.tsx'
import { StopList } from '#panels/tour/stop-list.tsx'
import { StopProgress } from '#panels/tour/stop-progress.tsx'
import styles from '#panels/tour/tour-leaf.module.css'
import { PlayButton, StepIcon } from '#panels/tour/tour-steps.tsx'
import { type ShownTour, useTour } from '#panels/tour/use-tour.ts'
import { Words } from '#panels/words.tsx'
import { closePanel, openPanel } from '#visit/actions.ts'
import { orderNarration } from '#visit/narration.ts'
import { actOnTour, leaveTour } from '#visit/tour/tour-actions.ts'

/** The leaf of the tour that the visitor is on: its stops on a cord, and what moves it. Without a tour there is none. */
export function TourPanel() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const shown = useTour()
  if (!shown) return null
  const { on, tour, stop } = shown
  const ended = on.phase.kind === 'ended'
  return (
    <Leaf
      subject={`tour ${tour.id}`}
      place={t('tour.place', { stop: on.stop + 1, count: on.count })}
      title={<Words of={tour.label} />}
      onClose={() => closePanel(visit)}
      rest="full"
      foot={
        <>
          <div className={styles.playing}>
            <PlayButton on={on} />
            {!ended && <StopProgress stop={stop} time />}
          </div>
          {ended ? <WaysOn /> : <Steps shown={shown} />}
        </>
      }
    >
      {ended ? <Ended /> : <Words of={tour.text} as="p" className={styles.text} />}
      <StopList shown={shown} />
      <Pace />
      <Button look="link" onClick={() => leave(visit)}>
        {t('tour.leave')}
      </Button>
    </Leaf>
  )
}

function leave(visit: Parameters<typeof leaveTour>[0]): void {
  closePanel(visit)
  leaveTour(visit)
}

function Steps({ shown: { on } }: { readonly shown: ShownTour }) {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const isLast = on.stop + 1 === on.count && !on.round
  return (
    <>
      <Button
        look="foot"
        icon={<StepIcon to="back" />}
        onClick={() => actOnTour(visit, { kind: 'back' })}
      >
        {t('tour.back')}
      </Button>
      <Button
        look="foot-main"
        icon={<StepIcon to="next" />}
        onClick={() => actOnTour(visit, { kind: 'next' })}
      >
        {t(isLast ? 'tour.finish' : 'tour.next')}
      </Button>
    </>
  )
}

/** The last stop is over: what was seen, who paid for it, and where one can go from here. */
function Ended() {
  const { t } = useTranslator()
  const credit = useVisit(state => state.venue?.credit)
  return (
    <section className={styles.ended}>
      <h2>{t('tour.ended')}</h2>
      <p>{t('tour.ended-text')}</p>
      {credit && <Words of={credit} as="p" className={styles.credit} />}
    </section>
  )
}

function WaysOn() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const several = useVisit(state => (state.exhibition.tours?.length ?? 0) > 1)
  return (
    <>
      {several && (
        <Button look="foot" onClick={() => openPanel(visit, { kind: 'tours' })}>
          {t('tour.other')}
        </Button>
      )}
      <Button look="foot-main" onClick={() => leave(visit)}>
        {t('tour.walk-on')}
      </Button>
    </>
  )
}

const paces = [0.75, 1, 1.25, 1.5] as const

/** How fast the tour is told. */
function Pace() {
  const { visit } = usePanels()
  const { t, language } = useTranslator()
  const id = useId()
  const pace = useVisit(state => state.narration.pace)
  const number = new Intl.NumberFormat(language)
  return (
    <Row id={id} label={t('tour.speed')}>
      <Segments
        label={t('tour.speed')}
        options={paces.map(value => ({ value, label: `${number.format(value)} ×` }))}
        value={paces.find(value => value === pace) ?? 1}
        onChange={value => orderNarration(visit, { kind: 'pace', pace: value })}
      />
    </Row>
  )
}
