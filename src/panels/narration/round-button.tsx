import Pause from 'lucide-react/icons/pause'
import Play from 'lucide-react/icons/play'
import { mainWay } from '#panels/narration/main-way.ts'
import styles from '#panels/narration/round-button.module.css'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { orderNarration } from '#visit/narration.ts'

/** The one round thing of the interface: pause, go on, touch for sound, listen again. Nothing where nothing is told. */
export function RoundButton() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const narration = useVisit(state => state.narration)
  if (narration.kind === 'idle') return null
  const { label, shows, order } = mainWay(narration)
  const Icon = shows === 'pause' ? Pause : Play
  return (
    <button
      type="button"
      className={styles.round}
      aria-label={t(label)}
      title={t(label)}
      aria-disabled={order === null}
      onClick={() => order && orderNarration(visit, order)}
    >
      <Icon aria-hidden />
    </button>
  )
}
