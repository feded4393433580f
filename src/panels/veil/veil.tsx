import { useEffect, useState } from 'react'
import { useVisit } from '#panels/panel-context.ts'
import { useLateness } from '#panels/veil/use-lateness.ts'
import styles from '#panels/veil/veil.module.css'
import { VeilWords } from '#panels/veil/veil-words.tsx'

/** The lamp is the progress: its pool of light widens with the share of the room that has come, then the veil lifts. */
export function Veil() {
  const scene = useVisit(state => state.scene)
  const entered = useVisit(state => state.entered)
  const lateness = useLateness()
  const [lifted, setLifted] = useState(false)
  const coming = scene.kind === 'coming'
  useEffect(() => {
    if (coming) setLifted(false)
  }, [coming])
  if (lifted && !coming) return null
  const share = scene.kind === 'coming' ? scene.share : 1
  return (
    <div
      className={styles.veil}
      data-lifting={coming ? undefined : ''}
      style={{ '--pool': `${coming ? 6 + 34 * share : 130}%` }}
      onTransitionEnd={event => {
        if (event.propertyName === 'opacity' && !coming) setLifted(true)
      }}
    >
      <div className={styles.pool} aria-hidden />
      {entered && coming && <VeilWords lateness={lateness} />}
    </div>
  )
}
