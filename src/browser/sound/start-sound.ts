import type { Site } from '#space/surface.ts'
import { turnSounds } from '#visit/actions.ts'
import type { VisitStore } from '#visit/visit.ts'

/** What a visitor does that browsers take for the wish to hear something. */
const touches = ['pointerup', 'keydown', 'click'] as const

/** Where the letter M is written, or means something else. */
const ownKeys =
  'input, textarea, select, [contenteditable], [role=listbox], [role=menu], [data-keys=own]'

/**
 * Lets the place be heard once somebody who has entered touches the page. Before that there is no audio context, and where
 * the visitor has turned the sounds off, or the device has none, there never is one.
 *
 * @returns the function that ends it.
 */
export function startSound(visit: VisitStore, ground: { readonly site: Site }): () => void {
  const stop = new AbortController()
  let end: (() => void) | null = null
  let begun = false
  let touched = false
  const begin = async (): Promise<void> => {
    const { entered, settings } = visit.getState()
    if (begun || stop.signal.aborted || !entered || !settings.ambience || !isTouched(touched))
      return
    begun = true
    const context = openContext()
    if (context === null) return
    // In the touch itself: some browsers take a wish that comes after it for nobody's.
    void context.resume().catch(() => undefined)
    try {
      const { playPlace } = await import('#browser/sound/play-place.ts')
      if (stop.signal.aborted) void context.close()
      else end = playPlace(context, visit, ground)
    } catch {
      // The code did not come; the next touch asks again.
      void context.close()
      begun = false
    }
  }
  const touch = (): void => {
    touched = true
    void begin()
  }
  for (const kind of touches)
    document.addEventListener(kind, touch, { signal: stop.signal, passive: true })
  const leave = visit.subscribe(() => void begin())
  document.addEventListener('keydown', event => onKey(event, visit), { signal: stop.signal })
  void begin()
  return () => {
    stop.abort()
    leave()
    end?.()
  }
}

/** Whether the page has been touched since it was opened; a browser that cannot say is believed once it was seen. */
const isTouched = (seen: boolean): boolean =>
  'userActivation' in navigator ? navigator.userActivation.hasBeenActive : seen

/** Null on a device that has nothing to sound with: some browsers then throw, some have no such thing. */
function openContext(): AudioContext | null {
  if (typeof AudioContext === 'undefined') return null
  try {
    return new AudioContext({ latencyHint: 'playback' })
  } catch {
    return null
  }
}

/** M, wherever the focus is but in a field. */
function onKey(event: KeyboardEvent, visit: VisitStore): void {
  const { key, ctrlKey, metaKey, altKey, shiftKey, repeat, target, isComposing } = event
  if (
    key.toLowerCase() !== 'm' ||
    ctrlKey ||
    metaKey ||
    altKey ||
    shiftKey ||
    repeat ||
    isComposing
  )
    return
  if (event.defaultPrevented || !visit.getState().entered) return
  if (target instanceof Element && target.closest(ownKeys) !== null) return
  turnSounds(visit)
}
