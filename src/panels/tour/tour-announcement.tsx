import { useEffect, useState } from 'react'
import { useTranslator, useVisit } from '#panels/panel-context.ts'
import styles from '#panels/tour/tour-announcement.module.css'
import type { ShownTour } from '#panels/tour/use-tour.ts'
import { useTexts } from '#panels/words.tsx'
import { hotspotById, workById } from '#visit/selectors.ts'
import { pointedAt } from '#visit/tour/stop-scene.ts'

/**
 * Tells a screen reader which stop it is and what is outlined on the wall. The region is there before its words, or nobody
 * would hear the first of them.
 */
export function TourAnnouncement({ shown }: { readonly shown: ShownTour | null }) {
  const words = useWordsOf(shown)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const frame = requestAnimationFrame(() => setSaid(words))
    return () => cancelAnimationFrame(frame)
  }, [words])
  return (
    <p role="status" className={styles.spoken} data-tour-said="">
      {said}
    </p>
  )
}

function useWordsOf(shown: ShownTour | null): string {
  const { t } = useTranslator()
  const textOf = useTexts()
  const exhibition = useVisit(state => state.exhibition)
  if (!shown) return ''
  const { on, stop } = shown
  if (on.phase.kind === 'ended') return t('tour.ended')
  const name = textOf(stop.label)?.paragraphs.join(' ') ?? ''
  const told = t('tour.announced', { stop: on.stop + 1, count: on.count, name })
  if (!pointedAt(exhibition, stop)) return told
  const subject =
    hotspotById(exhibition, stop.hotspot ?? '')?.hotspot ?? workById(exhibition, stop.work ?? '')
  const thing = textOf(subject?.label)?.paragraphs.join(' ')
  return `${told}. ${thing ? t('tour.look-at', { thing }) : t('tour.look-there')}`
}
