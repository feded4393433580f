import { type Ems, estimatedEms } from '#panels/map/name-size.ts'

/** Pixels of an em while measuring: large, so that rounding does not matter. */
const EM = 100

/** What a name takes up in the page's own reading face; the estimate where a browser lends no drawing surface. */
export function measuredEms(): Ems {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return estimatedEms
  const face = getComputedStyle(document.documentElement).getPropertyValue('--reading')
  context.font = `400 ${EM}px ${face || 'serif'}`
  return text => context.measureText(text).width / EM
}
