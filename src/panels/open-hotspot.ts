import { usePanels } from '#panels/panel-context.ts'
import { viewToSite } from '#space/view-for.ts'
import { goTo, openHotspot } from '#visit/actions.ts'
import { hotspotById } from '#visit/selectors.ts'

/** Opens a hotspot's leaf and, where the document says from where to see it, walks there. */
export function useOpenHotspot(): (id: string) => void {
  const { visit, site } = usePanels()
  return id => {
    const found = hotspotById(visit.getState().exhibition, id)
    if (!found) return
    openHotspot(visit, id)
    const to = found.hotspot.view && viewToSite(site, found.hotspot.view, found.room.id)
    if (to) goTo(visit, to, 'walk')
  }
}
