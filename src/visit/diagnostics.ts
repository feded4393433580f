/**
 * What the scene tells of its own work when asked, for the diagnostics panel and for reports: a fresh plain object.
 * Counts are of the last frame drawn.
 */
export interface Diagnostics {
  /** The quality step in use, and why: ids of the interface's catalogue with their values, newest last. */
  readonly step: string
  readonly reasons: readonly {
    readonly message: string
    readonly values: Readonly<Record<string, string | number>>
  }[]
  /** Canvas pixels per CSS pixel. */
  readonly dpr: number
  /** Frames drawn since the scene was mounted. */
  readonly renders: number
  readonly draws: number
  readonly triangles: number
  readonly textures: number
  readonly geometries: number
  readonly programs: number
  /** Milliseconds the last frame took on the main thread. */
  readonly lastFrame: number
  readonly roomsHeld: readonly string[]
  readonly roomsDrawn: readonly string[]
  /** The stream of murals, once there is one: pages on the card, wanted and on their way, and bytes of its pool. */
  readonly murals?: {
    readonly resident: number
    readonly wanted: number
    readonly pending: number
    readonly decoded: number
    readonly failed: number
    /** Factor by which detail was lowered so that everything wanted fits. */
    readonly bias: number
    readonly bytes: number
  }
  /** Bytes held on the graphics card, as far as they can be counted. */
  readonly memory?: number
  /** What the graphics card says of itself, such as `renderer`. */
  readonly device?: Readonly<Record<string, string | number | boolean>>
}
