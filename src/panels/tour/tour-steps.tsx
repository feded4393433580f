import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import Pause from 'lucide-react/icons/pause'
import Play from 'lucide-react/icons/play'
import RotateCcw from 'lucide-react/icons/rotate-ccw'
import { usePanels, useTranslator } from '#panels/panel-context.ts'
import { useSizeClass } from '#panels/shell/use-size-class.ts'
import { playOrPause } from '#panels/tour/go-on.ts'
import styles from '#panels/tour/tour-steps.module.css'
import { isPlaying, type OnTour } from '#visit/tour/on-tour.ts'

/** The one round button: the tour rests, goes on, or is seen again. It stays the same element, so that focus stays on it. */
export function PlayButton({ on }: { readonly on: OnTour }) {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const size = useSizeClass()
  const { phase } = on
  const isAway = phase.kind === 'paused' && phase.away
  const label = isPlaying(on)
    ? t('tour.pause')
    : t(phase.kind === 'ended' ? 'tour.again' : isAway ? 'tour.go-on' : 'tour.play')
  return (
    <button
      type="button"
      className={styles.play}
      data-tour-play=""
      aria-label={label}
      title={label}
      onClick={() => playOrPause(visit, size)}
    >
      {isPlaying(on) ? (
        <Pause aria-hidden />
      ) : phase.kind === 'ended' ? (
        <RotateCcw aria-hidden />
      ) : (
        <Play aria-hidden />
      )}
    </button>
  )
}

/** Back and onward the way that the language is read. */
export function StepIcon(props: { readonly to: 'back' | 'next' }) {
  const { direction } = useTranslator()
  const isRight = (props.to === 'next') === (direction === 'ltr')
  return isRight ? <ArrowRight aria-hidden /> : <ArrowLeft aria-hidden />
}
