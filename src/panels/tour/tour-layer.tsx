import { useEffect, useRef } from 'react'
import { focusRoom, roomElement } from '#panels/focus-room.ts'
import { TourAnnouncement } from '#panels/tour/tour-announcement.tsx'
import { TourBar } from '#panels/tour/tour-bar.tsx'
import { useTour } from '#panels/tour/use-tour.ts'
import { useTourKeys } from '#panels/tour/use-tour-keys.ts'
import { isPlaying } from '#visit/tour/on-tour.ts'

/** What a tour puts under the view: its bar, its keys, and its words for a screen reader. */
export function TourLayer(props: { readonly covered: boolean }) {
  const shown = useTour()
  useTourKeys()
  // Nobody who has not touched the screen looks for the focus.
  useKeptFocus(shown !== null, shown !== null && isPlaying(shown.on) && !shown.on.silent)
  return (
    <>
      {shown && <TourBar shown={shown} covered={props.covered} />}
      <TourAnnouncement shown={shown} />
    </>
  )
}

/**
 * Focus is never lost: what began the tour, and the tabs whose place its bar takes, go away with the focus that they had, and
 * the bar goes with it when the tour is left.
 */
function useKeptFocus(onTour: boolean, playing: boolean): void {
  const wasOnTour = useRef(onTour)
  useEffect(() => {
    const left = wasOnTour.current && !onTour
    wasOnTour.current = onTour
    if (!left && !playing) return
    // After what the panels do with the focus when one of them closes.
    const timer = setTimeout(() =>
      requestAnimationFrame(() => {
        const at = document.activeElement
        const isNowhere = at === null || at === document.body || at === roomElement()
        if (left) {
          if (at === null || at === document.body) focusRoom()
        } else if (isNowhere) {
          const play = [...document.querySelectorAll<HTMLElement>('[data-tour-play]')]
          play.find(button => button.checkVisibility())?.focus({ preventScroll: true })
        }
      }),
    )
    return () => clearTimeout(timer)
  }, [onTour, playing])
}
