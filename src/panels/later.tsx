import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { usePanels } from '#panels/panel-context.ts'
import { closePanel, showNotice } from '#visit/actions.ts'

/**
 * A panel whose code comes when it is first opened. Code that does not come closes the panel again and says so; opening
 * it once more asks once more, which `React.lazy` would not.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  let loaded: ComponentType<Props> | null = null
  return function Later(props: Props) {
    const { visit } = usePanels()
    const [Panel, setPanel] = useState<ComponentType<Props> | null>(() => loaded)
    useEffect(() => {
      if (Panel) return
      let wanted = true
      const come = async (): Promise<void> => {
        try {
          loaded = await load()
          if (wanted) setPanel(() => loaded)
        } catch {
          if (!wanted) return
          closePanel(visit)
          showNotice(visit, notCome)
        }
      }
      void come()
      return () => {
        wanted = false
      }
    }, [Panel, visit])
    return Panel && <Panel {...props} />
  }
}

const notCome = {
  id: 'panel-not-come',
  weight: 'missing',
  title: 'notice.panel-missing',
  message: 'notice.panel-missing-text',
} as const
