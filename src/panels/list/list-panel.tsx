import ChevronDown from 'lucide-react/icons/chevron-down'
import Search from 'lucide-react/icons/search'
import X from 'lucide-react/icons/x'
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Room } from '#exhibition/schema.ts'
import styles from '#panels/list/list-panel.module.css'
import { RoomThings } from '#panels/list/room-things.tsx'
import { searchEntries } from '#panels/list/search-entries.ts'
import { buildSearchIndex, search } from '#panels/list/search-index.ts'
import { SearchResults } from '#panels/list/search-results.tsx'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { IconButton } from '#panels/shell/icon-button.tsx'
import { Leaf } from '#panels/shell/leaf.tsx'
import { useTexts, Words } from '#panels/words.tsx'
import { closePanel } from '#visit/actions.ts'
import { roomById, roomHotspots, roomsInEra } from '#visit/selectors.ts'

/** What there is to see, and the search over all of it. `search` opens it with the search ready for a word. */
export function ListPanel(props: { readonly kind: 'list' | 'search' }) {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const [query, setQuery] = useState('')
  const exhibition = useVisit(state => state.exhibition)
  const era = useVisit(state => state.era)
  const here = useVisit(state => state.room)
  const room = roomById(exhibition, here)
  const others = roomsInEra(exhibition, era).filter(other => other.id !== here)
  return (
    <Leaf
      subject="list"
      place={t('list.title')}
      title={<Words of={room?.label} />}
      onClose={() => closePanel(visit)}
      rest="full"
    >
      <SearchField ready={props.kind === 'search'} query={query} onQuery={setQuery} />
      {query.trim() === '' ? (
        <>
          {room && <RoomThings room={room} here />}
          {others.map(other => (
            <OtherRoom key={other.id} room={other} />
          ))}
        </>
      ) : (
        <Found query={query} />
      )}
    </Leaf>
  )
}

function SearchField(props: {
  readonly ready: boolean
  readonly query: string
  readonly onQuery: (query: string) => void
}) {
  const { t } = useTranslator()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!props.ready) return
    // After the leaf, which takes focus to its heading when it opens.
    const frame = requestAnimationFrame(() => field.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [props.ready])
  return (
    <search className={styles.search}>
      <Search aria-hidden />
      <label htmlFor={id} className={styles.hidden}>
        {t('search.label')}
      </label>
      <input
        ref={field}
        id={id}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('list.search')}
        value={props.query}
        onChange={event => props.onQuery(event.currentTarget.value)}
      />
      {props.query !== '' && (
        <IconButton
          icon={<X aria-hidden />}
          label={t('search.clear')}
          onClick={() => {
            props.onQuery('')
            field.current?.focus()
          }}
        />
      )}
    </search>
  )
}

/** The results, told to a screen reader when the typing pauses. */
function Found({ query }: { readonly query: string }) {
  const { t } = useTranslator()
  const texts = useTexts()
  const exhibition = useVisit(state => state.exhibition)
  const era = useVisit(state => state.era)
  const index = useMemo(
    () => buildSearchIndex(searchEntries(exhibition, era, texts)),
    [exhibition, era, texts],
  )
  const asked = useDeferredValue(query)
  const hits = useMemo(() => search(index, asked), [index, asked])
  const said = usePaused(t('search.results', { n: hits.length, query: asked.trim() }))
  return (
    <>
      <p className={styles.count}>{t('search.results', { n: hits.length, query: asked.trim() })}</p>
      <p role="status" className={styles.hidden}>
        {said}
      </p>
      <SearchResults hits={hits} />
    </>
  )
}

/** A value once it has stayed the same for half a second. */
function usePaused(value: string): string {
  const [paused, setPaused] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), 500)
    return () => clearTimeout(timer)
  }, [value])
  return paused
}

function OtherRoom({ room }: { readonly room: Room }) {
  const { t } = useTranslator()
  const id = useId()
  const [open, setOpen] = useState(false)
  const exhibition = useVisit(state => state.exhibition)
  const era = useVisit(state => state.era)
  const count = roomHotspots(exhibition, room.id, era).length
  return (
    <section className={styles.other}>
      <h2>
        <button
          type="button"
          className={styles.room}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <Words of={room.label} />
          <small>{t('list.count', { n: count })}</small>
          <ChevronDown aria-hidden />
        </button>
      </h2>
      {open && (
        <div id={id}>
          <RoomThings room={room} here={false} />
        </div>
      )}
    </section>
  )
}
