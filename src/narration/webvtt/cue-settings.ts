import { type CueRegion, type CueSettings, plainSettings } from '#narration/webvtt/cue.ts'
import { readPercentage } from '#narration/webvtt/percentage.ts'
import { settingsOf } from '#narration/webvtt/settings-of.ts'

/** Mutable while a line is read. */
type Draft = { -readonly [K in keyof CueSettings]: CueSettings[K] }

/** Reads one value into the draft; false where it is none that WebVTT knows, which leaves the draft as it was. */
type Reader = (cue: Draft, value: string, regions: readonly CueRegion[]) => boolean

const readers: Record<string, Reader> = {
  region(cue, value, regions) {
    cue.region = regions.findLast(region => region.id === value) ?? null
    return cue.region !== null
  },
  vertical(cue, value) {
    if (value !== 'rl' && value !== 'lr') return false
    cue.vertical = value
    cue.region = null
    return true
  },
  line(cue, value) {
    const [place, align] = divided(value)
    const line = place.endsWith('%') ? readPercentage(place) : readLine(place)
    const alignment = align === null ? cue.lineAlign : oneOf(align, ['start', 'center', 'end'])
    if (line === null || alignment === null) return false
    cue.line = line
    cue.lineAlign = alignment
    cue.snapToLines = !place.endsWith('%')
    cue.region = null
    return true
  },
  position(cue, value) {
    const [place, align] = divided(value)
    const position = readPercentage(place)
    const alignment =
      align === null ? cue.positionAlign : oneOf(align, ['line-left', 'center', 'line-right'])
    if (position === null || alignment === null) return false
    cue.position = position
    cue.positionAlign = alignment
    return true
  },
  size(cue, value) {
    const size = readPercentage(value)
    if (size === null) return false
    cue.size = size
    if (size !== 100) cue.region = null
    return true
  },
  align(cue, value) {
    const align = oneOf(value, ['start', 'center', 'end', 'left', 'right'])
    if (align === null) return false
    cue.align = align
    return true
  },
}

/** What was read after a cue's times, and the words there that mean nothing. */
export interface ReadSettings {
  readonly settings: CueSettings
  readonly unknown: readonly string[]
}

/** Reads what follows the times of a cue. Source: WebVTT, "parse the WebVTT cue settings". */
export function readCueSettings(text: string, regions: readonly CueRegion[]): ReadSettings {
  if (/^[ \t\n\f\r]*$/.test(text)) return { settings: plainSettings, unknown: [] }
  const settings: Draft = { ...plainSettings }
  const unknown: string[] = []
  for (const [name, value] of settingsOf(text)) {
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined
    if (read?.(settings, value, regions) !== true) unknown.push(`${name}:${value}`)
  }
  return { settings, unknown }
}

function divided(value: string): readonly [string, string | null] {
  const comma = value.indexOf(',')
  return comma < 0 ? [value, null] : [value.slice(0, comma), value.slice(comma + 1)]
}

/** A line’s number: no exponent, digits on both sides of a dot, no -0. What no number can hold is refused. */
function readLine(text: string): number | null {
  const number = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) + 0 : Number.NaN
  return Number.isFinite(number) ? number : null
}

function oneOf<T extends string>(value: string, known: readonly T[]): T | null {
  return known.find(one => one === value) ?? null
}
