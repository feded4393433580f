import type { CueNode } from '../../../src/narration/webvtt/cue.ts'

/** A cue's nodes as the Web Platform Tests write the DOM that comes of them. */
export function treeText(nodes: readonly CueNode[], depth = 0): string {
  const indent = `| ${'  '.repeat(depth)}`
  return nodes
    .map(node => {
      if (node.kind === 'text') return `${indent}"${node.text}"\n`
      if (node.kind === 'timestamp') return `${indent}<?timestamp ${node.seconds}>\n`
      const attributes = attributesOf(node).map(
        ([name, value]) => `${indent}  ${name}="${value}"\n`,
      )
      return `${indent}<${elementOf(node)}>\n${attributes.join('')}${treeText(node.children, depth + 1)}`
    })
    .join('')
}

type Span = Exclude<CueNode, { kind: 'text' | 'timestamp' }>

/** The HTML element of a span. Source: WebVTT, "cue text DOM construction rules". */
export function elementOf(node: Span): string {
  const elements = {
    italic: 'i',
    bold: 'b',
    underline: 'u',
    ruby: 'ruby',
    'ruby-text': 'rt',
  } as const
  return node.kind === 'class' || node.kind === 'voice' || node.kind === 'language'
    ? 'span'
    : elements[node.kind]
}

/** In the order of their names. */
export function attributesOf(node: Span): (readonly [string, string])[] {
  return [
    ...(node.classes.length > 0 ? [['class', node.classes.join(' ')] as const] : []),
    ...(node.kind === 'language' ? [['lang', node.language] as const] : []),
    ...(node.kind === 'voice' ? [['title', node.voice] as const] : []),
  ]
}
