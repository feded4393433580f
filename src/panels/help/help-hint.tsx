import X from 'lucide-react/icons/x'
import { useEffect, useState } from 'react'
import { devicesAtHand } from '#browser/input/devices-at-hand.ts'
import { hasMoved } from '#panels/help/has-moved.ts'
import styles from '#panels/help/help.module.css'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { Button } from '#panels/shell/button.tsx'
import { IconButton } from '#panels/shell/icon-button.tsx'
import { Strip } from '#panels/shell/strip.tsx'
import { openPanel } from '#visit/actions.ts'
import { pose } from '#visit/view.ts'

/** The visitor has arrived by then, and what moves later is their own doing. Milliseconds. */
const ARRIVED = 1500
const LOOK_AGAIN = 500

/**
 * One line on how to move, once after entering. It stays until it is closed, until something is opened, or until the
 * visitor has moved without it.
 */
export function HelpHint() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const [wanted, setWanted] = useState(true)
  // A notice stands where the hint would: what is missing comes before how to move.
  const shown = useVisit(
    state =>
      state.scene.kind === 'shown' &&
      state.panel.kind === 'none' &&
      !state.eraLine &&
      state.notices.length === 0,
  )
  const opened = useVisit(state => state.panel.kind !== 'none')
  useEffect(() => {
    if (!wanted || !shown) return
    let watch = 0
    const arrived = window.setTimeout(() => {
      const start = { ...pose }
      watch = window.setInterval(() => {
        if (hasMoved(start, pose)) setWanted(false)
      }, LOOK_AGAIN)
    }, ARRIVED)
    return () => {
      window.clearTimeout(arrived)
      window.clearInterval(watch)
    }
  }, [wanted, shown])
  useEffect(() => {
    if (opened) setWanted(false)
  }, [opened])
  if (!wanted || !shown) return null
  const touch = devicesAtHand(false).has('touch')
  return (
    <Strip className={styles.hint} edge="gilt" label={t('help.title')}>
      <div className={styles.said}>
        <p role="status">{t(touch ? 'help.hint-touch' : 'help.hint-mouse')}</p>
        <Button look="link" onClick={() => openPanel(visit, { kind: 'help' })}>
          {t('help.title')}
        </Button>
      </div>
      <IconButton
        icon={<X aria-hidden />}
        label={t('notice.hide')}
        onClick={() => setWanted(false)}
      />
    </Strip>
  )
}
