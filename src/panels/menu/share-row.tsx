import Link from 'lucide-react/icons/link'
import { useState } from 'react'
import styles from '#panels/menu/menu-panel.module.css'
import { type Shared, usePanels, useTranslator } from '#panels/panel-context.ts'

/** Sends or copies the address of exactly this view; where neither is allowed, shows it to be copied by hand. */
export function ShareRow() {
  const { share } = usePanels()
  const { t } = useTranslator()
  const [outcome, setOutcome] = useState<Shared | null>(null)
  const send = async (): Promise<void> => setOutcome(await share())
  return (
    <>
      <button type="button" className={styles.entry} onClick={() => void send()}>
        <Link aria-hidden />
        <span>
          {t('menu.share')}
          <small>{t('share.explain')}</small>
        </span>
      </button>
      <div role="status" className={styles.outcome}>
        {outcome === 'copied' && t('share.copied')}
        {outcome === 'refused' && t('share.copy-refused')}
      </div>
      {outcome === 'refused' && (
        <input
          type="text"
          readOnly
          dir="ltr"
          className={styles.address}
          aria-label={t('share.address')}
          value={window.location.href}
          onFocus={event => event.currentTarget.select()}
        />
      )}
    </>
  )
}
