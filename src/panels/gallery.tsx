import '@fontsource-variable/alegreya/wght.css'
import '@fontsource/alegreya-sans/400.css'
import '@fontsource/alegreya-sans/500.css'
import '#panels/fonts/threshold-letters.css'
import '#panels/tokens.css'
import '#panels/type.css'
import '#panels/base.css'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { loadScriptFonts } from '#panels/fonts/load-script-fonts.ts'
import styles from '#panels/gallery.module.css'
import { later } from '#panels/later.tsx'
import { Marks } from '#panels/marks/marks.tsx'
import { Notices } from '#panels/notices/notices.tsx'
import {
  PanelContext,
  type PanelSurroundings,
  useTranslator,
  useVisit,
} from '#panels/panel-context.ts'
import { PanelLayer } from '#panels/panel-layer.tsx'
import { RestTabs } from '#panels/rest/rest-tabs.tsx'
import { applySettings } from '#panels/settings/apply-settings.ts'
import { useSizeClass, watchSizeClass } from '#panels/shell/use-size-class.ts'
import { Threshold } from '#panels/threshold/threshold.tsx'
import { Veil } from '#panels/veil/veil.tsx'
import { useTexts } from '#panels/words.tsx'
import { freeArea, watchFreeArea } from '#visit/free-area.ts'
import { roomById } from '#visit/selectors.ts'
import type { Panel } from '#visit/visit.ts'

/** Needed only where there is no scene. */
const TwinInPlace = later(async () => (await import('#panels/twin-page.tsx')).TwinInPlace)

const HelpHint = later(async () => (await import('#panels/help/help-hint.tsx')).HelpHint)

/** Everything around the canvas. The app renders it into `#panels`, again with a new translator for each language. */
export function Gallery(props: {
  readonly surroundings: PanelSurroundings
  /** True where the venue or the address says kiosk. */
  readonly kiosk: boolean
  /** What stands over the panels, such as the studio. */
  readonly children?: ReactNode
}) {
  const { kiosk, surroundings } = props
  const { visit } = surroundings
  useLayoutEffect(
    () => watchSizeClass(kiosk || visit.getState().venue?.kiosk !== undefined),
    [kiosk, visit],
  )
  useLayoutEffect(() => {
    const apply = () => applySettings(visit.getState().settings, document.documentElement)
    apply()
    return visit.subscribe(apply)
  }, [visit])
  return (
    <PanelContext value={surroundings}>
      <Frame>{props.children}</Frame>
    </PanelContext>
  )
}

function Frame(props: { readonly children: ReactNode }) {
  const { language, direction } = useTranslator()
  const entered = useVisit(state => state.entered)
  const absent = useVisit(state => state.scene.kind === 'absent')
  const panel = useVisit(state => state.panel)
  const reachLift = useVisit(state => state.venue?.kiosk?.reachLift ?? 0)
  const frame = useRef<HTMLDivElement>(null)
  useCoveredEdges(frame)
  useScriptFonts(language)
  const covered = useCovered(panel)
  return (
    <div
      ref={frame}
      className={styles.gallery}
      lang={language}
      dir={direction}
      data-panel={panel.kind}
      style={{ '--reach-lift': `${reachLift}px` }}
    >
      <Veil />
      {entered ? (
        <>
          <div inert={covered === 'all'}>{absent ? <TwinInPlace /> : <Marks />}</div>
          <div className={styles.tabs} inert={covered !== 'none'}>
            <RestTabs />
          </div>
          <PanelLayer />
          {!absent && <HelpHint />}
          <RoomAnnouncement />
        </>
      ) : (
        <Threshold />
      )}
      <Notices />
      {props.children}
    </div>
  )
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

/** What panels cover, as custom properties, so that strips and notices keep to what is left. */
function useCoveredEdges(frame: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const write = () => {
      const end = Math.max(freeArea.left, freeArea.right)
      frame.current?.style.setProperty('--covered-end', `${end}px`)
      frame.current?.style.setProperty('--covered-below', `${freeArea.bottom}px`)
    }
    write()
    return watchFreeArea(write)
  }, [frame])
}

function useScriptFonts(language: string): void {
  const shown = useVisit(state => state.scene.kind !== 'coming')
  useEffect(() => {
    // Before the first picture the small faces of the threshold are enough.
    if (shown) void loadScriptFonts(language)
  }, [language, shown])
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
