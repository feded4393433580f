/** Metres that a tap and an arrow key unroll, about a hand's breadth; and how many the page keys do, nearly all that lies open. */
export const hand = 0.1
const stride = 0.8

/**
 * How far a key on the slider unrolls a scroll of this length, in metres; null for other keys.
 * @param rightToLeft the page's direction: arrow keys go the way the slider does.
 */
export function readAfterKey(
  key: string,
  read: number,
  length: number,
  rightToLeft: boolean,
): number | null {
  const ahead = rightToLeft ? -hand : hand
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: ahead,
    ArrowLeft: -ahead,
    ArrowUp: hand,
    ArrowDown: -hand,
    PageUp: stride,
    PageDown: -stride,
    Home: -length,
    End: length,
  }
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined
  return step === undefined ? null : Math.min(length, Math.max(0, read + step))
}
