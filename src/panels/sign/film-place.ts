/** Where the film stands: shares of the room that the page leaves it, from the left and from the top; and its size. */
export interface FilmPlace {
  readonly x: number
  readonly y: number
  /** Place in `filmSizes`. */
  readonly size: number
}

/** Widths of the film as shares of the page's width, small to large. */
export const filmSizes = [0.16, 0.24, 0.36] as const

/** Keys move the film the way they point, in every language. */
const step = 0.05

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
}

/** Where nobody has put it: above, where neither captions nor the leaf are. */
export function firstPlace(direction: 'ltr' | 'rtl'): FilmPlace {
  return { x: direction === 'rtl' ? 0.98 : 0.02, y: 0.04, size: 1 }
}

/** The place moved by shares; it never leaves the page. */
export function movedBy(place: FilmPlace, x: number, y: number): FilmPlace {
  return { ...place, x: inside(place.x + x), y: inside(place.y + y) }
}

/** The place after a key; null for keys that do not move it. */
export function movedByKey(place: FilmPlace, key: string): FilmPlace | null {
  const move = moves[key]
  return move === undefined ? null : movedBy(place, ...move)
}

/** One size larger or smaller; the same place at either end. */
export function resized(place: FilmPlace, by: 1 | -1): FilmPlace {
  const size = Math.min(filmSizes.length - 1, Math.max(0, place.size + by))
  return size === place.size ? place : { ...place, size }
}

const inside = (share: number): number =>
  Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0
