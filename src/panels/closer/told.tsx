import X from 'lucide-react/icons/x'
import { useEffect, useId, useRef } from 'react'
import type { Hotspot } from '#exhibition/schema.ts'
import styles from '#panels/closer/told.module.css'
import { CertaintyLine } from '#panels/leaf/certainty-line.tsx'
import { Reading } from '#panels/leaf/reading.tsx'
import { useTranslator, useVisit } from '#panels/panel-context.ts'
import { IconButton } from '#panels/shell/icon-button.tsx'
import { Words } from '#panels/words.tsx'
import { hotspotById } from '#visit/selectors.ts'

/** What a region of the picture tells, beside it. The picture stays where it is; Escape closes this before all else. */
export function Told(props: { readonly hotspot: Hotspot; readonly onClose: () => void }) {
  const { hotspot, onClose } = props
  const { t } = useTranslator()
  const heading = useId()
  const room = useVisit(({ exhibition }) => hotspotById(exhibition, hotspot.id)?.room.id) ?? ''
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (hotspot.id) title.current?.focus({ preventScroll: true })
  }, [hotspot.id])
  useEscape(onClose)
  return (
    <section className={styles.told} data-ground="paper" aria-labelledby={heading}>
      <header className={styles.head}>
        <h2 ref={title} id={heading} tabIndex={-1} className={styles.title}>
          <Words of={hotspot.label} />
        </h2>
        <IconButton
          className={styles.close}
          icon={<X aria-hidden />}
          label={t('leaf.close')}
          onClick={onClose}
        />
      </header>
      <div className={styles.text} data-own-keys="">
        <Reading
          key={hotspot.id}
          text={hotspot.text}
          plain={hotspot.plain}
          id={`rooms/${room}/hotspots/${hotspot.id}/text`}
          more={hotspot.more}
        />
        {hotspot.certainty && (
          <p className={styles.certainty}>
            <CertaintyLine level={hotspot.certainty.level} />
          </p>
        )}
      </div>
    </section>
  )
}

/** The window hears of a key before the layer of panels does, which would close looking closer as a whole. */
function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const stop = new AbortController()
    window.addEventListener(
      'keydown',
      event => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        event.stopPropagation()
        onEscape()
      },
      { signal: stop.signal, capture: true },
    )
    return () => stop.abort()
  }, [onEscape])
}
