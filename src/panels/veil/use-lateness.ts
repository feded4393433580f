import { useEffect, useState } from 'react'
import { useVisit } from '#panels/panel-context.ts'

/** How long the rooms have been awaited: nothing is said for four seconds, what is awaited after ten. */
export type Lateness = 'none' | 'late' | 'very-late'

export function useLateness(): Lateness {
  const coming = useVisit(state => state.scene.kind === 'coming')
  const [lateness, setLateness] = useState<Lateness>('none')
  useEffect(() => {
    if (!coming) return
    const late = setTimeout(() => setLateness('late'), 4000)
    const veryLate = setTimeout(() => setLateness('very-late'), 10_000)
    return () => {
      clearTimeout(late)
      clearTimeout(veryLate)
      setLateness('none')
    }
  }, [coming])
  return coming ? lateness : 'none'
}
