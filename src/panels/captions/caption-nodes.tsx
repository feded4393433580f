import { Fragment, type ReactNode } from 'react'
import { direction } from '#locale/tag.ts'
import type { CueNode } from '#narration/webvtt/cue.ts'

/** The text of a cue as elements. Colours and classes of the file are not followed: captions look as the visitor chose. */
export function captionNodes(nodes: readonly CueNode[]): ReactNode {
  // The nodes of a line are drawn once and never reordered: their place is their name.
  const placed = nodes.map((node, place) => ({ node, place }))
  return placed.map(({ node, place }) => <Fragment key={place}>{drawn(node)}</Fragment>)
}

function drawn(node: CueNode): ReactNode {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'timestamp':
      return null
    case 'italic':
      return <i>{captionNodes(node.children)}</i>
    case 'bold':
      return <b>{captionNodes(node.children)}</b>
    case 'underline':
      return <u>{captionNodes(node.children)}</u>
    case 'ruby':
      return <ruby>{captionNodes(node.children)}</ruby>
    case 'ruby-text':
      return <rt>{captionNodes(node.children)}</rt>
    case 'language':
      return node.language === '' ? (
        captionNodes(node.children)
      ) : (
        <bdi lang={node.language} dir={direction(node.language)}>
          {captionNodes(node.children)}
        </bdi>
      )
    case 'class':
    case 'voice':
      return captionNodes(node.children)
  }
}
