/**
 * What the scene knows of its own work at this moment, for the diagnostics panel and for reports. A plain object: the
 * scene gives a fresh one when asked.
 */
export interface Diagnostics {
  /** The quality step in use, such as `medium`. */
  readonly quality: string
  /** Why this step: one sentence each, in English, newest last. */
  readonly reasons: readonly string[]
  /** Median milliseconds of the last drawn frames; null before the first. */
  readonly frame: number | null
  readonly draws: number
  readonly triangles: number
  readonly textures: number
  readonly geometries: number
  /** Bytes held on the graphics device, as far as they can be counted. */
  readonly memory: number
  /** Facts of the device, such as `renderer` or `maximum texture size`. */
  readonly device: Readonly<Record<string, string | number | boolean>>
}
