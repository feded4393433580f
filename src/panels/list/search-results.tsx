import { direction } from '#locale/tag.ts'
import styles from '#panels/list/list-panel.module.css'
import type { FoundThing } from '#panels/list/search-entries.ts'
import type { SearchHit, SnippetPart } from '#panels/list/search-index.ts'
import { useOpenThing } from '#panels/list/use-open-thing.ts'
import { useTranslator, useVisit } from '#panels/panel-context.ts'
import { Words } from '#panels/words.tsx'
import { roomById } from '#visit/selectors.ts'

/** What was found, best first, with the matches marked. */
export function SearchResults(props: { readonly hits: readonly SearchHit<FoundThing>[] }) {
  const { t } = useTranslator()
  const openThing = useOpenThing()
  const exhibition = useVisit(state => state.exhibition)
  if (props.hits.length === 0) return <p className={styles.empty}>{t('search.hint')}</p>
  return (
    <ol className={styles.results}>
      {props.hits.map(({ entry, label, snippet }) => (
        <li key={`${entry.kind}:${entry.id}`}>
          <button
            type="button"
            className={styles.result}
            onClick={() => openThing(entry.kind, entry.id)}
          >
            <span lang={entry.language} dir={direction(entry.language)} className={styles.label}>
              <Marked parts={label} />
            </span>
            {snippet && (
              <span lang={entry.language} dir={direction(entry.language)}>
                <Marked parts={snippet} />
              </span>
            )}
            <small>
              <Words of={roomById(exhibition, entry.room)?.label} />
            </small>
          </button>
        </li>
      ))}
    </ol>
  )
}

function Marked({ parts }: { readonly parts: readonly SnippetPart[] }) {
  let at = 0
  return parts.map(part => {
    at += part.text.length
    return part.marked ? <mark key={at}>{part.text}</mark> : <span key={at}>{part.text}</span>
  })
}
