import { captionPieces } from '#narration/captions/caption-pieces.ts'
import { secondsFor } from '#narration/script/reading-speed.ts'
import type { Script } from '#narration/script/script.ts'
import type { Caption, Timeline } from '#narration/script/timeline.ts'

/** A breath between two sentences, and a longer one between two paragraphs. Seconds. */
const breath = { sentence: 0.3, paragraph: 0.8 }

/** When what of a script is read, by its language's reading speed: for captions without a voice, and for voices without captions. */
export function countedTimeline(script: Script): Timeline {
  const { language, sentences } = script
  const starts: number[] = []
  const captions: Caption[] = []
  let at = 0
  sentences.forEach(({ text, paragraph }, sentence) => {
    const before = sentences[sentence - 1]
    if (before) at += before.paragraph === paragraph ? breath.sentence : breath.paragraph
    starts.push(at)
    for (const piece of captionPieces(text, language)) {
      const end = at + secondsFor(piece, language)
      captions.push({ start: at, end, text: piece, language, sentence, cue: null })
      at = end
    }
  })
  return { duration: at, starts, captions, measured: false }
}
