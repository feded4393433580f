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

/** The same view of another picture of the same thing: the same shares of it in the same place on the screen. */
export function carried(close: Close, from: Extent, to: Extent): Close {
  return {
    x: (close.x * to.width) / from.width,
    y: (close.y * to.height) / from.height,
    scale: (close.scale * from.width) / to.width,
  }
}

/** A view of the same scale with this place in its middle; `share` is 0 to 1 of the picture's width and height. */
export function centredOn(
  close: Close,
  share: { readonly x: number; readonly y: number },
  picture: Extent,
  window: Extent,
): Close {
  return held(
    { ...close, x: share.x * picture.width, y: share.y * picture.height },
    picture,
    window,
  )
}

/** Where a whole picture lies, in CSS pixels from the window's upper left corner. */
export interface PicturePlace extends Extent {
  readonly left: number
  readonly top: number
}

/** How much of a picture is out of sight beyond each side of the window, as shares of its width and height. */
export function hiddenShares(
  { left, top, width, height }: PicturePlace,
  window: Extent,
): {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
} {
  return {
    left: Math.max(0, -left / width),
    top: Math.max(0, -top / height),
    right: Math.max(0, 1 - (window.width - left) / width),
    bottom: Math.max(0, 1 - (window.height - top) / height),
  }
}
