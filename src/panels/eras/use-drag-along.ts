import { type PointerEvent, useRef } from 'react'

/** Less than this is a tap. CSS pixels. */
const tap = 8

/**
 * Lets a finger or the mouse be drawn along a line of choices: the one under it is marked, and chosen where it is let go. A
 * line that scrolls is left to scroll.
 */
export function useDragAlong(
  line: { readonly current: HTMLElement | null },
  choose: (index: number) => void,
) {
  const held = useRef<{
    readonly pointer: number
    readonly from: number
    at: number | null
  } | null>(null)
  const mark = (at: number | null): void => {
    for (const [i, choice] of choicesOf(line.current).entries())
      choice.toggleAttribute('data-under', i === at)
  }
  const end = (event: PointerEvent, chosen: boolean): void => {
    if (held.current?.pointer !== event.pointerId) return
    const { at } = held.current
    held.current = null
    mark(null)
    if (chosen && at !== null) choose(at)
  }
  return {
    onPointerDown(event: PointerEvent): void {
      const { current } = line
      if (event.button !== 0 || !current || current.scrollWidth > current.clientWidth + 1) return
      held.current = { pointer: event.pointerId, from: event.clientX, at: null }
    },
    onPointerMove(event: PointerEvent): void {
      const { current } = held
      if (current?.pointer !== event.pointerId) return
      if (current.at === null && Math.abs(event.clientX - current.from) < tap) return
      // Not before: a captured tap would never reach its choice.
      if (current.at === null) line.current?.setPointerCapture(event.pointerId)
      current.at = nearest(choicesOf(line.current), event.clientX)
      mark(current.at)
    },
    onPointerUp: (event: PointerEvent) => end(event, true),
    onPointerCancel: (event: PointerEvent) => end(event, false),
  }
}

const choicesOf = (line: HTMLElement | null): readonly HTMLElement[] => [
  ...(line?.querySelectorAll<HTMLElement>('label') ?? []),
]

/** Index of the choice whose middle is nearest to so many CSS pixels from the page's left edge. */
function nearest(choices: readonly HTMLElement[], x: number): number | null {
  let found: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [i, choice] of choices.entries()) {
    const { left, right } = choice.getBoundingClientRect()
    const away = Math.abs((left + right) / 2 - x)
    if (away >= least) continue
    least = away
    found = i
  }
  return found
}
