import { useState } from 'react'
import type { Room } from '#exhibition/schema.ts'
import styles from '#panels/map/go-to-list.module.css'
import { useTranslator, useVisit } from '#panels/panel-context.ts'
import { Words } from '#panels/words.tsx'
import type { Minimap } from '#space/minimap.ts'
import { roomById, roomStandpoints, roomWorks } from '#visit/selectors.ts'

/** Everything the plan does, as words: rooms, the places to stand in them, their people and their works. */
export function GoToList(props: { readonly map: Minimap; readonly onGo: (id: string) => void }) {
  const { t } = useTranslator()
  const exhibition = useVisit(state => state.exhibition)
  const rooms = props.map.rooms.flatMap(({ id }) => roomById(exhibition, id) ?? [])
  return (
    <section className={styles.list}>
      <h2>{t('map.go-to')}</h2>
      <ul>
        {rooms.map(room => (
          <RoomEntries key={room.id} room={room} map={props.map} onGo={props.onGo} />
        ))}
      </ul>
    </section>
  )
}

function RoomEntries(props: {
  readonly room: Room
  readonly map: Minimap
  readonly onGo: (id: string) => void
}) {
  const { room, map, onGo } = props
  const { t } = useTranslator()
  const exhibition = useVisit(state => state.exhibition)
  const era = useVisit(state => state.era)
  const here = useVisit(state => state.room === room.id)
  const [worksOpen, setWorksOpen] = useState(false)
  const all = roomWorks(exhibition, room.id, era)
  const people = all.filter(work => work.kind === 'figure')
  const works = all.filter(work => work.kind !== 'figure')
  const number = (id: string): number => map.standpoints.find(s => s.id === id)?.number ?? 0
  return (
    <li>
      <button
        type="button"
        className={styles.room}
        aria-current={here ? 'location' : undefined}
        onClick={() => onGo(room.id)}
      >
        <span>
          <Words of={room.label} />
        </span>
        <small>{here ? t('map.you-are-here') : <Words of={room.number} />}</small>
      </button>
      <ul>
        {roomStandpoints(exhibition, room.id, era).map(standpoint => (
          <li key={standpoint.id}>
            <button type="button" className={styles.entry} onClick={() => onGo(standpoint.id)}>
              <Words of={standpoint.label} />
              <small>{t('map.stand-here', { n: number(standpoint.id) })}</small>
            </button>
          </li>
        ))}
        {people.map(figure => (
          <li key={figure.id}>
            <button type="button" className={styles.entry} onClick={() => onGo(figure.id)}>
              <Words of={figure.label} />
            </button>
          </li>
        ))}
        {works.length > 0 && (
          <li>
            <button
              type="button"
              className={styles.entry}
              aria-expanded={worksOpen}
              onClick={() => setWorksOpen(!worksOpen)}
            >
              <span>{t('list.works')}</span>
              <small>{t('map.works-in', { n: works.length })}</small>
            </button>
            {worksOpen && (
              <ul className={styles.works}>
                {works.map(work => (
                  <li key={work.id}>
                    <button type="button" className={styles.entry} onClick={() => onGo(work.id)}>
                      <Words of={work.label} />
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </li>
        )}
      </ul>
    </li>
  )
}
