import { setEars } from '#browser/sound/ears.ts'
import { createLoopMaker } from '#browser/sound/loop-maker.ts'
import { createSoundDesk } from '#browser/sound/sound-desk.ts'
import { playSource, type SoundSource } from '#browser/sound/sound-source.ts'
import { echoSeconds } from '#browser/sound/synth/echo.ts'
import { mediaAddress, resolveMedia } from '#exhibition/media-path.ts'
import type { Site } from '#space/surface.ts'
import { isSpeaking } from '#visit/narration.ts'
import { type Heard, soundscapeOf } from '#visit/soundscape.ts'
import { pose } from '#visit/view.ts'
import type { Visit, VisitStore } from '#visit/visit.ts'

/** What the sounds of the place go down to while somebody speaks: the words have twenty decibels more. */
const underSpeech = 0.28

/** Milliseconds between two looks at where the visitor stands. */
const glance = 100

/** Milliseconds after which a context that is not heard may rest: its fade is over. */
const rest = 1500

/** A source that is wanted, and its sound once that has come. */
interface Playing {
  heard: Heard
  source: SoundSource | null
}

/**
 * Plays what is heard where the visitor is, and follows the visit: its room and era, its voice, its settings, and whether the
 * page is seen at all. Call it once the visitor has touched the page: browsers let no context sound before.
 *
 * @returns the function that ends it.
 */
export function playPlace(
  context: AudioContext,
  visit: VisitStore,
  ground: { readonly site: Site },
): () => void {
  const desk = createSoundDesk(context)
  const loops = createLoopMaker(context)
  const playing = new Map<string, Playing>()
  const stop = new AbortController()
  let resting: ReturnType<typeof setTimeout> | undefined
  let looking: ReturnType<typeof setInterval> | undefined
  let was: readonly unknown[] = []

  const begin = async (wanted: Playing): Promise<void> => {
    const { sound, key } = wanted.heard
    const buffer = await ('kind' in sound
      ? loops.made(sound.kind)
      : recorded(visit, sound.file, loops))
    if (buffer === null || stop.signal.aborted || playing.get(key) !== wanted) return
    wanted.source = playSource(context, desk, buffer, wanted.heard)
  }
  const tune = (state: Visit): void => {
    const { heard, cubicMetres, openToSky } = soundscapeOf(
      state,
      ground.site,
      pose.room || state.room,
    )
    desk.setEcho(echoSeconds(cubicMetres, openToSky))
    const keys = new Set(heard.map(h => h.key))
    for (const [key, { source }] of playing) {
      if (keys.has(key)) continue
      source?.end()
      playing.delete(key)
    }
    for (const h of heard) {
      const known = playing.get(h.key)
      if (known) {
        known.heard = h
        known.source?.retune(h)
        continue
      }
      const wanted: Playing = { heard: h, source: null }
      playing.set(h.key, wanted)
      void begin(wanted)
    }
  }
  const look = (): void => {
    const state = visit.getState()
    const now = [pose.room || state.room, state.era, state.exhibition]
    if (now.some((part, i) => part !== was[i])) {
      was = now
      tune(state)
    }
    setEars(context, pose)
  }
  const sound = (on: boolean): void => {
    clearTimeout(resting)
    desk.fade(on)
    if (on) {
      void context.resume().catch(() => undefined)
      looking ??= setInterval(look, glance)
      look()
      return
    }
    clearInterval(looking)
    looking = undefined
    resting = setTimeout(() => void context.suspend().catch(() => undefined), rest)
  }
  const follow = (state: Visit): void => {
    desk.duck(isSpeaking(state) ? underSpeech : 1)
    desk.setMono(state.settings.mono)
  }
  const isWanted = ({ settings, entered }: Visit): boolean =>
    entered && settings.ambience && !document.hidden
  let on = false
  const weigh = (): void => {
    const state = visit.getState()
    follow(state)
    const wanted = isWanted(state)
    if (wanted === on) return
    on = wanted
    sound(on)
  }
  const leave = visit.subscribe(weigh)
  document.addEventListener('visibilitychange', weigh, { signal: stop.signal })
  // A phone call takes the loudspeaker away, and only a touch may ask for it again.
  const wake = (): void => {
    if (on && context.state !== 'running') void context.resume().catch(() => undefined)
  }
  document.addEventListener('pointerup', wake, { signal: stop.signal })
  weigh()

  return () => {
    leave()
    stop.abort()
    clearTimeout(resting)
    clearInterval(looking)
    loops.dispose()
    desk.dispose()
    void context.close().catch(() => undefined)
  }
}

/** A recording of the document's own, where the venue allows its address. */
function recorded(
  visit: VisitStore,
  file: string,
  loops: ReturnType<typeof createLoopMaker>,
): Promise<AudioBuffer | null> {
  const { exhibition, venue, base } = visit.getState()
  const hosts = venue?.hosts ?? []
  const place = resolveMedia(file, { exhibition: exhibition.id, hosts })
  const address = mediaAddress(place, base, exhibition.id)
  return address === null
    ? Promise.resolve(null)
    : loops.recorded(new URL(address, document.baseURI).href, hosts)
}
