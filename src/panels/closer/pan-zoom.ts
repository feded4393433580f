/**
 * The arithmetic of looking closer at a flat picture. `x`, `y` is the picture's point in the middle of the window, in
 * the picture's pixels from its upper left corner; `scale` is CSS pixels per pixel of the picture.
 */
export interface Close {
  readonly x: number
  readonly y: number
  readonly scale: number
}

export interface Extent {
  readonly width: number
  readonly height: number
}

/** CSS pixels per pixel beyond which a picture holds nothing more. */
export const CLOSEST = 2

/** The scale at which the whole picture just fits the window; never more than the closest. */
export function fitScale(picture: Extent, window: Extent): number {
  return Math.min(window.width / picture.width, window.height / picture.height, CLOSEST)
}

/** The whole picture, in the middle. */
export function whole(picture: Extent, window: Extent): Close {
  return { x: picture.width / 2, y: picture.height / 2, scale: fitScale(picture, window) }
}

/** The nearest view that is allowed: not smaller than the whole, not beyond the closest, never past the picture's edge. */
export function held(close: Close, picture: Extent, window: Extent): Close {
  const fit = fitScale(picture, window)
  const scale = Math.min(Math.max(close.scale, fit), Math.max(CLOSEST, fit))
  return {
    x: heldAxis(close.x, picture.width, window.width / scale),
    y: heldAxis(close.y, picture.height, window.height / scale),
    scale,
  }
}

function heldAxis(middle: number, length: number, seen: number): number {
  if (seen >= length) return length / 2
  return Math.min(Math.max(middle, seen / 2), length - seen / 2)
}

/** Moved by CSS pixels, as a finger drags the picture. */
export function moved(
  close: Close,
  dx: number,
  dy: number,
  picture: Extent,
  window: Extent,
): Close {
  return held(
    { ...close, x: close.x - dx / close.scale, y: close.y - dy / close.scale },
    picture,
    window,
  )
}

/**
 * Closer or farther by a factor, the picture's point under `at` staying where it is. `at` is in CSS pixels from the
 * window's middle.
 */
export function zoomed(
  close: Close,
  factor: number,
  at: { readonly x: number; readonly y: number },
  picture: Extent,
  window: Extent,
): Close {
  const { scale } = held({ ...close, scale: close.scale * factor }, picture, window)
  return held(
    {
      x: close.x + at.x / close.scale - at.x / scale,
      y: close.y + at.y / close.scale - at.y / scale,
      scale,
    },
    picture,
    window,
  )
}

/** The part of the picture that is in sight, as shares of its width and height. */
export function seenPart(
  close: Close,
  picture: Extent,
  window: Extent,
): {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
} {
  const width = Math.min(1, window.width / close.scale / picture.width)
  const height = Math.min(1, window.height / close.scale / picture.height)
  return {
    left: Math.min(Math.max(close.x / picture.width - width / 2, 0), 1 - width),
    top: Math.min(Math.max(close.y / picture.height - height / 2, 0), 1 - height),
    width,
    height,
  }
}
