import type { CueNode } from '#narration/webvtt/cue.ts'

/**
 * A cue's text cut into the lines that its words were broken into, markup kept on each. Counted are letters, not spaces,
 * since lines begin and end without those that stood there; readings of ruby go with their base.
 */
export function lineNodes(
  nodes: readonly CueNode[],
  lines: readonly string[],
): readonly (readonly CueNode[])[] {
  let from = 0
  return lines.map(line => {
    const to = from + lettersOf(line)
    const part = slice(nodes, from, to, { at: 0, spaces: spacesIn(line, from) })
    from = to
    return part
  })
}

const lettersOf = (text: string): number => text.replace(/\s/gu, '').length

/** The letters before which a line has a space: line ends of the file that were joined leave none in Chinese. */
function spacesIn(line: string, from: number): ReadonlySet<number> {
  return new Set(
    Array.from(line.matchAll(/\s/gu), ({ index }) => from + lettersOf(line.slice(0, index))),
  )
}

/** How far the letters have been walked past. */
interface Seen {
  at: number
  readonly spaces: ReadonlySet<number>
}

/** The nodes between two letters. */
function slice(
  nodes: readonly CueNode[],
  from: number,
  to: number,
  seen: Seen,
): readonly CueNode[] {
  return nodes.flatMap((node): readonly CueNode[] => {
    if (node.kind === 'timestamp') return []
    if (node.kind === 'ruby-text') return seen.at > from && seen.at <= to ? [node] : []
    if (node.kind === 'text') {
      const text = sliceText(node.text, from, to, seen)
      return text.trim() === '' && text !== ' ' ? [] : [{ kind: 'text', text }]
    }
    const children = slice(node.children, from, to, seen)
    return children.length === 0 ? [] : [{ ...node, children }]
  })
}

function sliceText(text: string, from: number, to: number, seen: Seen): string {
  let kept = ''
  for (const unit of text.split('')) {
    const space = /\s/u.test(unit)
    const within = space ? seen.at > from && seen.at < to : seen.at >= from && seen.at < to
    const inside = within && (!space || seen.spaces.has(seen.at))
    if (inside) kept += space ? ' ' : unit
    if (!space) seen.at += 1
  }
  return kept
}
