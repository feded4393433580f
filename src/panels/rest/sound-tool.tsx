import Volume2 from 'lucide-react/icons/volume-2'
import VolumeX from 'lucide-react/icons/volume-x'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import styles from '#panels/rest/rest-tabs.module.css'
import { turnSounds } from '#visit/actions.ts'

/** One touch silences the place, another lets it be heard. Only where the exhibition has sounds at all. */
export function SoundTool() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const on = useVisit(state => state.settings.ambience)
  const hasSounds = useVisit(({ exhibition: { rooms, eras } }) =>
    [...rooms, ...(eras ?? [])].some(({ ambience }) => ambience !== undefined),
  )
  if (!hasSounds) return null
  const label = t(on ? 'sound.turn-off' : 'sound.turn-on')
  return (
    <button
      type="button"
      className={styles.tool}
      data-flush=""
      aria-label={label}
      title={label}
      onClick={() => turnSounds(visit)}
    >
      {on ? <Volume2 aria-hidden /> : <VolumeX aria-hidden />}
    </button>
  )
}
