import { useId } from 'react'
import type { Era } from '#exhibition/schema.ts'
import styles from '#panels/eras/beside-choice.module.css'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { Words } from '#panels/words.tsx'
import { inEra } from '#space/era.ts'
import { compareEras } from '#visit/actions.ts'
import { roomById } from '#visit/selectors.ts'

const none: readonly Era[] = []

/** The era that is seen right of the line: one of the others in which the visitor's room is there. */
export function BesideChoice() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const group = useId()
  const now = useVisit(state => state.era)
  const beside = useVisit(state => state.besideEra)
  const eras = useVisit(state => state.exhibition.eras ?? none)
  const room = useVisit(state => roomById(state.exhibition, state.room))
  return (
    <fieldset className={styles.beside}>
      <legend>{t('era.beside')}</legend>
      {eras
        .filter(era => era.id !== now)
        .map(era => {
          const there = room === undefined || inEra(room, era.id)
          return (
            <label key={era.id} className={styles.other}>
              <input
                type="radio"
                name={group}
                checked={era.id === beside}
                disabled={!there}
                onChange={() => compareEras(visit, era.id)}
              />
              <span>
                <Words of={era.date} />
                {!there && <small>{t('era.not-here')}</small>}
              </span>
            </label>
          )
        })}
    </fieldset>
  )
}
