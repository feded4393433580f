import type { Work } from '#exhibition/schema.ts'
import styles from '#panels/closer/closer.module.css'
import { type ClosablePicture, picturesOf } from '#panels/closer/picture-of.ts'
import { useTranslator, useVisit } from '#panels/panel-context.ts'
import { Words } from '#panels/words.tsx'

/** The states of a mural ("as painted", "as it is today"), one touch each; nothing where there is one only. */
export function StateChoice(props: {
  readonly work: Work
  readonly shown: ClosablePicture
  readonly onShow: (picture: ClosablePicture) => void
}) {
  const { t } = useTranslator()
  const era = useVisit(state => state.era)
  const pictures = picturesOf(props.work, era)
  if (props.work.kind !== 'mural' || pictures.length < 2) return null
  const { states } = props.work
  return (
    <fieldset className={styles.states}>
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
            <Words of={states.find(state => state.id === picture.state)?.label} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}
