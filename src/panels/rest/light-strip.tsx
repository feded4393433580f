import { useEffect, useRef } from 'react'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import styles from '#panels/rest/light-strip.module.css'
import { closePanel, setLight } from '#visit/actions.ts'
import { lightKinds } from '#visit/light-kinds.ts'

/** The four lights in a small strip over the lamp's tab. Choosing keeps it open, so that lights can be compared. */
export function LightStrip() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const open = useVisit(state => state.panel.kind === 'light')
  const light = useVisit(state => state.light)
  const strip = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (!open) return
    strip.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
    const stop = new AbortController()
    // A touch anywhere else puts the strip away; the tab itself closes it by its own click.
    addEventListener(
      'pointerdown',
      event => {
        const inside =
          event.target instanceof Node && strip.current?.parentElement?.contains(event.target)
        if (!inside) closePanel(visit)
      },
      { signal: stop.signal },
    )
    return () => stop.abort()
  }, [open, visit])
  if (!open) return null
  return (
    <fieldset ref={strip} className={styles.strip}>
      <legend className={styles.legend}>{t('tabs.light')}</legend>
      {lightKinds.map(kind => (
        <label key={kind} className={styles.light}>
          <input
            type="radio"
            name="light"
            checked={kind === light}
            onChange={() => setLight(visit, kind)}
          />
          <span>{t(`light.${kind}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
