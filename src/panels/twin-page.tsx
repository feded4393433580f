import '#twin/twin.css'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import { useEffect, useRef } from 'react'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { Button } from '#panels/shell/button.tsx'
import styles from '#panels/twin-page.module.css'
import { closePanel } from '#visit/actions.ts'

/**
 * The exhibition as a page of text and pictures, over the scene or, where 3D is not to be had, in its place. The markup
 * is the twin's own, made from the document with every text escaped.
 */
export function TwinPage() {
  const { visit, twinHtml } = usePanels()
  const { t, direction, language } = useTranslator()
  const standsIn = useVisit(state => state.scene.kind === 'absent')
  const page = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let wanted = true
    void twinHtml().then(html => {
      if (!wanted) return
      body.current?.replaceChildren(document.createRange().createContextualFragment(html))
      page.current?.focus({ preventScroll: true })
    })
    return () => {
      wanted = false
    }
  }, [twinHtml])
  return (
    <main
      ref={page}
      tabIndex={-1}
      className={styles.page}
      data-ground="day"
      lang={language}
      dir={direction}
      aria-label={t('threshold.as-pages')}
    >
      {!standsIn && (
        <div className={styles.back}>
          <Button
            look="main"
            icon={direction === 'rtl' ? <ArrowRight aria-hidden /> : <ArrowLeft aria-hidden />}
            onClick={() => closePanel(visit)}
          >
            {t('leaf.back')}
          </Button>
        </div>
      )}
      <div ref={body} />
    </main>
  )
}
