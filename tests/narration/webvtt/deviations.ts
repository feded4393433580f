/**
 * Cases of the caption corpus that come out otherwise than the file beside them says, and why. Whatever is not named
 * here must come out exactly.
 */
export const deviations: Readonly<Record<string, string>> = {}

/**
 * What no case is compared by: the expectations are older than the standard, or speak of another program.
 *
 * - `middle` is what vtt.js calls `center`; its `positionAlign` is the computed one (`start`, `middle`, `end`), ours the
 *   written one, so that ours is computed before the two are compared.
 * - `style` in the files NAME-proc.json is where vtt.js puts a box over a film of 292 × 146 pixels. Captions are drawn here
 *   as the visitor set them, so that only the elements, classes, voices, languages and words are compared.
 * - `pauseOnExit` is no part of a file.
 */
export const notCompared = ['style', 'pauseOnExit'] as const
