import '#twin/twin.css'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { type RefObject, useEffect, useRef } from 'react'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { Button } from '#panels/shell/button.tsx'
import { useSizeClass } from '#panels/shell/use-size-class.ts'
import styles from '#panels/twin-page.module.css'
import { closePanel } from '#visit/actions.ts'

/** The exhibition as a page of text and pictures, over the scene. */
export function TwinPage() {
  const { visit } = usePanels()
  const { t, direction } = useTranslator()
  const page = useRef<HTMLElement>(null)
  const body = useTwin(page)
  return (
    <section
      ref={page}
      role="dialog"
      tabIndex={-1}
      className={styles.page}
      data-ground="day"
      aria-label={t('threshold.as-pages')}
    >
      <div className={styles.bar}>
        <Button
          look="main"
          icon={direction === 'rtl' ? <ArrowRight aria-hidden /> : <ArrowLeft aria-hidden />}
          onClick={() => closePanel(visit)}
        >
          {t('leaf.back')}
        </Button>
      </div>
      <div ref={body} className={styles.text} />
    </section>
  )
}

/** The same page in place of a scene that is not to be had, beneath the tabs, which go on working. */
export function TwinInPlace() {
  const { t } = useTranslator()
  const reason = useVisit(state => (state.scene.kind === 'absent' ? state.scene.reason : 'lost'))
  const page = useRef<HTMLDivElement>(null)
  const body = useTwin(page)
  const said = reason === 'lost' ? 'notice.lost-3d' : 'notice.no-3d'
  return (
    <div ref={page} tabIndex={-1} className={styles.page} data-ground="day" data-in-place="">
      <div className={styles.notice} role="status">
        <TriangleAlert aria-hidden />
        <p>
          <strong>{t(said)}</strong>
          <br />
          {t(`${said}-text`)}
        </p>
      </div>
      <div ref={body} className={styles.text} />
    </div>
  )
}

/**
 * Puts the twin's markup into the element of the returned ref, then focus on the page. The markup is our own, made from
 * the document with every text escaped (`#twin/html.ts`).
 */
function useTwin(page: RefObject<HTMLElement | null>): RefObject<HTMLDivElement | null> {
  const { twinHtml } = usePanels()
  const body = useRef<HTMLDivElement>(null)
  const kiosk = useSizeClass() === 'K'
  useEffect(() => {
    let wanted = true
    const put = async (): Promise<void> => {
      const html = await twinHtml()
      if (!wanted) return
      const text = document.createRange().createContextualFragment(html)
      if (kiosk) withoutWaysOut(text)
      body.current?.replaceChildren(text)
      page.current?.focus({ preventScroll: true })
    }
    void put()
    return () => {
      wanted = false
    }
  }, [twinHtml, page, kiosk])
  return body
}

/** A kiosk has no way out and none back: links that leave the page become plain words. */
function withoutWaysOut(text: DocumentFragment): void {
  for (const link of text.querySelectorAll('a:not([href^="#"])')) {
    link.replaceWith(...link.childNodes)
  }
}
