import type { CueRegion } from '#narration/webvtt/cue.ts'
import { readPercentage } from '#narration/webvtt/percentage.ts'
import { settingsOf } from '#narration/webvtt/settings-of.ts'

/** Mutable while a file is read. */
type Draft = { -readonly [K in keyof CueRegion]: CueRegion[K] }

const readers: Record<string, (region: Draft, value: string) => void> = {
  id(region, value) {
    region.id = value
  },
  width(region, value) {
    region.width = readPercentage(value) ?? region.width
  },
  lines(region, value) {
    if (/^\d+$/.test(value)) region.lines = Number(value)
  },
  regionanchor(region, value) {
    region.anchor = readPoint(value) ?? region.anchor
  },
  viewportanchor(region, value) {
    region.viewportAnchor = readPoint(value) ?? region.viewportAnchor
  },
  scroll(region, value) {
    if (value === 'up') region.scroll = 'up'
  },
}

/** A region from the lines of its block; what cannot be read keeps its usual value. Source: WebVTT, "collect WebVTT region settings". */
export function readRegion(text: string): CueRegion {
  const region: Draft = {
    id: '',
    width: 100,
    lines: 3,
    anchor: [0, 100],
    viewportAnchor: [0, 100],
    scroll: '',
  }
  for (const [name, value] of settingsOf(text)) {
    if (Object.hasOwn(readers, name)) readers[name]?.(region, value)
  }
  return region
}

function readPoint(value: string): readonly [number, number] | null {
  const comma = value.indexOf(',')
  const x = readPercentage(value.slice(0, Math.max(0, comma)))
  const y = readPercentage(value.slice(comma + 1))
  return x === null || y === null ? null : [x, y]
}
