import { useEffect, useRef } from 'react'
import type { LanguageMap } from '#exhibition/schema.ts'
import { focusRoom } from '#panels/focus-room.ts'
import styles from '#panels/gallery.module.css'
import { later } from '#panels/later.tsx'
import { Marks } from '#panels/marks/marks.tsx'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { PanelLayer } from '#panels/panel-layer.tsx'
import { RestTabs } from '#panels/rest/rest-tabs.tsx'
import { useSizeClass } from '#panels/shell/use-size-class.ts'
import { useTexts } from '#panels/words.tsx'
import { eraById, roomById } from '#visit/selectors.ts'
import { isPlaying } from '#visit/tour/on-tour.ts'
import type { Panel } from '#visit/visit.ts'

/** Needed only where there is no scene. */
const TwinInPlace = later(async () => (await import('#panels/twin-page.tsx')).TwinInPlace)

const Eras = later(async () => (await import('#panels/eras/eras.tsx')).Eras)

const TourLayer = later(async () => (await import('#panels/tour/tour-layer.tsx')).TourLayer)

/** Film in sign language and descriptions: only where the exhibition has some. */
const Beside = later(async () => (await import('#panels/beside.tsx')).Beside)

const NarrationLayer = later(
  async () => (await import('#panels/narration/narration-layer.tsx')).NarrationLayer,
)

const HelpHint = later(async () => (await import('#panels/help/help-hint.tsx')).HelpHint)

/** What is around the scene once the threshold is crossed: marks, tabs, and the one open panel. */
export function Inside() {
  const absent = useVisit(state => state.scene.kind === 'absent')
  const covered = useCovered(useVisit(state => state.panel))
  const hasTours = useVisit(state => (state.exhibition.tours?.length ?? 0) > 0)
  const onTour = useVisit(state => state.tour !== null)
  // The bar of a tour that goes on takes the place of the tabs.
  const playing = useVisit(state => state.tour !== null && isPlaying(state.tour))
  const hasMore = useVisit(
    state => state.exhibition.narrations?.some(each => each.sign ?? each.descriptions) ?? false,
  )
  const told = useVisit(state => state.narration.kind !== 'idle')
  useFocusOnEntering()
  return (
    <>
      <div inert={covered === 'all'}>{absent ? <TwinInPlace /> : <Marks />}</div>
      {hasTours && <TourLayer covered={covered !== 'none'} />}
      <div className={styles.tabs} inert={covered !== 'none'}>
        <div className={styles.tabs} inert={playing}>
          <RestTabs />
        </div>
        <Eras />
      </div>
      {hasMore && <Beside covered={covered === 'all'} />}
      {told && <NarrationLayer covered={covered !== 'none'} />}
      <PanelLayer />
      {!absent && !onTour && !told && <HelpHint />}
      <RoomAnnouncement />
      <EraAnnouncement />
    </>
  )
}

/**
 * The button of the threshold goes away with the focus that it had: keys and screen readers go on in the room. A panel that
 * is open, and the page that stands in for a scene, take focus themselves.
 */
function useFocusOnEntering(): void {
  const { visit } = usePanels()
  useEffect(() => {
    const { panel, scene } = visit.getState()
    if (panel.kind === 'none' && scene.kind !== 'absent') focusRoom()
  }, [visit])
}

/** How much an open panel takes of what lies beneath: focus never lands under a higher layer. */
function useCovered(panel: Panel): 'none' | 'tabs' | 'all' {
  const size = useSizeClass()
  switch (panel.kind) {
    case 'none':
    case 'light':
      return 'none'
    case 'closer':
    case 'twin':
      return 'all'
    case 'map':
    case 'settings':
      return size === 'L' ? 'tabs' : 'all'
    default:
      return size === 'L' ? 'none' : 'tabs'
  }
}

/** Tells a screen reader which room one has come into. */
function RoomAnnouncement() {
  const { t } = useTranslator()
  const textOf = useTexts()
  const room = useVisit(state => roomById(state.exhibition, state.room))
  const label = textOf(room?.label)?.paragraphs.join(' ')
  return (
    <p className={styles.spoken} role="status">
      {label && t('place.you-entered', { room: label })}
    </p>
  )
}

/** Tells a screen reader which era it is now, once it has changed. */
function EraAnnouncement() {
  const { t } = useTranslator()
  const textOf = useTexts()
  const era = useVisit(state => eraById(state.exhibition, state.era))
  const first = useRef(era?.id)
  if (era?.id !== first.current) first.current = undefined
  const said = (map: LanguageMap | undefined): string => textOf(map)?.paragraphs.join(' ') ?? ''
  return (
    <p className={styles.spoken} role="status">
      {era &&
        first.current === undefined &&
        t('era.now', { date: said(era.date), era: said(era.label) })}
    </p>
  )
}
