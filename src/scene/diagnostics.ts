/** The three steps of quality; each keeps gates, bounce, the lamp's offset and dithering. */
export type QualityStep = 'high' | 'medium' | 'low'

/** Why a step was chosen: `message` is an id of the interface's catalogue, `values` fill it. */
export interface Reason {
  readonly message:
    | 'quality.chosen'
    | 'quality.texture-size'
    | 'quality.memory'
    | 'quality.cores'
    | 'quality.pixels'
    | 'quality.software'
    | 'quality.slow-frames'
    | 'quality.fast-frames'
  readonly values: Readonly<Record<string, string | number>>
}

/** What the stage does at this moment, for the diagnostics panel and the measures. Counts are of the last frame drawn. */
export interface Diagnostics {
  readonly step: QualityStep
  readonly reasons: readonly Reason[]
  /** Canvas pixels per CSS pixel. */
  readonly dpr: number
  /** Frames drawn since the stage was mounted. */
  readonly renders: number
  readonly draws: number
  readonly triangles: number
  readonly textures: number
  readonly geometries: number
  readonly programs: number
  /** WebGL contexts alive that this stage made. */
  readonly contexts: number
  /** Milliseconds the last frame took on the main thread. */
  readonly lastFrame: number
  /** Milliseconds of the last relight of the bounced light. */
  readonly lastRelight: number
  /** Rooms whose geometry is on the graphics card, and those drawn in the last frame. */
  readonly roomsHeld: readonly string[]
  readonly roomsDrawn: readonly string[]
}
