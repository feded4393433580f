import type { TilePart } from '#imagery/source.ts'

/** What goes to the graphics card; a canvas in browsers without `createImageBitmap`, as on plain HTTP in older Safari. */
export type CutPicture = ImageBitmap | HTMLCanvasElement

// Colours as the file has them: the shader knows that they are sRGB.
const asStored = { premultiplyAlpha: 'none', colorSpaceConversion: 'none' } as const

/** A whole file, decoded off the main thread; null where the browser cannot. */
export async function decodeWhole(blob: Blob): Promise<ImageBitmap | null> {
  return typeof createImageBitmap === 'function' ? createImageBitmap(blob, asStored) : null
}

/**
 * The pixels that a page takes of a file, in the size that they have there; row 0 is at the top. `size` is what the file
 * really has: where it lacks a pixel or has one more, the outermost are stretched by it. Rejects for a damaged file.
 */
export async function cutPicture(
  file: Blob | ImageBitmap,
  part: TilePart,
  size: readonly [number, number],
): Promise<CutPicture> {
  const [x, y] = part.from
  const width = cutLength(0, part, size)
  const height = cutLength(1, part, size)
  const [, , resizeWidth, resizeHeight] = part.to
  const scaled = width !== resizeWidth || height !== resizeHeight
  if (typeof createImageBitmap === 'function')
    return createImageBitmap(file, x, y, width, height, {
      ...asStored,
      ...(scaled && { resizeWidth, resizeHeight, resizeQuality: 'high' }),
    })
  const image = new Image()
  image.src = URL.createObjectURL(file instanceof Blob ? file : new Blob())
  try {
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = resizeWidth
    canvas.height = resizeHeight
    const to = [0, 0, resizeWidth, resizeHeight] as const
    canvas.getContext('2d')?.drawImage(image, x, y, width, height, ...to)
    return canvas
  } finally {
    URL.revokeObjectURL(image.src)
  }
}

/** Frees the memory of a picture at once. */
export function closePicture(picture: CutPicture): void {
  if ('close' in picture) picture.close()
  else picture.width = 0
}

function cutLength(axis: 0 | 1, { from, size }: TilePart, real: readonly [number, number]): number {
  const end = from[axis] + (axis === 0 ? from[2] : from[3])
  return Math.max(1, (end === size[axis] ? real[axis] : Math.min(end, real[axis])) - from[axis])
}
