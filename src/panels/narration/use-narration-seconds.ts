import { useSyncExternalStore } from 'react'
import { useVisit } from '#panels/panel-context.ts'
import { narrationClock, watchNarrationClock } from '#visit/narration-clock.ts'

/** Where the narration is, to a tenth of a second. */
export function useNarrationSeconds(): number {
  const told = useVisit(({ narration }) => (narration.kind === 'idle' ? 0 : narration.at))
  const clock = useSyncExternalStore(watchNarrationClock, tenth)
  const running = useVisit(
    ({ narration }) => narration.kind === 'speaking' || narration.kind === 'blocked',
  )
  return running ? clock : told
}

const tenth = (): number => Math.round(narrationClock.seconds * 10) / 10
