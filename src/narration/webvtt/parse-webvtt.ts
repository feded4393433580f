import type { Cue, CueRegion } from '#narration/webvtt/cue.ts'
import { readCueSettings } from '#narration/webvtt/cue-settings.ts'
import { readCueText } from '#narration/webvtt/cue-text.ts'
import { readRegion } from '#narration/webvtt/region.ts'
import { readTimestamp } from '#narration/webvtt/timestamp.ts'

/** Something in a file of captions that was passed over. */
export interface CaptionFault {
  readonly kind: 'signature' | 'timings' | 'setting' | 'too-many' | 'too-long'
  /** Line of the file, counted from 1. */
  readonly line: number
  /** What stands there, at most 80 characters. */
  readonly found: string
}

/** What a file of captions holds. */
export interface ParsedCaptions {
  readonly cues: readonly Cue[]
  /** For each cue the line of its times, counted from 1. */
  readonly lines: readonly number[]
  readonly regions: readonly CueRegion[]
  /** Text of the STYLE blocks. Captions here are drawn as the visitor chose: it is kept for other tools. */
  readonly styles: readonly string[]
  readonly faults: readonly CaptionFault[]
}

/**
 * Four hours of captions have fewer. What lies beyond is left out, so that a hostile file costs some 50 ms and never
 * freezes the page.
 */
export const mostCues = 4000
const mostCharacters = 2_000_000
const mostFaults = 200

/** Everything that is found while a file is read. */
interface Draft {
  readonly cues: Cue[]
  readonly lines: number[]
  readonly regions: CueRegion[]
  readonly styles: string[]
  readonly faults: CaptionFault[]
}

/**
 * Reads a WebVTT file. Never throws: a file without the signature has no cues, a cue whose times cannot be read is left out,
 * and `faults` says so. Source: WebVTT, "WebVTT parser algorithm" (w3.org/TR/webvtt1).
 */
export function parseWebVtt(text: string): ParsedCaptions {
  const draft: Draft = { cues: [], lines: [], regions: [], styles: [], faults: [] }
  const lines = linesOf(text.slice(0, mostCharacters))
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) {
    fault(draft, 'signature', 0, lines[0] ?? '')
    return draft
  }
  if (text.length > mostCharacters) fault(draft, 'too-long', lines.length - 1, '')
  let at = lines[1] === '' ? 1 : readBlock(lines, 1, true, draft)
  while (at < lines.length) {
    if (lines[at] === '') at++
    else if (draft.cues.length < mostCues) at = readBlock(lines, at, false, draft)
    else {
      fault(draft, 'too-many', at, lines[at] ?? '')
      break
    }
  }
  return draft
}

function linesOf(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .replaceAll('\0', '\ufffd')
    .split(/\r\n|\n|\r/)
}

/**
 * Reads one block into the draft; returns the line at which to go on. In the header there is only text to pass over.
 * Source: WebVTT, "collect a WebVTT block".
 */
function readBlock(lines: readonly string[], from: number, header: boolean, draft: Draft): number {
  let buffer: string[] = []
  let kind: 'none' | 'cue' | 'bad cue' | 'style' | 'region' = 'none'
  let cue: (cueText: string) => void = () => {}
  let at = from
  for (; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const count = at - from + 1
    if (line.includes('-->')) {
      // Times stand in a block's first line, or in its second below the cue's id; elsewhere they begin the next block.
      if (header || !(count === 1 || (count === 2 && kind === 'none'))) break
      const begun = beginCue(line, at, buffer[0] ?? '', draft)
      kind = begun === null ? 'bad cue' : 'cue'
      cue = begun ?? cue
      buffer = []
      continue
    }
    if (line === '') break
    if (!header && count === 2 && kind === 'none') {
      if (/^STYLE[ \t\f]*$/.test(buffer[0] ?? '')) kind = 'style'
      if (/^REGION[ \t\f]*$/.test(buffer[0] ?? '')) kind = 'region'
      if (kind !== 'none') buffer = []
    }
    buffer.push(line)
  }
  const text = buffer.join('\n')
  if (kind === 'cue') cue(text)
  if (kind === 'style') draft.styles.push(text)
  if (kind === 'region') draft.regions.push(readRegion(text))
  return at
}

/** Reads a line of times and settings; returns what takes the cue's text, or null where the times cannot be read. */
function beginCue(
  line: string,
  at: number,
  id: string,
  draft: Draft,
): ((text: string) => void) | null {
  const times = readTimings(line)
  if (times === null) {
    fault(draft, 'timings', at, line)
    return null
  }
  const { settings, unknown } = readCueSettings(line.slice(times.next), draft.regions)
  for (const word of unknown) fault(draft, 'setting', at, word)
  const { start, end } = times
  return payload => {
    draft.cues.push({ id, start, end, settings, payload, text: readCueText(payload) })
    draft.lines.push(at + 1)
  }
}

/** Source: WebVTT, "collect WebVTT cue timings and settings". */
function readTimings(line: string): { start: number; end: number; next: number } | null {
  const start = readTimestamp(line, line.search(/[^ \t\f]/))
  if (start === null) return null
  const arrow = /^[ \t\f]*-->[ \t\f]*/.exec(line.slice(start.next))
  if (arrow === null) return null
  const end = readTimestamp(line, start.next + arrow[0].length)
  return end && { start: start.seconds, end: end.seconds, next: end.next }
}

function fault(draft: Draft, kind: CaptionFault['kind'], at: number, found: string): void {
  if (draft.faults.length < mostFaults) {
    draft.faults.push({ kind, line: at + 1, found: found.slice(0, 80) })
  }
}
