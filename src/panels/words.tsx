import { useMemo } from 'react'
import { type Text, textIn } from '#exhibition/language-map.ts'
import type { LanguageMap } from '#exhibition/schema.ts'
import { fallbackChain } from '#locale/fallback-chain.ts'
import { useVisit } from '#panels/panel-context.ts'
import { TextRun } from '#panels/shell/text-run.tsx'

/**
 * Finds a text of the document in the visitor's language, else along the visible chain (the venue's first language, then
 * English), else in the exhibition's own languages, first to last.
 */
export function useTexts(): (map: LanguageMap | undefined) => Text | null {
  const language = useVisit(visit => visit.language)
  const own = useVisit(visit => visit.exhibition.languages)
  const atVenue = useVisit(visit => visit.venue?.languages)
  return useMemo(() => {
    const chain = [...fallbackChain(language, atVenue ?? own), ...own]
    return map => textIn(map, chain)
  }, [language, own, atVenue])
}

/** A text of the document, one element a paragraph, each in its own `lang` and `dir`. Nothing where there is no text. */
export function Words(props: {
  readonly of: LanguageMap | undefined
  readonly as?: 'span' | 'p' | 'bdi'
  readonly className?: string | undefined
}) {
  const text = useTexts()(props.of)
  if (!text) return null
  if (props.as === 'p') {
    return text.paragraphs.map(paragraph => (
      <TextRun key={paragraph} as="p" language={text.language} className={props.className}>
        {paragraph}
      </TextRun>
    ))
  }
  return (
    <TextRun as={props.as ?? 'span'} language={text.language} className={props.className}>
      {text.paragraphs.join(' ')}
    </TextRun>
  )
}
