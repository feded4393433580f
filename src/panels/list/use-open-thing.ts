import { usePanels } from '#panels/panel-context.ts'
import { openHotspot, openPanel } from '#visit/actions.ts'

/** Goes to a hotspot or a work and opens its leaf, even where there is no place to see it from. */
export function useOpenThing(): (kind: 'hotspot' | 'work', id: string) => void {
  const { visit, goThere } = usePanels()
  return (kind, id) => {
    if (goThere(id)) return
    if (kind === 'hotspot') openHotspot(visit, id)
    else openPanel(visit, { kind: 'work', id })
  }
}
