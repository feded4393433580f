import type { Door, Hotspot, Room, Work } from '#exhibition/schema.ts'
import styles from '#panels/list/list-panel.module.css'
import { useOpenThing } from '#panels/list/use-open-thing.ts'
import { usePlaceWords } from '#panels/marks/use-place-words.ts'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { useTexts, Words } from '#panels/words.tsx'
import { placeHotspot } from '#space/placement.ts'
import {
  isClosed,
  roomById,
  roomDoors,
  roomFigures,
  roomHotspots,
  roomStandpoints,
  roomWorks,
} from '#visit/selectors.ts'

/** What there is in one room, in reading order: hotspots, people, works nobody asks about, ways out, places to stand. */
export function RoomThings(props: { readonly room: Room; readonly here: boolean }) {
  const { t } = useTranslator()
  const { room } = props
  // Under the leaf's own heading here, under the room's in another.
  const Heading = props.here ? 'h2' : 'h3'
  const exhibition = useVisit(state => state.exhibition)
  const era = useVisit(state => state.era)
  const hotspots = roomHotspots(exhibition, room.id, era)
  const asked = new Set(hotspots.map(hotspot => hotspot.work))
  const people = roomFigures(exhibition, room.id, era)
  const works = roomWorks(exhibition, room.id, era).filter(
    work => !asked.has(work.id) && work.kind !== 'figure',
  )
  return (
    <>
      {hotspots.length === 0 && <p className={styles.empty}>{t('list.empty')}</p>}
      <ol className={styles.things}>
        {hotspots.map(hotspot => (
          <HotspotEntry key={hotspot.id} hotspot={hotspot} room={room.id} here={props.here} />
        ))}
      </ol>
      <Works works={people} title={t('list.people')} heading={Heading} />
      <Works works={works} title={t('list.works')} heading={Heading} />
      <WaysOut room={room.id} heading={Heading} />
      <Standpoints room={room.id} heading={Heading} />
    </>
  )
}

/** People, or works nobody asks about, under a heading of their own. */
function Works(props: {
  readonly works: readonly Work[]
  readonly title: string
  readonly heading: 'h2' | 'h3'
}) {
  const { works, title, heading: Heading } = props
  const openThing = useOpenThing()
  if (works.length === 0) return null
  return (
    <section className={styles.part}>
      <Heading>{title}</Heading>
      <ul>
        {works.map(work => (
          <li key={work.id}>
            <button
              type="button"
              className={styles.entry}
              onClick={() => openThing('work', work.id)}
            >
              <Words of={work.label} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function HotspotEntry(props: {
  readonly hotspot: Hotspot
  readonly room: string
  /** Places are told from where the visitor stands, so only in the room they are in. */
  readonly here: boolean
}) {
  const { hotspot } = props
  const { site } = usePanels()
  const { t } = useTranslator()
  const openThing = useOpenThing()
  const placeWords = usePlaceWords()
  const seen = useVisit(state => state.seen.has(hotspot.id))
  const place = props.here ? placeWords(placeHotspot(site, props.room, hotspot), hotspot.work) : ''
  return (
    <li>
      <button
        type="button"
        className={styles.thing}
        onClick={() => openThing('hotspot', hotspot.id)}
      >
        <i className={styles.slip} data-seen={seen ? '' : undefined} />
        <span className={styles.label}>
          <Words of={hotspot.label} />
        </span>
        <small>
          {place}
          {seen && place && ' · '}
          <span className={seen ? undefined : styles.hidden}>
            {t(seen ? 'list.seen' : 'list.not-seen')}
          </span>
        </small>
      </button>
    </li>
  )
}

function WaysOut(props: { readonly room: string; readonly heading: 'h2' | 'h3' }) {
  const { room, heading: Heading } = props
  const { t } = useTranslator()
  const exhibition = useVisit(state => state.exhibition)
  const era = useVisit(state => state.era)
  const doors = roomDoors(exhibition, room, era)
  if (doors.length === 0) return null
  return (
    <section className={styles.part}>
      <Heading>{t('list.doors')}</Heading>
      <ul>
        {doors.map(door => (
          <DoorEntry key={door.id} door={door} room={room} closed={isClosed(door, era)} />
        ))}
      </ul>
    </section>
  )
}

/** An open door leads on; a closed one tells why. */
function DoorEntry(props: {
  readonly door: Door
  readonly room: string
  readonly closed: boolean
}) {
  const { door } = props
  const { goThere } = usePanels()
  const { t } = useTranslator()
  const texts = useTexts()
  const exhibition = useVisit(state => state.exhibition)
  const beyond = roomById(exhibition, door.ends.find(end => end.room !== props.room)?.room ?? '')
  const name = texts(beyond?.label)?.paragraphs.join(' ') ?? ''
  if (!beyond) return null
  if (props.closed) {
    return (
      <li className={styles.closed}>
        <p>{t('list.door-closed', { room: name })}</p>
        <small>
          <Words of={door.closed?.text} />
        </small>
      </li>
    )
  }
  return (
    <li>
      <button type="button" className={styles.entry} onClick={() => goThere(beyond.id)}>
        {t('list.door', { room: name })}
      </button>
    </li>
  )
}

function Standpoints(props: { readonly room: string; readonly heading: 'h2' | 'h3' }) {
  const { room, heading: Heading } = props
  const { goThere } = usePanels()
  const { t } = useTranslator()
  const exhibition = useVisit(state => state.exhibition)
  const era = useVisit(state => state.era)
  const standpoints = roomStandpoints(exhibition, room, era)
  if (standpoints.length === 0) return null
  return (
    <section className={styles.part}>
      <Heading>{t('list.standpoints')}</Heading>
      <ul>
        {standpoints.map(standpoint => (
          <li key={standpoint.id}>
            <button type="button" className={styles.entry} onClick={() => goThere(standpoint.id)}>
              <Words of={standpoint.label} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
