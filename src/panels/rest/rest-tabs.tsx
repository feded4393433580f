import List from 'lucide-react/icons/list'
import MapIcon from 'lucide-react/icons/map'
import Menu from 'lucide-react/icons/menu'
import type { ReactNode } from 'react'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { LightStrip } from '#panels/rest/light-strip.tsx'
import { OilLamp } from '#panels/rest/oil-lamp.tsx'
import styles from '#panels/rest/rest-tabs.module.css'
import { useFolded } from '#panels/rest/use-folded.ts'
import { useSizeClass } from '#panels/shell/use-size-class.ts'
import { Words } from '#panels/words.tsx'
import { closePanel, openPanel } from '#visit/actions.ts'
import { eraById, roomById } from '#visit/selectors.ts'

/** What is on the screen at rest: where one is, and three tools. */
export function RestTabs() {
  const { t } = useTranslator()
  const lit = useVisit(state => state.scene.kind !== 'absent')
  return (
    <nav className={styles.tabs} aria-label={t('tabs.label')}>
      <PlaceTab />
      <div className={styles.tools}>
        {lit && <LightStrip />}
        {lit && <Tool kind="light" icon={<OilLamp />} label={t('tabs.light')} />}
        <Tool kind="list" icon={<List aria-hidden />} label={t('tabs.list')} />
        <Tool kind="menu" icon={<Menu aria-hidden />} label={t('tabs.menu')} />
      </div>
    </nav>
  )
}

function Tool(props: {
  readonly kind: 'light' | 'list' | 'menu'
  readonly icon: ReactNode
  readonly label: string
}) {
  const { visit } = usePanels()
  const on = useVisit(state => state.panel.kind === props.kind)
  return (
    <button
      type="button"
      className={styles.tool}
      data-flush=""
      aria-expanded={on}
      aria-label={props.label}
      title={props.label}
      onClick={() => (on ? closePanel(visit) : openPanel(visit, { kind: props.kind }))}
    >
      {props.icon}
    </button>
  )
}

function PlaceTab() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const folded = useFolded()
  const size = useSizeClass()
  const on = useVisit(state => state.panel.kind === 'map')
  const room = useVisit(state => roomById(state.exhibition, state.room))
  const era = useVisit(state => eraById(state.exhibition, state.era))
  // Said of what a hand has drawn, and not of a museum's own photographs in a plain room.
  const drawn = useVisit(
    state => state.exhibition.works?.some(work => work.schematic === true) ?? false,
  )
  return (
    <button
      type="button"
      className={styles.place}
      data-flush=""
      data-folded={folded ? '' : undefined}
      aria-expanded={on}
      onClick={() => (on ? closePanel(visit) : openPanel(visit, { kind: 'map' }))}
    >
      <MapIcon aria-hidden />
      <span className={styles.fold}>
        <span className={styles.words}>
          <span className={styles.where}>
            <Words of={room?.label} />
            <span className={styles.when}>
              <Words of={era?.date ?? room?.number} />
            </span>
          </span>
          {drawn && (
            <span className={styles.drawn}>
              {t(size === 'P' ? 'tabs.schematic-short' : 'threshold.schematic')}
            </span>
          )}
        </span>
      </span>
      <span className={styles.hidden}>{t('tabs.map')}</span>
    </button>
  )
}
