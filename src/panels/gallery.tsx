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
import { Notices } from '#panels/notices/notices.tsx'
import {
  PanelContext,
  type PanelSurroundings,
  useTranslator,
  useVisit,
} from '#panels/panel-context.ts'
import { applySettings } from '#panels/settings/apply-settings.ts'
import { watchSizeClass } from '#panels/shell/use-size-class.ts'
import { Threshold } from '#panels/threshold/threshold.tsx'
import { Veil } from '#panels/veil/veil.tsx'
import { freeArea, watchFreeArea } from '#visit/free-area.ts'

const loadInside = async () => (await import('#panels/inside.tsx')).Inside

/** Nothing of it is seen before the threshold is crossed. */
const Inside = later(loadInside)

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
  const panel = useVisit(state => state.panel.kind)
  const reachLift = useVisit(state => state.venue?.kiosk?.reachLift ?? 0)
  const frame = useRef<HTMLDivElement>(null)
  useCoveredEdges(frame)
  useWhatComesNext(language)
  return (
    <div
      ref={frame}
      className={styles.gallery}
      lang={language}
      dir={direction}
      data-panel={panel}
      style={{ '--reach-lift': `${reachLift}px` }}
    >
      <Veil />
      {entered ? <Inside /> : <Threshold />}
      <Notices />
      {props.children}
    </div>
  )
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

/** Once the first picture is there: the faces of the language, and what the visitor finds behind the threshold. */
function useWhatComesNext(language: string): void {
  const shown = useVisit(state => state.scene.kind !== 'coming')
  useEffect(() => {
    if (shown) void loadScriptFonts(language)
  }, [language, shown])
  useEffect(() => {
    // Where it does not come now, it is asked for again when it is needed.
    if (shown) loadInside().catch(() => undefined)
  }, [shown])
}
