import type { Vec3 } from '#space/vector.ts'

/**
 * Where a picture hangs in the site frame. (s, t) go from 0 to 1 over the picture, s to the right and t upwards: image
 * row 0 is at t = 1.
 */
export interface Sheet {
  /**
   * Writes at a place of the picture, in metres: the point [0..2], the tangent along s [3..5] and along t [6..8] (metres
   * for each unit of s or t). False where nothing of the picture is to be seen, as in a doorway; what is written then is
   * where the sheet would go on.
   */
  sample(s: number, t: number, out: Float64Array): boolean
  /** True where the picture's back is looked at as well, as a scroll's; else pages that face away are not wanted. */
  readonly twoSided: boolean
  /**
   * Side, in s and t, of squares that may be judged by their corners: 1 for a plane, 1/4 for a smoothly bent sheet, less
   * where there may be something between corners that they do not tell of, as on a mesh of many pieces.
   */
  readonly grain: number
  /** The part of s outside of which nothing is to be seen at this moment, as of a scroll; without it there is none such. */
  readonly open?: readonly [from: number, to: number]
}

/** What a camera sees. */
export interface Sight {
  /** Site frame to clip space, column-major, 16 numbers. */
  readonly viewProjection: ArrayLike<number>
  readonly eye: Vec3
  /** Pixels of the drawing buffer. */
  readonly width: number
  readonly height: number
}
