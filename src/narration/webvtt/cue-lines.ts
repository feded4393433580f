import type { CueNode } from '#narration/webvtt/cue.ts'

/** How far the lines have been handed out. */
interface Progress {
  readonly lines: readonly string[]
  line: number
  letter: number
}

/**
 * A cue's nodes, line by line: spans that go over a line's end are continued in the next. `lines` hold the cue's own words
 * in order, as `captionLines` breaks them; spaces and line ends may differ.
 */
export function cueLines(
  nodes: readonly CueNode[],
  lines: readonly string[],
): readonly (readonly CueNode[])[] {
  const found: CueNode[][] = lines.map(() => [])
  handOut(nodes, { lines, line: 0, letter: 0 }, (line, node) => found[line]?.push(node))
  return found
}

type Put = (line: number, node: CueNode) => void

function handOut(nodes: readonly CueNode[], progress: Progress, put: Put): void {
  for (const node of nodes) {
    if (node.kind === 'text') handOutText(node.text, progress, put)
    else if (node.kind === 'timestamp' || node.kind === 'ruby-text') put(progress.line, node)
    else {
      const parts = new Map<number, CueNode[]>()
      handOut(node.children, progress, (line, child) => {
        parts.set(line, [...(parts.get(line) ?? []), child])
      })
      for (const [line, children] of parts) put(line, { ...node, children })
    }
  }
}

function handOutText(text: string, progress: Progress, put: Put): void {
  let piece = ''
  const flush = (): void => {
    if (piece !== '') put(progress.line, { kind: 'text', text: piece })
    piece = ''
  }
  for (const letter of text) {
    const space = /\s/u.test(letter)
    const here = progress.lines[progress.line] ?? ''
    const full = progress.letter >= here.length
    if (space) {
      // A space that the lines have not stands where one of them ends, or where two were joined.
      if (full || !/\s/u.test(here[progress.letter] ?? '')) continue
      piece += ' '
      progress.letter += 1
      continue
    }
    if (full && progress.line + 1 < progress.lines.length) {
      flush()
      progress.line += 1
      progress.letter = 0
    }
    const next = progress.lines[progress.line]?.[progress.letter] ?? ''
    // Two lines joined by a space that the text has not.
    if (/\s/u.test(next)) {
      piece += ' '
      progress.letter += 1
    }
    piece += letter
    progress.letter += letter.length
  }
  flush()
}
