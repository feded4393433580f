/** What a key asks of a tour. */
export type TourKey = 'play' | 'next' | 'back'

/** What is needed of a key that is pressed. */
interface Pressed {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Where Space and arrows mean something of their own. */
const ownSpace = 'button, a[href], input, textarea, select, summary, [contenteditable]'
const ownArrows = 'input, textarea, select, [contenteditable], [role=slider], [role=listbox]'

/** Keys that a keyboard has for players. */
const media: Readonly<Record<string, TourKey>> = {
  MediaPlayPause: 'play',
  MediaTrackNext: 'next',
  MediaTrackPrevious: 'back',
}

/**
 * What a key asks of a tour: Space plays and pauses, Shift with the arrow that points onward in the script leads to the next
 * stop, the other one back. Null for other keys, and where the focus needs the key itself.
 */
export function tourKey(
  pressed: Pressed,
  direction: 'ltr' | 'rtl',
  focus: EventTarget | null,
): TourKey | null {
  const { key, shiftKey } = pressed
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null
  const isIn = (selector: string): boolean =>
    typeof Element !== 'undefined' && focus instanceof Element && focus.closest(selector) !== null
  if (Object.hasOwn(media, key)) return media[key] ?? null
  if (key === ' ' && !shiftKey) return isIn(ownSpace) ? null : 'play'
  if (!shiftKey || (key !== 'ArrowRight' && key !== 'ArrowLeft') || isIn(ownArrows)) return null
  return (key === 'ArrowRight') === (direction === 'ltr') ? 'next' : 'back'
}
