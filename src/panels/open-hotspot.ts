import { usePanels } from '#panels/panel-context.ts'
import { openHotspot } from '#visit/actions.ts'

/** Opens a hotspot's leaf and walks to where it is seen well; where there is no way, the leaf opens all the same. */
export function useOpenHotspot(): (id: string) => void {
  const { visit, goThere } = usePanels()
  return id => {
    if (!goThere(id)) openHotspot(visit, id)
  }
}
