import { usePanels, useVisit } from '#panels/panel-context.ts'
import { setSettings } from '#visit/actions.ts'
import type { Settings } from '#visit/visit.ts'

/** One setting and the function that changes it. */
export function useSetting<K extends keyof Settings>(
  name: K,
): readonly [Settings[K], (value: Settings[K]) => void] {
  const { visit } = usePanels()
  const value = useVisit(state => state.settings[name])
  return [value, next => setSettings(visit, { [name]: next })]
}
