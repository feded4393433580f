import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import List from 'lucide-react/icons/list'
import { Facts } from '#panels/leaf/facts.tsx'
import styles from '#panels/leaf/reading.module.css'
import { Reading } from '#panels/leaf/reading.tsx'
import { Listen } from '#panels/narration/listen.tsx'
import { useOpenHotspot } from '#panels/open-hotspot.ts'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { Button } from '#panels/shell/button.tsx'
import { Leaf } from '#panels/shell/leaf.tsx'
import { Words } from '#panels/words.tsx'
import { closePanel, openPanel } from '#visit/actions.ts'
import { roomById, roomHotspots, roomWorks } from '#visit/selectors.ts'

/** The leaf of a room: its text, what is shown in it, and how the room itself is known. */
export function RoomPanel(props: { readonly id: string }) {
  const { visit } = usePanels()
  const { t, direction } = useTranslator()
  const openHotspot = useOpenHotspot()
  const exhibition = useVisit(state => state.exhibition)
  const era = useVisit(state => state.era)
  const room = roomById(exhibition, props.id)
  if (!room) return null
  const first = roomHotspots(exhibition, room.id, era)[0]
  const works = roomWorks(exhibition, room.id, era)
  return (
    <Leaf
      subject={room.id}
      place={room.number ? <Words of={room.number} /> : t('leaf.about-room')}
      title={<Words of={room.label} />}
      onClose={() => closePanel(visit)}
      foot={
        <>
          <Button
            look="foot"
            icon={<List aria-hidden />}
            onClick={() => openPanel(visit, { kind: 'list' })}
          >
            {t('tabs.list')}
          </Button>
          {first && (
            <Button
              look="foot-main"
              icon={direction === 'rtl' ? <ArrowLeft aria-hidden /> : <ArrowRight aria-hidden />}
              onClick={() => openHotspot(first.id)}
            >
              {t('leaf.next')}
            </Button>
          )}
        </>
      }
    >
      <Listen id={room.id} />
      <Reading text={room.text} plain={room.plain} id={`rooms/${room.id}/text`} />
      {works.length > 0 && (
        <>
          <h2 className={styles.heading}>{t('list.works')}</h2>
          <ul>
            {works.map(work => (
              <li key={work.id}>
                <button
                  type="button"
                  className={styles.entry}
                  data-face="reading"
                  onClick={() => openPanel(visit, { kind: 'work', id: work.id })}
                >
                  <Words of={work.label} />
                  <small>
                    <Words of={work.date} />
                  </small>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Facts certainty={room.certainty} />
    </Leaf>
  )
}
