import Activity from 'lucide-react/icons/activity'
import BookOpen from 'lucide-react/icons/book-open'
import Hand from 'lucide-react/icons/hand'
import Languages from 'lucide-react/icons/languages'
import RotateCcw from 'lucide-react/icons/rotate-ccw'
import Route from 'lucide-react/icons/route'
import Search from 'lucide-react/icons/search'
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal'
import Undo2 from 'lucide-react/icons/undo-2'
import type { ReactNode } from 'react'
import { About } from '#panels/menu/about.tsx'
import styles from '#panels/menu/menu-panel.module.css'
import { ShareRow } from '#panels/menu/share-row.tsx'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { Leaf } from '#panels/shell/leaf.tsx'
import { useSizeClass } from '#panels/shell/use-size-class.ts'
import { Words } from '#panels/words.tsx'
import { closePanel, leave, openPanel } from '#visit/actions.ts'
import type { Panel } from '#visit/visit.ts'
import { hasWayBack, returnToWhereIWas } from '#visit/way-back.ts'

/** Everything that is not the room itself: sharing, reading as pages, settings, help, and who made this. */
export function MenuPanel() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const title = useVisit(state => state.exhibition.title)
  const hasTours = useVisit(state => (state.exhibition.tours?.length ?? 0) > 0)
  // Who stands at a kiosk has no clipboard to take an address away in.
  const kiosk = useSizeClass() === 'K'
  return (
    <Leaf
      subject="menu"
      place={t('menu.title')}
      title={<Words of={title} />}
      onClose={() => closePanel(visit)}
      rest="full"
    >
      <ul>
        <WayBack />
        {hasTours && <Opens kind="tours" icon={<Route aria-hidden />} label={t('menu.tours')} />}
        {!kiosk && (
          <li>
            <ShareRow />
          </li>
        )}
        <Opens kind="search" icon={<Search aria-hidden />} label={t('menu.search')} />
        <Opens kind="twin" icon={<BookOpen aria-hidden />} label={t('menu.twin')} />
        <Opens kind="settings" icon={<SlidersHorizontal aria-hidden />} label={t('menu.settings')}>
          <Languages aria-hidden className={styles.languages} />
        </Opens>
        <Opens kind="help" icon={<Hand aria-hidden />} label={t('menu.help')} />
        <Opens kind="diagnostics" icon={<Activity aria-hidden />} label={t('menu.diagnostics')} />
        <li>
          <button type="button" className={styles.entry} onClick={() => leave(visit)}>
            <RotateCcw aria-hidden />
            <span>{t('menu.start-again')}</span>
          </button>
        </li>
      </ul>
      <About />
    </Leaf>
  )
}

/** Where a hotspot, the map or a tour took the visitor away from; not there for those who walked themselves. */
function WayBack() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  if (!hasWayBack()) return null
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        onClick={() => {
          closePanel(visit)
          returnToWhereIWas(visit)
        }}
      >
        <Undo2 aria-hidden className={styles.turns} />
        <span>{t('menu.way-back')}</span>
      </button>
    </li>
  )
}

function Opens(props: {
  readonly kind: Extract<
    Panel['kind'],
    'tours' | 'search' | 'twin' | 'settings' | 'help' | 'diagnostics'
  >
  readonly icon: ReactNode
  readonly label: string
  readonly children?: ReactNode
}) {
  const { visit } = usePanels()
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        onClick={() => openPanel(visit, { kind: props.kind })}
      >
        {props.icon}
        <span>{props.label}</span>
        {props.children}
      </button>
    </li>
  )
}
