import MapIcon from 'lucide-react/icons/map'
import { Facts } from '#panels/leaf/facts.tsx'
import { HangingSlip } from '#panels/leaf/hanging-slip.tsx'
import { LookCloser } from '#panels/leaf/look-closer.tsx'
import { PlaceLine, surfaceOf } from '#panels/leaf/place-line.tsx'
import styles from '#panels/leaf/reading.module.css'
import { Reading } from '#panels/leaf/reading.tsx'
import { Unroll } from '#panels/leaf/unroll.tsx'
import { WallStates } from '#panels/leaf/wall-states.tsx'
import { Listen } from '#panels/narration/listen.tsx'
import { useOpenHotspot } from '#panels/open-hotspot.ts'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { PersonPanel } from '#panels/people/person-panel.tsx'
import { Button } from '#panels/shell/button.tsx'
import { Leaf } from '#panels/shell/leaf.tsx'
import { Words } from '#panels/words.tsx'
import { closePanel, openPanel } from '#visit/actions.ts'
import { roomById, roomHotspots, workById } from '#visit/selectors.ts'

/** The leaf of a work: its text, what can be asked about on it, and its facts. */
export function WorkPanel(props: { readonly id: string }) {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const openHotspot = useOpenHotspot()
  const exhibition = useVisit(state => state.exhibition)
  const era = useVisit(state => state.era)
  const work = workById(exhibition, props.id)
  const room = work && roomById(exhibition, work.room)
  if (!work || !room) return null
  if (work.kind === 'figure') return <PersonPanel figure={work} />
  const asked = roomHotspots(exhibition, room.id, era).filter(hotspot => hotspot.work === work.id)
  return (
    <Leaf
      subject={work.id}
      place={<PlaceLine room={room} surface={surfaceOf(work.place)} />}
      title={<Words of={work.label} />}
      onClose={() => closePanel(visit)}
      slip={<HangingSlip name={work.name} title={work.label} />}
      foot={
        <>
          <Button
            look="foot"
            icon={<MapIcon aria-hidden />}
            onClick={() => openPanel(visit, { kind: 'room', id: room.id })}
          >
            {t('leaf.about-room')}
          </Button>
          <LookCloser work={work} />
        </>
      }
    >
      <Listen id={work.id} />
      <Reading text={work.text} plain={work.plain} id={`works/${work.id}/text`} />
      <WallStates work={work} />
      <Unroll work={work} />
      {asked.length > 0 && (
        <ul className={styles.list} aria-label={t('list.hotspots')}>
          {asked.map(hotspot => (
            <li key={hotspot.id}>
              <button
                type="button"
                className={styles.entry}
                data-face="reading"
                onClick={() => openHotspot(hotspot.id)}
              >
                <Words of={hotspot.label} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Facts work={work} ofWorkItself />
    </Leaf>
  )
}
