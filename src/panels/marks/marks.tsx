import { useMemo } from 'react'
import type { Door, Hotspot, LanguageMap, Standpoint } from '#exhibition/schema.ts'
import { useOpenThing } from '#panels/list/use-open-thing.ts'
import { beyondDoor } from '#panels/marks/beyond-door.ts'
import styles from '#panels/marks/mark.module.css'
import { Mark } from '#panels/marks/mark.tsx'
import { usePlaceWords } from '#panels/marks/use-place-words.ts'
import { useOpenHotspot } from '#panels/open-hotspot.ts'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { useTexts, Words } from '#panels/words.tsx'
import { placeAt, placeHotspot, placeWork } from '#space/placement.ts'
import { goTo, openPanel } from '#visit/actions.ts'
import {
  isClosed,
  roomDoors,
  roomFigures,
  roomHotspots,
  roomStandpoints,
} from '#visit/selectors.ts'

/** All marks of the room in reading order: the hotspots of the document, then its people, its doors, then the places to stand. */
export function Marks() {
  const { t } = useTranslator()
  const exhibition = useVisit(state => state.exhibition)
  const room = useVisit(state => state.room)
  const era = useVisit(state => state.era)
  const hotspots = useMemo(() => roomHotspots(exhibition, room, era), [exhibition, room, era])
  const people = useMemo(() => roomFigures(exhibition, room, era), [exhibition, room, era])
  const doors = useMemo(() => roomDoors(exhibition, room, era), [exhibition, room, era])
  const stands = useMemo(() => roomStandpoints(exhibition, room, era), [exhibition, room, era])
  return (
    <main className={styles.marks} aria-label={t('list.hotspots')}>
      {hotspots.map(hotspot => (
        <HotspotMark key={hotspot.id} hotspot={hotspot} room={room} />
      ))}
      {people.map(figure => (
        <PersonMark key={figure.id} figure={figure} />
      ))}
      {doors.map(door => (
        <DoorMark key={`${room}:${door.id}`} door={door} room={room} era={era} />
      ))}
      {stands.map(stand => (
        <StandMark key={stand.id} stand={stand} room={room} />
      ))}
    </main>
  )
}

function useName(): (map: LanguageMap | undefined) => string {
  const texts = useTexts()
  return map => texts(map)?.paragraphs.join(' ') ?? ''
}

function HotspotMark(props: { readonly hotspot: Hotspot; readonly room: string }) {
  const { hotspot, room } = props
  const { visit, site } = usePanels()
  const name = useName()
  const placeWords = usePlaceWords()
  const openHotspot = useOpenHotspot()
  const open = useVisit(({ panel }) => panel.kind === 'hotspot' && panel.id === hotspot.id)
  const seen = useVisit(state => state.seen.has(hotspot.id))
  const conjectured = useVisit(
    state => state.settings.showConjecture && hotspot.certainty?.level === 'conjectured',
  )
  return (
    <Mark
      id={hotspot.id}
      kind="hotspot"
      state={open ? 'open' : seen ? 'seen' : 'waiting'}
      name={name(hotspot.label)}
      place={() => placeWords(placeHotspot(site, room, hotspot), hotspot.work)}
      label={<Words of={hotspot.label} />}
      conjectured={conjectured}
      onOpen={crowd => (crowd > 1 ? openPanel(visit, { kind: 'list' }) : openHotspot(hotspot.id))}
    />
  )
}

/** Somebody who can be spoken to. */
function PersonMark(props: { readonly figure: ReturnType<typeof roomFigures>[number] }) {
  const { figure } = props
  const { visit, site } = usePanels()
  const name = useName()
  const placeWords = usePlaceWords()
  const openThing = useOpenThing()
  const open = useVisit(({ panel }) => panel.kind === 'work' && panel.id === figure.id)
  const seen = useVisit(state => state.seen.has(figure.id))
  const conjectured = useVisit(state => state.settings.showConjecture)
  return (
    <Mark
      id={`person:${figure.id}`}
      kind="hotspot"
      state={open ? 'open' : seen ? 'seen' : 'waiting'}
      name={name(figure.label)}
      place={() => placeWords(placeWork(site, figure), figure.id)}
      label={<Words of={figure.label} />}
      conjectured={conjectured && figure.certainty.level === 'conjectured'}
      onOpen={crowd =>
        crowd > 1 ? openPanel(visit, { kind: 'list' }) : openThing('work', figure.id)
      }
    />
  )
}

function DoorMark(props: {
  readonly door: Door
  readonly room: string
  readonly era: string | null
}) {
  const { door, room, era } = props
  const { visit, site } = usePanels()
  const { t } = useTranslator()
  const name = useName()
  const placeWords = usePlaceWords()
  const rooms = useVisit(state => state.exhibition.rooms)
  const end = door.ends.find(candidate => candidate.room === room)
  const beyond = rooms.find(r => r.id === door.ends.find(other => other.room !== room)?.room)
  const closed = isClosed(door, era)
  const label = name(beyond?.label ?? door.label)
  const words = t(closed ? 'list.door-closed' : 'list.door', { room: label })
  return (
    <Mark
      id={`door:${door.id}`}
      kind={closed ? 'closed-door' : 'door'}
      state="seen"
      name={words}
      place={() =>
        placeWords(
          end
            ? placeAt(site, room, {
                surface: end.surface,
                u: end.u,
                v: end.v,
                width: door.width,
                height: door.height,
              })
            : null,
        )
      }
      label={words}
      tells={closed ? <Words of={door.closed?.text} /> : undefined}
      onOpen={() => {
        const space = site.doors.find(candidate => candidate.id === door.id)
        const to = space && !closed && beyondDoor(space, room)
        if (to) goTo(visit, to, 'walk')
      }}
    />
  )
}

function StandMark(props: { readonly stand: Standpoint; readonly room: string }) {
  const { stand, room } = props
  const { site, goThere } = usePanels()
  const { t } = useTranslator()
  const name = useName()
  const placeWords = usePlaceWords()
  const words = t('place.standpoint', { label: name(stand.label) })
  return (
    <Mark
      id={`stand:${stand.id}`}
      kind="stand"
      state="seen"
      name={words}
      place={() =>
        placeWords(
          placeAt(site, stand.view.room ?? room, {
            at: stand.view.at,
            heading: stand.view.heading,
          }),
        )
      }
      label={words}
      onOpen={() => {
        goThere(stand.id)
      }}
    />
  )
}
