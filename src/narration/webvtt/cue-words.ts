import type { CueNode } from '#narration/webvtt/cue.ts'

/** The plain words of a cue, line ends as written; readings of ruby are left out, they are not said twice. */
export function cueWords(nodes: readonly CueNode[]): string {
  return nodes
    .map(node => {
      if (node.kind === 'text') return node.text
      return node.kind === 'timestamp' || node.kind === 'ruby-text' ? '' : cueWords(node.children)
    })
    .join('')
}

/** Who speaks first in a cue; null where that is not told. */
export function cueVoice(nodes: readonly CueNode[]): string | null {
  for (const node of nodes) {
    if (node.kind === 'voice' && node.voice !== '') return node.voice
    const inside = 'children' in node ? cueVoice(node.children) : null
    if (inside !== null) return inside
  }
  return null
}
