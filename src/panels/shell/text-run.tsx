import { type ReactNode, use } from 'react'
import { direction } from '#locale/tag.ts'
import { PanelContext } from '#panels/panel-context.ts'

/**
 * A run of text in one language: its `lang` picks the script's type and the right Han drawings, its `dir` the side. A run
 * in another language than the interface takes its own script's face (type.css), not the one it stands in.
 */
export function TextRun(props: {
  readonly language: string
  readonly children: ReactNode
  readonly as?: 'span' | 'p' | 'div' | 'bdi'
  readonly className?: string | undefined
}) {
  const around = use(PanelContext)?.translator.language
  const Tag = props.as ?? 'span'
  return (
    <Tag
      lang={props.language}
      dir={direction(props.language)}
      className={props.className}
      data-other={around === props.language ? undefined : ''}
    >
      {props.children}
    </Tag>
  )
}
