import { type RefObject, useLayoutEffect, useState } from 'react'
import { platePlace, type ScreenBox } from '#narration/captions/plate-place.ts'
import { freeArea, watchFreeArea } from '#visit/free-area.ts'

/** Marks move with the camera, without a word to anybody. Milliseconds. */
const every = 250

/** How far from the upper and the lower edge a plate stands that is not there to be measured. CSS pixels. */
const farAbove = 32
const farBelow = 140

/** Marks that have focus or are open. */
const marks = '[data-mark]:focus, [data-mark][data-state="open"]'

/**
 * The side on which captions stand: the wished one, or the other one while a mark that has focus or is open lies beneath.
 */
export function usePlatePlace(
  plate: RefObject<HTMLElement | null>,
  wish: 'below' | 'above',
): 'below' | 'above' {
  const [place, setPlace] = useState(wish)
  useLayoutEffect(() => {
    const look = (): void => {
      if (plate.current) setPlace(now => placeNow(plate.current, wish, now))
    }
    const timer = setInterval(look, every)
    document.addEventListener('focusin', look)
    const unwatch = watchFreeArea(look)
    look()
    return () => {
      clearInterval(timer)
      document.removeEventListener('focusin', look)
      unwatch()
    }
  }, [plate, wish])
  return place
}

function placeNow(
  plate: HTMLElement | null,
  wish: 'below' | 'above',
  now: 'below' | 'above',
): 'below' | 'above' {
  const box = plate?.getBoundingClientRect()
  if (!box) return wish
  const here: ScreenBox = box
  // On the other side it would stand about as far from its edge, and cover as much.
  const top =
    now === 'below' ? farAbove : innerHeight - box.height - Math.max(farBelow, freeArea.bottom)
  const there: ScreenBox = { left: box.left, right: box.right, top, bottom: top + box.height }
  const plates = now === 'below' ? { below: here, above: there } : { above: here, below: there }
  const inFocus = Array.from(document.querySelectorAll(marks), mark => mark.getBoundingClientRect())
  return platePlace(wish, plates, inFocus.filter(isSeen))
}

const isSeen = ({ left, right, top, bottom }: ScreenBox): boolean => right > left && bottom > top
