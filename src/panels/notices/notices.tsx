import Info from 'lucide-react/icons/info'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import styles from '#panels/notices/notices.module.css'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { Button } from '#panels/shell/button.tsx'
import { Strip } from '#panels/shell/strip.tsx'
import { useSizeClass } from '#panels/shell/use-size-class.ts'
import { hideNotice } from '#visit/actions.ts'
import type { Notice } from '#visit/visit.ts'

/**
 * What the visitor should know, above the tabs: the newest two (one on a phone), each until it is hidden or cured. The
 * region is there from the beginning, or a screen reader would not hear what is put into it.
 */
export function Notices() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const notices = useToldNow()
  return (
    <section className={styles.notices} role="status" aria-label={t('notice.label')}>
      {notices.map(notice => (
        <Strip
          key={notice.id}
          edge={notice.weight === 'missing' ? 'missing' : 'gilt'}
          className={styles.notice}
        >
          {notice.weight === 'missing' ? <TriangleAlert aria-hidden /> : <Info aria-hidden />}
          <div className={styles.words}>
            <strong>{t(notice.title, notice.values)}</strong>
            <p>{t(notice.message, notice.values)}</p>
          </div>
          <Button onClick={() => hideNotice(visit, notice.id)}>{t('notice.hide')}</Button>
        </Strip>
      ))}
    </section>
  )
}

/**
 * Nothing over the threshold, and over a sheet, which takes the lower half of the screen, only what is missing; what is
 * merely good to know waits until the sheet is closed.
 */
function useToldNow(): readonly Notice[] {
  const entered = useVisit(state => state.entered)
  const open = useVisit(state => state.panel.kind !== 'none' && state.panel.kind !== 'light')
  const notices = useVisit(state => state.notices)
  const size = useSizeClass()
  if (!entered) return []
  const told = open && size !== 'L' ? notices.filter(n => n.weight === 'missing') : notices
  return told.slice(size === 'P' ? -1 : -2)
}
