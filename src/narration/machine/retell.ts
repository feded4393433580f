import { sameLanguage } from '#locale/tag.ts'
import { beginAt, firstTrack, pauseBy, type Turn, underway } from '#narration/machine/begin.ts'
import type { Narrator, Telling } from '#narration/machine/narrator.ts'
import { type Script, sameSentence } from '#narration/script/script.ts'
import { sentenceAt, startOf, stretched } from '#narration/script/timeline.ts'
import { isHeard, type Track, trackKey } from '#narration/track/track.ts'

type Told = Exclude<Narrator, { kind: 'idle' }>

/**
 * The same narration in other words, or with other tracks. What is heard goes on where it still serves: a recording also
 * under captions of another language. Otherwise the best track begins at the sentence that was being said.
 */
export function retell(state: Told, telling: Telling, now: number): Turn {
  if (telling.id !== state.telling.id) return { state, effects: [] }
  const track = trackFor(state, telling)
  const goesOn =
    trackKey(track) === trackKey(state.track) &&
    (track.kind === 'recording' || sameWords(state.telling.script, telling.script))
  if (!goesOn) return retellFromSentence(state, telling, track, now)
  const known = state.timeline !== state.track.timeline
  const timeline = known ? stretched(track.timeline, state.timeline.duration) : track.timeline
  return { state: { ...state, telling, track, timeline }, effects: [] }
}

/**
 * The track that runs, where the new telling has it, unless there is one that is heard in the place of mere captions, or
 * that speaks the words' own language in the place of another.
 */
function trackFor(state: Told, telling: Telling): Track {
  const best = firstTrack(telling, state.failed)
  const kept = telling.tracks.find(track => trackKey(track) === trackKey(state.track))
  if (!kept || state.failed.includes(trackKey(kept))) return best
  const own = (track: Track): boolean => sameLanguage(track.language, telling.script.language)
  const better = isHeard(best) && (!isHeard(kept) || (own(best) && !own(kept)))
  return better ? best : kept
}

function retellFromSentence(state: Told, telling: Telling, track: Track, now: number): Turn {
  const { timeline } = track
  const before = sentenceAt(state.timeline, state.at)
  const at = startOf(timeline, sameSentence(state.telling.script, before, telling.script))
  const next = { ...underway(state), telling, track, timeline, at }
  switch (state.kind) {
    case 'paused':
      return { state: { ...next, kind: 'paused', by: state.by, since: state.since }, effects: [] }
    case 'finished':
      return { state: { ...next, at: timeline.duration, kind: 'finished' }, effects: [] }
    case 'text':
      return track.kind === 'text'
        ? { state: { ...next, kind: 'text' }, effects: [] }
        : pauseBy(next, 'device', now)
    default:
      return beginAt(next, track, timeline, at, now)
  }
}

function sameWords(one: Script, other: Script): boolean {
  return (
    one.language === other.language &&
    one.sentences.length === other.sentences.length &&
    one.sentences.every((sentence, i) => sentence.text === other.sentences[i]?.text)
  )
}
