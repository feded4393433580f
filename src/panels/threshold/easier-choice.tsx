import { useEffect, useRef } from 'react'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { Button } from '#panels/shell/button.tsx'
import { Row } from '#panels/shell/row.tsx'
import { Segments } from '#panels/shell/segments.tsx'
import { Switch } from '#panels/shell/switch.tsx'
import styles from '#panels/threshold/threshold.module.css'
import { setSettings } from '#visit/actions.ts'

const textSizes = [0.85, 1, 1.25, 1.5] as const

/** Larger text and calmer movement, before entering. */
export function EasierChoice(props: { readonly onClose: () => void }) {
  const { visit } = usePanels()
  const { t, language } = useTranslator()
  const { textSize, calmMovement } = useVisit(state => state.settings)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <section
      className={styles.easier}
      data-ground="paper"
      aria-labelledby="easier-title"
      onKeyDown={event => {
        if (event.key === 'Escape') props.onClose()
      }}
    >
      <h2 ref={title} id="easier-title" tabIndex={-1}>
        {t('threshold.larger-text')}
      </h2>
      <Row label={t('settings.text-size')}>
        <Segments
          label={t('settings.text-size')}
          options={textSizes.map(value => ({
            value,
            label: new Intl.NumberFormat(language, { style: 'percent' }).format(value),
            drawn: <span style={{ fontSize: `${value * 1.05}em` }}>A</span>,
          }))}
          value={textSize}
          onChange={value => setSettings(visit, { textSize: value })}
        />
      </Row>
      <Row
        id="easier-calm"
        label={t('settings.calm-movement')}
        hint={t('settings.calm-movement-hint')}
      >
        <Switch
          labelledBy="easier-calm"
          describedBy="easier-calm-hint"
          checked={calmMovement}
          onChange={value => setSettings(visit, { calmMovement: value })}
        />
      </Row>
      <div className={styles.easierDone}>
        <Button look="main" onClick={props.onClose}>
          {t('leaf.close')}
        </Button>
      </div>
    </section>
  )
}
