import Pause from 'lucide-react/icons/pause'
import Play from 'lucide-react/icons/play'
import Volume2 from 'lucide-react/icons/volume-2'
import styles from '#panels/narration/listen.module.css'
import { type MainWay, mainWay } from '#panels/narration/main-way.ts'
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
  const told = useVisit(({ narration, exhibition }) =>
    narration.kind !== 'idle' && isToldOf(exhibition, narration.telling.id, id) ? narration : null,
  )
  if (!offered) return null
  const way = told && mainWay(told)
  const press = (): void => {
    if (!way) listen(visit, words ?? id)
    else if (way.order) orderNarration(visit, way.order)
  }
  // One button throughout: who presses it with a key keeps it under their fingers.
  return (
    <div className={styles.listen}>
      <Button
        look={way ? 'main' : 'plain'}
        icon={way ? <Shown way={way} /> : <Volume2 aria-hidden />}
        aria-disabled={way?.order === null}
        onClick={press}
      >
        {t(way?.label ?? 'narration.listen')}
      </Button>
      {way && <Beside />}
    </div>
  )
}

const Shown = ({ way }: { readonly way: MainWay }) =>
  way.shows === 'pause' ? <Pause aria-hidden /> : <Play aria-hidden />

/** Who is heard, and the whole text. A sheet covers the strip: then the line of the narration is in the leaf itself. */
function Beside() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const sheet = useSheet()
  return (
    <>
      <Button look="link" onClick={() => openPanel(visit, { kind: 'transcript' })}>
        {t('narration.transcript')}
      </Button>
      {sheet && <PlaceSlider />}
      <ToldBy />
    </>
  )
}
