import { type LineBreak, lineBreaks, type SplitWords } from '#narration/captions/line-breaks.ts'

/** What lines are broken for. */
export interface LineRoom {
  readonly language: string
  /** Ems that a text takes up on one line, in the face and size it is drawn in. */
  readonly ems: (text: string) => number
  /** Ems that one line has room for. */
  readonly width: number
  /** Knows the words of scripts without spaces; without it their lines may end within a word. */
  readonly split?: SplitWords
}

/** More places than this are not weighed against each other: no caption has them. */
const mostWeighed = 400

/** How much two lines of unequal length trouble the eye, beside the cost of a break. */
const unevenness = 10

/**
 * The lines of a caption: as few as there is room for, then as even as good places to break allow. Line ends that the
 * captions file has are kept where they fit, and those between speakers always.
 */
export function captionLines(text: string, room: LineRoom): readonly string[] {
  const written = text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const speakers = written.length > 1 && written.every(line => /^[-–—‐]/u.test(line))
  const fits = written.length <= 2 && written.every(line => room.ems(line) <= room.width)
  if (fits) return written
  if (speakers) return written.flatMap(line => brokenLine(line, room))
  return brokenLine(joined(written), room)
}

/** So many lines at a time, as even as may be: the pages of a caption that does not fit into two lines. */
export function captionPages(lines: readonly string[], most = 2): readonly (readonly string[])[] {
  const pages = Math.ceil(lines.length / most)
  const each = Math.ceil(lines.length / Math.max(1, pages))
  return Array.from({ length: pages }, (_, i) => lines.slice(i * each, (i + 1) * each)).filter(
    page => page.length > 0,
  )
}

/** Scripts without spaces are joined without one. */
function joined(lines: readonly string[]): string {
  const sign = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff01-\uff60]/u
  return lines.reduce((all, line) => {
    const close = sign.test(all.slice(-1)) && sign.test(line.charAt(0))
    return `${all}${all === '' || close ? '' : ' '}${line}`
  }, '')
}

function brokenLine(text: string, room: LineRoom): readonly string[] {
  if (room.ems(text) <= room.width || text === '') return text === '' ? [] : [text]
  const pieces = piecesOf(text, room)
  const least = filled(pieces, room.width)
  const ends = pieces.length > mostWeighed ? least : weighed(pieces, room.width, least.length)
  let from = 0
  return ends.map(end => {
    const line = pieces.slice(from, end).map(piece => piece.text)
    from = end
    return line.join('').trim()
  })
}

/** What stays together, with the cost of a line that ends behind it. */
interface Piece {
  readonly text: string
  /** Ems, without and with the spaces at its end. */
  readonly bare: number
  readonly ems: number
  readonly cost: number
}

function piecesOf(text: string, room: LineRoom): Piece[] {
  const breaks = lineBreaks(text, room.language, room.split)
  return cut(text, breaks).flatMap(({ text: part, cost }) => {
    const bare = room.ems(part.trimEnd())
    // A word longer than a line is cut where it must be: clipped, it could not be read at all.
    if (bare <= room.width) return [{ text: part, bare, ems: room.ems(part), cost }]
    const letters = part.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [part]
    return letters.map((letter, i) => {
      const ems = room.ems(letter)
      return { text: letter, bare: ems, ems, cost: i === letters.length - 1 ? cost : 10 }
    })
  })
}

function cut(text: string, breaks: readonly LineBreak[]): { text: string; cost: number }[] {
  const ends = [...breaks, { at: text.length, cost: 0 }]
  return ends.map(({ at, cost }, i) => ({ text: text.slice(breaks[i - 1]?.at ?? 0, at), cost }))
}

/** Where each line ends (counted in pieces) when each takes as much as it can: the fewest lines there are. */
function filled(pieces: readonly Piece[], width: number): number[] {
  const ends: number[] = []
  let used = 0
  for (const [i, piece] of pieces.entries()) {
    if (used > 0 && used + piece.bare > width) {
      ends.push(i)
      used = 0
    }
    used += piece.ems
  }
  return [...ends, pieces.length]
}

/** The ends of so many lines that cost least: uneven lines cost, and breaks where one stumbles. */
function weighed(pieces: readonly Piece[], width: number, lines: number): number[] {
  const total = pieces.reduce((sum, piece) => sum + piece.ems, 0)
  const even = total / lines
  // best[n][i]: the least cost of n lines that end before piece i, and where the last of them begins.
  let best = new Map([[0, { cost: 0, ends: [] as number[] }]])
  for (let line = 1; line <= lines; line++) {
    const next: typeof best = new Map()
    for (const [from, { cost, ends }] of best) {
      let used = 0
      for (let to = from; to < pieces.length; to++) {
        const piece = pieces[to]
        if (piece === undefined || (used + piece.bare > width && to > from)) break
        const uneven = ((used + piece.bare - even) / width) ** 2 * unevenness
        const all = cost + uneven + (to + 1 === pieces.length ? 0 : piece.cost)
        const known = next.get(to + 1)
        if (known === undefined || all < known.cost)
          next.set(to + 1, { cost: all, ends: [...ends, to + 1] })
        used += piece.ems
      }
    }
    best = next
  }
  return best.get(pieces.length)?.ends ?? filled(pieces, width)
}
