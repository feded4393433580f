import SquareSplitHorizontal from 'lucide-react/icons/square-split-horizontal'
import type { Work } from '#exhibition/schema.ts'
import styles from '#panels/closer/closer.module.css'
import type { ClosablePicture } from '#panels/closer/picture-of.ts'
import { useTranslator } from '#panels/panel-context.ts'
import { Words } from '#panels/words.tsx'

/** The states of a mural ("as painted", "as it is today"), one touch each, and two of them side by side; nothing where there is one only. */
export function StateChoice(props: {
  readonly work: Work
  readonly pictures: readonly ClosablePicture[]
  readonly shown: ClosablePicture
  readonly onShow: (picture: ClosablePicture) => void
  readonly comparing: boolean
  readonly onCompare: (comparing: boolean) => void
}) {
  const { t } = useTranslator()
  const { work, pictures, comparing } = props
  if (work.kind !== 'mural' || pictures.length < 2) return null
  // Of two states compared both are to be seen: there is none to choose.
  const hasChoice = !comparing || pictures.length > 2
  return (
    <div className={styles.looks}>
      {hasChoice && (
        <fieldset className={styles.states} data-own-keys="">
          <legend className={styles.legend}>{t('leaf.state')}</legend>
          {pictures.map(picture => (
            <label key={picture.state}>
              <input
                type="radio"
                name="closer-state"
                checked={picture.state === props.shown.state}
                onChange={() => props.onShow(picture)}
              />
              <span>
                <Words of={work.states.find(state => state.id === picture.state)?.label} />
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <button
        type="button"
        className={styles.tool}
        data-flush=""
        aria-pressed={comparing}
        onClick={() => props.onCompare(!comparing)}
      >
        <SquareSplitHorizontal aria-hidden />
        {t('leaf.compare')}
      </button>
    </div>
  )
}
