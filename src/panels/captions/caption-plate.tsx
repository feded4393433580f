import { type ReactNode, useRef } from 'react'
import { direction } from '#locale/tag.ts'
import { captionPages } from '#narration/captions/caption-lines.ts'
import { lineNodes } from '#narration/captions/line-nodes.ts'
import { type Caption, captionAt } from '#narration/script/timeline.ts'
import { isHeard } from '#narration/track/track.ts'
import { cueVoice } from '#narration/webvtt/cue-words.ts'
import { captionNodes } from '#panels/captions/caption-nodes.tsx'
import styles from '#panels/captions/caption-plate.module.css'
import { useFreeWidth } from '#panels/captions/use-free-width.ts'
import { useLines } from '#panels/captions/use-lines.ts'
import { usePlatePlace } from '#panels/captions/use-plate-place.ts'
import { useNarrationSeconds } from '#panels/narration/use-narration-seconds.ts'
import { useVisit } from '#panels/panel-context.ts'
import { isPlaying } from '#visit/tour/on-tour.ts'

/** The caption that is to be seen now, and whether who speaks has changed with it. */
function usePresentCaption(): {
  readonly caption: Caption
  readonly speaker: string | null
} | null {
  const narration = useVisit(state => state.narration)
  if (narration.kind === 'idle' || narration.kind === 'finished' || narration.kind === 'text')
    return null
  const { captions } = narration.timeline
  const index = captionAt(narration.timeline, narration.at)
  const caption = captions[index]
  if (!caption) return null
  const speaker = speakerOf(caption)
  return { caption, speaker: speaker === speakerBefore(captions, index) ? null : speaker }
}

/** Backwards, and no farther than to the last who was named: a file may have thousands of captions. */
function speakerBefore(captions: readonly Caption[], index: number): string | null {
  for (let i = index - 1; i >= 0; i--) {
    const caption = captions[i]
    const name = caption ? speakerOf(caption) : null
    if (name !== null) return name
  }
  return null
}

const speakerOf = ({ cue }: Caption): string | null => (cue ? cueVoice(cue.text) : null)

/** Captions, two lines at most on their own ground, where and as the visitor wishes them. */
export function CaptionPlate() {
  const present = usePresentCaption()
  const wished = useVisit(state => state.settings.captions)
  const size = useVisit(({ settings }) => `${settings.captionSize} ${settings.textSize}`)
  // Where nobody is heard captions are the narration itself.
  const heard = useVisit(({ narration }) => narration.kind !== 'idle' && isHeard(narration.track))
  if (!present || (!wished && heard)) return null
  // Anew for another size of letters: the lines are broken by it.
  return <Plate key={size} caption={present.caption} speaker={present.speaker} heard={heard} />
}

function Plate(props: {
  readonly caption: Caption
  readonly speaker: string | null
  readonly heard: boolean
}) {
  const { caption, speaker } = props
  const settings = useVisit(state => state.settings)
  const tour = useVisit(({ tour: on }) =>
    on === null ? 'none' : isPlaying(on) ? 'plays' : 'rests',
  )
  const plate = useRef<HTMLParagraphElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const lines = useLines(plate, caption, useFreeWidth(frame))
  const shown = usePage(caption, lines)
  const place = usePlatePlace(plate, settings.captionPlace)
  return (
    <div
      ref={frame}
      className={styles.frame}
      data-place={place}
      data-tour={tour}
      data-colours={settings.captionColours}
      // A voice that is heard is not said a second time by a screen reader.
      aria-live={props.heard ? 'off' : 'polite'}
    >
      <p
        ref={plate}
        className={styles.plate}
        lang={caption.language}
        dir={direction(caption.language)}
        data-caption={caption.start}
        style={{ '--caption-scale': settings.captionSize }}
      >
        {speaker !== null && <strong>{speaker}: </strong>}
        {shown.map(drawnLine)}
      </p>
    </div>
  )
}

const drawnLine = ({ place, text, nodes }: Line): ReactNode => (
  <span key={place} className={styles.line}>
    {nodes ? captionNodes(nodes) : text}
  </span>
)

interface Line {
  /** Which line of its caption it is: two lines may say the same. */
  readonly place: number
  readonly text: string
  readonly nodes: ReturnType<typeof lineNodes>[number] | null
}

/** Two lines at a time: a caption that needs more is shown in pages, each for its share of the time. */
function usePage(caption: Caption, lines: readonly string[]): readonly Line[] {
  const pages = captionPages(lines)
  const seconds = useNarrationSeconds()
  const nodes = caption.cue ? lineNodes(caption.cue.text, lines) : null
  const share = (seconds - caption.start) / Math.max(0.001, caption.end - caption.start)
  const page = Math.max(0, Math.min(pages.length - 1, Math.floor(share * pages.length)))
  const first = pages.slice(0, page).reduce((sum, { length }) => sum + length, 0)
  return (pages[page] ?? []).map((text, i) => ({
    place: first + i,
    text,
    nodes: nodes?.[first + i] ?? null,
  }))
}
