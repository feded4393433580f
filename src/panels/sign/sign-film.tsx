import Minus from 'lucide-react/icons/minus'
import Move from 'lucide-react/icons/move'
import Plus from 'lucide-react/icons/plus'
import X from 'lucide-react/icons/x'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { signLanguageName } from '#locale/sign-language-names.ts'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { IconButton } from '#panels/shell/icon-button.tsx'
import {
  type FilmPlace,
  filmSizes,
  firstPlace,
  movedBy,
  movedByKey,
  resized,
} from '#panels/sign/film-place.ts'
import styles from '#panels/sign/sign-film.module.css'
import { useFilmStep } from '#panels/sign/use-film-step.ts'
import { narrationToldOf, signFilm } from '#visit/narration-beside.ts'

/**
 * The narration in the sign language that the visitor has chosen, as a small film that is put where it covers nothing one
 * wants to see. It stays there for the whole visit; it is there only while something with such a film is told.
 */
export function SignFilm(props: { readonly covered: boolean }) {
  const { direction } = useTranslator()
  const { mediaAddress } = usePanels()
  const told = useVisit(state =>
    state.narration.kind === 'idle' ? null : state.narration.telling.id,
  )
  const exhibition = useVisit(state => state.exhibition)
  const wanted = useVisit(state => state.settings.signLanguage)
  const [place, setPlace] = useState<FilmPlace>(() => firstPlace(direction))
  const [hidden, setHidden] = useState<string | null>(null)
  const narration = told === null ? null : narrationToldOf(exhibition, told)
  const film = narration && signFilm(narration, wanted)
  const address = film ? mediaAddress(film.path) : undefined
  if (!film || address === undefined || told === hidden) return null
  return (
    <Film
      key={address}
      address={address}
      language={film.language}
      place={place}
      covered={props.covered}
      onPlace={setPlace}
      onHide={() => setHidden(told)}
    />
  )
}

function Film(props: {
  readonly address: string
  readonly language: string
  readonly place: FilmPlace
  /** A panel lies over it: no key gets to its tools. */
  readonly covered: boolean
  readonly onPlace: (place: FilmPlace) => void
  readonly onHide: () => void
}) {
  const { address, place, onPlace } = props
  const { t, language } = useTranslator()
  const video = useRef<HTMLVideoElement>(null)
  const [missing, setMissing] = useState(false)
  useFilmStep(video, address)
  const drag = useDrag(place, onPlace)
  const name = t('sign.film', { language: signLanguageName(props.language, language) })
  const press = (event: KeyboardEvent): void => {
    const moved =
      event.ctrlKey || event.metaKey || event.altKey ? null : movedByKey(place, event.key)
    if (moved === null) return
    event.preventDefault()
    event.stopPropagation()
    onPlace(moved)
  }
  return (
    <section
      aria-label={name}
      className={styles.film}
      inert={props.covered}
      style={{
        '--film-x': place.x,
        '--film-y': place.y,
        '--film-size': filmSizes[place.size] ?? filmSizes[1],
      }}
    >
      {missing ? (
        <p className={styles.missing} role="status">
          {t('sign.missing')}
        </p>
      ) : (
        <video
          ref={video}
          className={styles.picture}
          src={address}
          muted
          playsInline
          preload="auto"
          aria-label={name}
          onError={() => setMissing(true)}
          {...drag}
        />
      )}
      <div className={styles.tools}>
        <IconButton
          label={t('sign.move')}
          icon={<Move aria-hidden />}
          onKeyDown={press}
          {...drag}
        />
        <IconButton
          label={t('sign.smaller')}
          icon={<Minus aria-hidden />}
          disabled={place.size === 0}
          onClick={() => onPlace(resized(place, -1))}
        />
        <IconButton
          label={t('sign.larger')}
          icon={<Plus aria-hidden />}
          disabled={place.size === filmSizes.length - 1}
          onClick={() => onPlace(resized(place, 1))}
        />
        <IconButton label={t('sign.hide')} icon={<X aria-hidden />} onClick={props.onHide} />
      </div>
    </section>
  )
}

/** One finger or the mouse pulls the film along, by the film itself or by its handle. */
function useDrag(place: FilmPlace, onPlace: (place: FilmPlace) => void) {
  const held = useRef<{ pointer: number; x: number; y: number } | null>(null)
  const release = (event: PointerEvent): void => {
    if (held.current?.pointer === event.pointerId) held.current = null
  }
  return {
    onPointerDown(event: PointerEvent<HTMLElement>): void {
      if (event.button !== 0 || held.current) return
      held.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent<HTMLElement>): void {
      const from = held.current
      const frame = event.currentTarget.closest('section')
      if (from?.pointer !== event.pointerId || !frame) return
      const right = Math.max(1, innerWidth - frame.offsetWidth)
      const down = Math.max(1, innerHeight - frame.offsetHeight)
      onPlace(movedBy(place, (event.clientX - from.x) / right, (event.clientY - from.y) / down))
      held.current = { pointer: event.pointerId, x: event.clientX, y: event.clientY }
    },
    onPointerUp: release,
    onPointerCancel: release,
  }
}
