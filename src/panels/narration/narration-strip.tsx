import Captions from 'lucide-react/icons/captions'
import ListEnd from 'lucide-react/icons/list-end'
import Speech from 'lucide-react/icons/speech'
import X from 'lucide-react/icons/x'
import { useRef } from 'react'
import { focusRoom } from '#panels/focus-room.ts'
import styles from '#panels/narration/narration-strip.module.css'
import { PlaceSlider } from '#panels/narration/place-slider.tsx'
import { RoundButton } from '#panels/narration/round-button.tsx'
import { ToldBy } from '#panels/narration/told-by.tsx'
import { useStripHeight } from '#panels/narration/use-strip-height.ts'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { IconButton } from '#panels/shell/icon-button.tsx'
import { closePanel, openPanel, setSettings } from '#visit/actions.ts'
import { stopListening } from '#visit/narration.ts'

/** The strip of a narration, above the tabs while something is told. */
export function NarrationStrip() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const strip = useRef<HTMLElement>(null)
  const reads = useVisit(state => state.panel.kind === 'transcript')
  const { captions, voice } = useVisit(state => state.settings)
  useStripHeight(strip)
  return (
    <section ref={strip} className={styles.strip} aria-label={t('narration.label')}>
      <RoundButton />
      <div className={styles.middle}>
        <PlaceSlider />
        <ToldBy />
      </div>
      <div className={styles.tools}>
        <IconButton
          icon={<Captions aria-hidden />}
          label={t('narration.captions')}
          aria-pressed={captions}
          onClick={() => setSettings(visit, { captions: !captions })}
        />
        <IconButton
          icon={<Speech aria-hidden />}
          label={t('narration.voice')}
          aria-pressed={voice}
          onClick={() => setSettings(visit, { voice: !voice })}
        />
        <IconButton
          icon={<ListEnd aria-hidden className={styles.mirrors} />}
          label={t('narration.transcript')}
          aria-expanded={reads}
          onClick={() => (reads ? closePanel(visit) : openPanel(visit, { kind: 'transcript' }))}
        />
        <IconButton
          icon={<X aria-hidden />}
          label={t('narration.stop')}
          onClick={() => {
            // The button goes away, and focus with it.
            focusRoom()
            stopListening(visit)
          }}
        />
      </div>
    </section>
  )
}
