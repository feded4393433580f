import { type RefObject, useEffect } from 'react'
import { filmStep } from '#narration/film-step.ts'
import { usePanels } from '#panels/panel-context.ts'
import { narrationClock, watchNarrationClock } from '#visit/narration-clock.ts'

/** Keeps a film in step with whatever is told. No render: the clock is followed as the captions follow it. */
export function useFilmStep(film: RefObject<HTMLVideoElement | null>, address: string): void {
  const { visit } = usePanels()
  useEffect(() => {
    const video = film.current
    if (!video || address === '') return
    const step = (): void => {
      const { narration } = visit.getState()
      if (narration.kind === 'idle') {
        video.pause()
        return
      }
      const running = narration.kind === 'speaking' || narration.kind === 'blocked'
      const { seek, rate, plays } = filmStep(
        {
          seconds: narrationClock.seconds,
          duration: narration.timeline.duration,
          pace: narration.pace,
          running,
        },
        { seconds: video.currentTime, duration: video.duration },
      )
      if (seek !== null) video.currentTime = seek
      if (video.playbackRate !== rate) video.playbackRate = rate
      if (plays === video.paused) void playOrPause(video, plays)
    }
    const stop = new AbortController()
    video.addEventListener('loadedmetadata', step, { signal: stop.signal })
    const ends = [watchNarrationClock(step), visit.subscribe(step), () => stop.abort()]
    step()
    return () => {
      for (const end of ends) end()
    }
  }, [film, address, visit])
}

async function playOrPause(video: HTMLVideoElement, plays: boolean): Promise<void> {
  if (plays) {
    // A film without sound may play before a touch; where even that is refused, the next step asks again.
    await video.play().catch(() => undefined)
  } else video.pause()
}
