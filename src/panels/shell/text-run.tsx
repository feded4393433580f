import type { ReactNode } from 'react'
import { direction } from '#locale/tag.ts'

/** A run of text in one language: its `lang` picks the script's type and the right Han drawings, its `dir` the side. */
export function TextRun(props: {
  readonly language: string
  readonly children: ReactNode
  readonly as?: 'span' | 'p' | 'div' | 'bdi'
  readonly className?: string | undefined
}) {
  const Tag = props.as ?? 'span'
  return (
    <Tag lang={props.language} dir={direction(props.language)} className={props.className}>
      {props.children}
    </Tag>
  )
}
