import { type ReactNode, useEffect, useState } from 'react'
import { roomElement } from '#panels/focus-room.ts'
import { later } from '#panels/later.tsx'
import { usePanels, useVisit } from '#panels/panel-context.ts'
import { openPanel } from '#visit/actions.ts'
import type { Panel } from '#visit/visit.ts'

// Nothing of these is needed before the first picture.
const HotspotLeaf = later(async () => (await import('#panels/leaf/hotspot-panel.tsx')).HotspotPanel)
const WorkLeaf = later(async () => (await import('#panels/leaf/work-panel.tsx')).WorkPanel)
const RoomLeaf = later(async () => (await import('#panels/leaf/room-panel.tsx')).RoomPanel)
const CloserLeaf = later(async () => (await import('#panels/closer/closer.tsx')).Closer)
const TwinLeaf = later(async () => (await import('#panels/twin-page.tsx')).TwinPage)
const MapLeaf = later(async () => (await import('#panels/map/map-panel.tsx')).MapPanel)
const ListLeaf = later(async () => (await import('#panels/list/list-panel.tsx')).ListPanel)
const MenuLeaf = later(async () => (await import('#panels/menu/menu-panel.tsx')).MenuPanel)
const SettingsLeaf = later(
  async () => (await import('#panels/settings/settings-panel.tsx')).SettingsPanel,
)
const HelpLeaf = later(async () => (await import('#panels/help/help-panel.tsx')).HelpPanel)
const DiagnosticsLeaf = later(
  async () => (await import('#panels/diagnostics/diagnostics-panel.tsx')).DiagnosticsPanel,
)
const ToursLeaf = later(async () => (await import('#panels/tour/tours-leaf.tsx')).ToursPanel)
const TranscriptLeaf = later(
  async () => (await import('#panels/transcript/transcript.tsx')).Transcript,
)
const TourLeaf = later(async () => (await import('#panels/tour/tour-leaf.tsx')).TourPanel)

/** The one thing that is open beside the scene. Focus goes into it and comes back; Escape closes it. */
export function PanelLayer() {
  const { visit } = usePanels()
  const panel = useVisit(state => state.panel)
  const [under, setUnder] = useState<Panel>(panel)
  // Looking closer stands before the leaf it was opened from, which keeps its place and its focus beneath.
  if (panel.kind !== 'closer' && panel !== under) setUnder(panel)
  useFocusReturn()
  useEffect(() => {
    const stop = new AbortController()
    const press = (event: KeyboardEvent): void => {
      const { panel: open } = visit.getState()
      if (event.key !== 'Escape' || event.defaultPrevented || open.kind === 'none') return
      // Closing is all that this key does now: the scene would also step back.
      event.preventDefault()
      event.stopPropagation()
      openPanel(visit, open.kind === 'closer' && under.kind !== 'closer' ? under : { kind: 'none' })
    }
    document.addEventListener('keydown', press, { signal: stop.signal, capture: true })
    return () => stop.abort()
  }, [visit, under])
  return (
    <>
      <div inert={panel.kind === 'closer'}>{panelOf(under)}</div>
      {panel.kind === 'closer' && (
        <CloserLeaf
          work={panel.work}
          onClose={() => openPanel(visit, under.kind === 'closer' ? { kind: 'none' } : under)}
        />
      )}
    </>
  )
}

function panelOf(panel: Panel): ReactNode {
  switch (panel.kind) {
    // The light's strip hangs on its tab, and looking closer stands before all others.
    case 'none':
    case 'light':
    case 'closer':
      return null
    case 'hotspot':
      return <HotspotLeaf id={panel.id} />
    case 'work':
      return <WorkLeaf id={panel.id} />
    case 'room':
      return <RoomLeaf id={panel.id} />
    case 'list':
    case 'search':
      return <ListLeaf kind={panel.kind} />
    case 'map':
      return <MapLeaf />
    case 'menu':
      return <MenuLeaf />
    case 'settings':
      return <SettingsLeaf />
    case 'help':
      return <HelpLeaf />
    case 'diagnostics':
      return <DiagnosticsLeaf />
    case 'twin':
      return <TwinLeaf />
    case 'transcript':
      return <TranscriptLeaf />
    case 'tours':
      return <ToursLeaf />
    case 'tour':
      return <TourLeaf />
  }
}

/**
 * Remembers what had focus when the first panel opened, and gives focus back to it when the last one closes: to the same
 * mark where it is still there, else to the room itself. Looking closer gives it back to what it was asked for from.
 */
function useFocusReturn(): void {
  const { visit } = usePanels()
  useEffect(() => {
    let opener: Element | null = null
    let closerOpener: Element | null = null
    let last: Panel = { kind: 'none' }
    return visit.subscribe(({ panel: now }, { panel: before }) => {
      if (now === before) return
      // Here, before React draws: what becomes inert or goes away loses focus at once.
      if (before.kind === 'none') opener = document.activeElement
      if (now.kind === 'closer') closerOpener = document.activeElement
      else if (now.kind !== 'none') last = now
      if (before.kind === 'closer' && now.kind !== 'none') focusFirst([closerOpener])
      if (now.kind !== 'none') return
      const mark =
        last.kind === 'hotspot' ? `[data-mark="${last.id}"]` : '[data-mark][data-state=open]'
      focusFirst([opener, document.querySelector(mark), roomElement()])
    })
  }, [visit])
}

/** Focus to the first of these that takes it, once what covered it has left. */
function focusFirst(wanted: readonly (Element | null)[]): void {
  setTimeout(() =>
    requestAnimationFrame(() => {
      for (const element of wanted) {
        if (!(element instanceof HTMLElement) || !element.isConnected) continue
        element.focus({ preventScroll: true })
        if (document.activeElement === element) return
      }
    }),
  )
}
