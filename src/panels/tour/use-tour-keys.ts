import { useEffect } from 'react'
import { usePanels, useTranslator } from '#panels/panel-context.ts'
import { useSizeClass } from '#panels/shell/use-size-class.ts'
import { playOrPause } from '#panels/tour/go-on.ts'
import { tourKey } from '#panels/tour/tour-key.ts'
import { actOnTour } from '#visit/tour/tour-actions.ts'

/** The keys of a tour, while there is one: before the scene hears them, which would turn the head. */
export function useTourKeys(): void {
  const { visit } = usePanels()
  const { direction } = useTranslator()
  const size = useSizeClass()
  useEffect(() => {
    const stop = new AbortController()
    const press = (event: KeyboardEvent): void => {
      if (!visit.getState().tour || event.defaultPrevented || event.isComposing) return
      const asked = tourKey(event, direction, event.target)
      if (!asked) return
      event.preventDefault()
      event.stopPropagation()
      if (event.repeat) return
      if (asked === 'play') playOrPause(visit, size)
      else actOnTour(visit, { kind: asked })
    }
    document.addEventListener('keydown', press, { signal: stop.signal, capture: true })
    return () => stop.abort()
  }, [visit, direction, size])
}
