import styles from '#panels/eras/era-line.module.css'
import { CertaintyLine } from '#panels/leaf/certainty-line.tsx'
import { useVisit } from '#panels/panel-context.ts'
import { usePlainWords } from '#panels/plain-words.ts'
import { Words } from '#panels/words.tsx'
import { eraById } from '#visit/selectors.ts'

/** What is said of the present era, and how we know it. */
export function AboutEra({ id }: { readonly id: string }) {
  const era = useVisit(state => eraById(state.exhibition, state.era))
  const { words } = usePlainWords()(era?.text, era?.plain)
  return (
    <div id={id} className={styles.about} data-ground="paper">
      <Words as="p" of={words ?? era?.label} />
      {era?.certainty && (
        <div className={styles.how}>
          <CertaintyLine level={era.certainty.level} />
          <Words of={era.certainty.note} />
        </div>
      )}
    </div>
  )
}
