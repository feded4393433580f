import { parseWebVtt } from '#narration/webvtt/parse-webvtt.ts'

/** The captions of one narration, by language, as they lie in the exhibition's folder. */
export interface CaptionTrack {
  /** Id of the narration. */
  readonly narration: string
  /** By the tag that the document has them under. */
  readonly files: ReadonlyMap<string, CaptionFile>
}

export interface CaptionFile {
  /** Media path. */
  readonly path: string
  /** WebVTT. */
  readonly text: string
}

/** One caption of a file. */
export interface CaptionCue {
  /** The same in every language: its times, and which of those at these times it is. */
  readonly key: string
  /** Seconds. */
  readonly start: number
  readonly end: number
  /** Its text as the file has it, tags included, lines divided by LF. */
  readonly payload: string
  /** Line of its times, from 0. */
  readonly line: number
}

/** The captions that others are translated from: of the first of `languages` that has some; null where none has. */
export function firstTrack(
  { files }: CaptionTrack,
  languages: readonly string[],
): CaptionFile | null {
  const tag = languages.find(language => files.has(language)) ?? [...files.keys()][0]
  return (tag !== undefined && files.get(tag)) || null
}

/** The captions of a file, in its order. */
export function cuesOf(text: string): CaptionCue[] {
  const { cues, lines } = parseWebVtt(text)
  const seen = new Map<string, number>()
  return cues.map(({ start, end, payload }, i) => {
    const times = `${start}-${end}`
    const nth = (seen.get(times) ?? 0) + 1
    seen.set(times, nth)
    return { key: `${times}#${nth}`, start, end, payload, line: (lines[i] ?? 1) - 1 }
  })
}

/** A cue's text that no parser would take for the end of the cue or the beginning of another. */
export const isSoundPayload = (payload: string): boolean =>
  !payload.includes('-->') && !/\n[ \t]*\n|^\s*$/.test(payload)

/**
 * A file with other texts for some of its captions, by their keys; every other sign of it stays. Captions that `like` has
 * and the file has not are put in where they belong, with the times and settings of `like`.
 */
export function withPayloads(
  text: string,
  payloads: ReadonlyMap<string, string>,
  like: string,
): string {
  const own = cuesOf(text)
  const replaced = own.toReversed().reduce((rest, cue) => {
    const payload = payloads.get(cue.key)
    return payload === undefined ? rest : withPayload(rest, cue.line, payload)
  }, text)
  const known = new Set(own.map(cue => cue.key))
  const rows = rowsOf(like)
  return cuesOf(like).reduce((rest, cue) => {
    const payload = known.has(cue.key) ? undefined : payloads.get(cue.key)
    const times = wordsOf(rows[cue.line])
    return payload === undefined ? rest : withCue(rest, cue, `${times}\n${payload}\n`)
  }, replaced)
}

/** A file of captions in another language: the captions told, with the times and settings of `like`. */
export const translatedTrack = (like: string, payloads: ReadonlyMap<string, string>): string =>
  withPayloads(`WEBVTT${lineEndOf(like)}`, payloads, like)

/** Lines with what ends each. */
const rowsOf = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? []

const wordsOf = (row: string | undefined): string => row?.replace(/[\r\n]+$/, '') ?? ''

const lineEndOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'

/** Other text below the times at a line; what ends its last line stays. */
function withPayload(text: string, line: number, payload: string): string {
  const rows = rowsOf(text)
  const end = lineEndOf(text)
  const after = rows.findIndex((row, i) => i > line && (wordsOf(row) === '' || row.includes('-->')))
  const last = after < 0 ? rows.length : after
  const before = rows.slice(0, line + 1).join('')
  const old = rows.slice(line + 1, last).join('')
  const closing = old === '' ? end : (/[\r\n]*$/.exec(old)?.[0] ?? '')
  const glue = /[\r\n]$/.test(before) ? '' : end
  return `${before}${glue}${payload.replaceAll('\n', end)}${closing}${rows.slice(last).join('')}`
}

/** One more caption, before the first that begins later. */
function withCue(text: string, { start }: CaptionCue, block: string): string {
  const end = lineEndOf(text)
  const own = block.replaceAll('\n', end)
  const rows = rowsOf(text)
  const next = cuesOf(text).find(cue => cue.start > start)
  if (next === undefined) {
    const glue = /[\r\n]$/.test(text) ? end : end + end
    return text + glue + own
  }
  const named = next.line > 0 && wordsOf(rows[next.line - 1]) !== ''
  const at = named ? next.line - 1 : next.line
  return [...rows.slice(0, at), own, end, ...rows.slice(at)].join('')
}
