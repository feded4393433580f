import Pause from 'lucide-react/icons/pause'
import Play from 'lucide-react/icons/play'
import Volume2 from 'lucide-react/icons/volume-2'
import styles from '#panels/narration/listen.module.css'
import { mainWay } from '#panels/narration/main-way.ts'
import { PlaceSlider } from '#panels/narration/place-slider.tsx'
import { ToldBy } from '#panels/narration/told-by.tsx'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { Button } from '#panels/shell/button.tsx'
import { useSheet } from '#panels/shell/use-size-class.ts'
import { openPanel } from '#visit/actions.ts'
import { listen, orderNarration, type Subject } from '#visit/narration.ts'
import { canListen, isToldOf } from '#visit/narration-subject.ts'

/**
 * Lets a visitor listen to what a leaf is about: to its narration, or to its text where it has none. Once it is told, the
 * same button pauses it and lets it go on. Nothing where there are no words. `words` are those of an id that the document
 * does not know, such as a figure's answer.
 */
export function Listen({ id, words }: { readonly id: string; readonly words?: Subject }) {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const offered = useVisit(state => words !== undefined || canListen(state.exhibition, id))
  const told = useVisit(
    ({ narration, exhibition }) =>
      narration.kind !== 'idle' && isToldOf(exhibition, narration.telling.id, id),
  )
  if (!offered) return null
  if (told) return <Told />
  return (
    <div className={styles.listen}>
      <Button icon={<Volume2 aria-hidden />} onClick={() => listen(visit, words ?? id)}>
        {t('narration.listen')}
      </Button>
    </div>
  )
}

/** A sheet covers the strip: then the line of the narration is in the leaf itself. */
function Told() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const sheet = useSheet()
  const narration = useVisit(state => state.narration)
  if (narration.kind === 'idle') return null
  const { label, shows, order } = mainWay(narration)
  return (
    <div className={styles.listen}>
      {order && (
        <Button
          look="main"
          icon={shows === 'pause' ? <Pause aria-hidden /> : <Play aria-hidden />}
          onClick={() => orderNarration(visit, order)}
        >
          {t(label)}
        </Button>
      )}
      <Button look="link" onClick={() => openPanel(visit, { kind: 'transcript' })}>
        {t('narration.transcript')}
      </Button>
      {sheet && <PlaceSlider />}
      <ToldBy />
    </div>
  )
}
