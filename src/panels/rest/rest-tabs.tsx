import List from 'lucide-react/icons/list'
import MapIcon from 'lucide-react/icons/map'
import Menu from 'lucide-react/icons/menu'
import { type ReactNode, useRef } from 'react'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { LightStrip } from '#panels/rest/light-strip.tsx'
import { OilLamp } from '#panels/rest/oil-lamp.tsx'
import styles from '#panels/rest/rest-tabs.module.css'
import { SoundTool } from '#panels/rest/sound-tool.tsx'
import { useFolded } from '#panels/rest/use-folded.ts'
import { useTabsHeight } from '#panels/rest/use-tabs-height.ts'
import { useSizeClass } from '#panels/shell/use-size-class.ts'
import { Words } from '#panels/words.tsx'
import { closePanel, openPanel, showEraLine } from '#visit/actions.ts'
import { eraById, roomById } from '#visit/selectors.ts'
import type { Visit } from '#visit/visit.ts'

/** What is on the screen at rest: where one is, and the tools. */
export function RestTabs() {
  const { t } = useTranslator()
  const lit = useVisit(state => state.scene.kind !== 'absent')
  const tabs = useRef<HTMLElement>(null)
  useTabsHeight(tabs)
  return (
    <nav ref={tabs} className={styles.tabs} aria-label={t('tabs.label')}>
      <div className={styles.start}>
        <PlaceTab />
        <EraTab />
      </div>
      <div className={styles.tools}>
        {lit && <LightStrip />}
        {lit && <Tool kind="light" icon={<OilLamp />} label={t('tabs.light')} />}
        <SoundTool />
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
  const hasEraTab = useVisit(hasLine)
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
              <Words of={hasEraTab && size !== 'P' ? undefined : (era?.date ?? room?.number)} />
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

/** One era is no line. */
const hasLine = ({ exhibition, era }: Visit): boolean =>
  era !== null && (exhibition.eras?.length ?? 0) > 1

/** The date of the present era; it opens the line of all of them. */
function EraTab() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const folded = useFolded()
  const size = useSizeClass()
  const on = useVisit(state => state.eraLine)
  const shown = useVisit(hasLine)
  const era = useVisit(state => eraById(state.exhibition, state.era))
  if (!shown) return null
  return (
    <button
      type="button"
      className={styles.place}
      data-flush=""
      data-opens="eras"
      data-folded={folded ? '' : undefined}
      aria-expanded={on}
      title={t('era.open')}
      onClick={() => showEraLine(visit, !on)}
    >
      <EraMark />
      {size !== 'P' && (
        <span className={styles.fold}>
          <span className={styles.words}>
            <span className={styles.where}>
              <Words of={era?.date} />
            </span>
          </span>
        </span>
      )}
      <span className={styles.hidden}>{t('era.open')}</span>
    </button>
  )
}

/** Three upright slips on a line, the middle one filled. */
function EraMark() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden>
      <path d="M1 12H3M7 12H10M14 12H17M21 12H23" />
      <path d="M3 8.5H7V15.5H3ZM17 8.5H21V15.5H17Z" />
      <path d="M10 5.5H14V18.5H10Z" fill="currentColor" />
    </svg>
  )
}
