/** A rectangle on the screen, in CSS pixels. */
export interface ScreenBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const touches = (a: ScreenBox, b: ScreenBox): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/**
 * Where captions stand: where the visitor wishes them, or on the other side where they would lie over something that has
 * focus or is open. Where either side covers something, the wish counts.
 */
export function platePlace(
  wish: 'below' | 'above',
  plates: Readonly<Record<'below' | 'above', ScreenBox>>,
  inFocus: readonly ScreenBox[],
): 'below' | 'above' {
  const other = wish === 'below' ? 'above' : 'below'
  const covers = (place: 'below' | 'above'): boolean =>
    inFocus.some(box => touches(plates[place], box))
  return covers(wish) && !covers(other) ? other : wish
}
