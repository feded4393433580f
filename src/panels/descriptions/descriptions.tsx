import { useEffect, useState } from 'react'
import { createSpeaker } from '#browser/narration/speaker.ts'
import { direction } from '#locale/tag.ts'
import { useDescription } from '#panels/descriptions/use-description.ts'
import styles from '#panels/gallery.module.css'
import { usePanels, useVisit } from '#panels/panel-context.ts'

/**
 * What can be seen while something is told, for those who do not see it: announced by their screen reader, or said by the
 * device's voice. That voice is not taken from the narration itself: where it tells, the screen reader has the description.
 */
export function Descriptions() {
  const description = useDescription()
  const aloud = useVisit(({ settings, venue, narration }) => {
    const busy = narration.kind !== 'idle' && narration.track.kind === 'device'
    return settings.descriptions === 'aloud' && venue?.deviceVoice !== false && !busy
  })
  const text = description?.text ?? ''
  const language = description?.language ?? ''
  useAloud(aloud ? text : '', language)
  return (
    <p
      className={styles.spoken}
      role="status"
      lang={language || undefined}
      dir={language ? direction(language) : undefined}
    >
      {aloud ? '' : text}
    </p>
  )
}

/** Says each new text; falls silent only about what it says itself, not about the narration. */
function useAloud(text: string, language: string): void {
  const { visit } = usePanels()
  const [speaker] = useState(() => createSpeaker())
  useEffect(() => {
    if (text === '') return
    const { narration } = visit.getState()
    let talking = true
    speaker.say(text, language, narration.pace, report => {
      if (report.kind !== 'started' && report.kind !== 'word') talking = false
    })
    return () => {
      if (talking) speaker.silence()
    }
  }, [text, language, speaker, visit])
}
