import Info from 'lucide-react/icons/info'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Era } from '#exhibition/schema.ts'
import { GoToList } from '#panels/map/go-to-list.tsx'
import styles from '#panels/map/map-panel.module.css'
import { Plan } from '#panels/map/plan.tsx'
import type { Ring } from '#panels/map/plan-rings.ts'
import { type ElementSize, useElementSize } from '#panels/map/use-element-size.ts'
import { type PlanSizes, useMinimap, usePlanOnPage } from '#panels/map/use-plan.ts'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { Button } from '#panels/shell/button.tsx'
import { Leaf } from '#panels/shell/leaf.tsx'
import { useSizeClass } from '#panels/shell/use-size-class.ts'
import { Words } from '#panels/words.tsx'
import type { Minimap } from '#space/minimap.ts'
import { closePanel } from '#visit/actions.ts'
import { eraById, isClosed } from '#visit/selectors.ts'

/** The map: where one is, and the way to anywhere. */
export function MapPanel() {
  const { visit, goThere } = usePanels()
  const { t } = useTranslator()
  const size = useSizeClass()
  const map = useMinimap()
  const era = useVisit(state => eraById(state.exhibition, state.era))
  const go = useCallback(
    (id: string) => {
      goThere(id)
      if (size === 'P') closePanel(visit)
    },
    [goThere, size, visit],
  )
  return (
    <Leaf
      subject="map"
      width="map"
      place={
        <>
          {t('map.title')} · {era ? <PlanIn era={era} /> : t('map.plan')}
        </>
      }
      onClose={() => closePanel(visit)}
    >
      <div className={styles.map}>
        <div className={styles.drawn}>
          <PlanOfRooms map={map} onGo={go} />
        </div>
        <div>
          <GoToList map={map} onGo={go} />
          <ClosedDoors />
        </div>
      </div>
    </Leaf>
  )
}

/** "Floor plan: 851–862", the era in bold, wherever the language puts it. */
function PlanIn({ era }: { readonly era: Era }) {
  const { t } = useTranslator()
  const [before, after] = t('map.plan-in', { era: '\u0000' }).split('\u0000')
  return (
    <>
      {before}
      <strong className={styles.era}>
        <Words of={era.date} />
      </strong>
      {after}
    </>
  )
}

const sizes: Readonly<Record<'L' | 'P' | 'K', { ring: number; letter: number; margin: number }>> = {
  L: { ring: 30, letter: 1.25, margin: 26 },
  P: { ring: 28, letter: 1.125, margin: 16 },
  K: { ring: 52, letter: 2, margin: 40 },
}

/** Letters are measured in pixels of the visitor's own text size. */
function usePlanSizes(): PlanSizes {
  const size = useSizeClass()
  const textSize = useVisit(state => state.settings.textSize)
  return useMemo(() => {
    const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const letter = sizes[size].letter * (Number.isFinite(root) ? root : 16 * textSize)
    return { ...sizes[size], letter }
  }, [size, textSize])
}

function PlanOfRooms(props: { readonly map: Minimap; readonly onGo: (id: string) => void }) {
  const { t } = useTranslator()
  const page = useRef<HTMLDivElement>(null)
  const extent = useElementSize(page)
  const parts = usePlanSizes()
  const [only, setOnly] = useState<string | null>(null)
  const here = useVisit(state => state.room)
  const style = { '--plan-letter': `${parts.letter}px`, '--plan-ring': `${parts.ring}px` }
  return (
    <>
      <div ref={page} className={styles.page} style={style}>
        {extent && (
          <LaidOut
            map={props.map}
            only={only}
            page={extent}
            parts={parts}
            onGo={props.onGo}
            onOnly={setOnly}
          />
        )}
      </div>
      <div className={styles.legend}>
        <Legend />
        <Button look="link" onClick={() => setOnly(only === null ? here : null)}>
          {only === null ? t('map.this-room') : t('map.whole')}
        </Button>
      </div>
    </>
  )
}

function LaidOut(props: {
  readonly map: Minimap
  readonly only: string | null
  readonly page: ElementSize
  readonly parts: PlanSizes
  readonly onGo: (id: string) => void
  readonly onOnly: (room: string) => void
}) {
  const { frame, rings, names } = usePlanOnPage(props.map, props.only, props.page, props.parts)
  const openRing = (ring: Ring): void => {
    const [point, another] = ring.points
    if (another && props.only === null) props.onOnly(ring.room)
    else if (point) props.onGo(point.id)
  }
  return (
    <Plan
      map={props.map}
      frame={frame}
      page={props.page}
      rings={rings}
      names={names}
      onRing={openRing}
      onRoom={props.onGo}
    />
  )
}

/** What the signs mean, and how far the drawing can be trusted. */
function Legend() {
  const { t } = useTranslator()
  return (
    <>
      <span className={styles.sign}>
        <i className={styles.you} />
        {t('map.you-are-here-legend')}
      </span>
      <span className={styles.sign}>
        <i className={styles.stand} />
        {t('map.stand-here-legend')}
      </span>
      <span>{t('map.schematic')}</span>
    </>
  )
}

/** The doors that are walled up in this era, and why. */
function ClosedDoors() {
  const exhibition = useVisit(state => state.exhibition)
  const era = useVisit(state => state.era)
  const closed = exhibition.doors?.filter(door => isClosed(door, era) && door.closed?.text) ?? []
  return closed.map(door => (
    <p key={door.id} className={styles.note}>
      <Info aria-hidden />
      <Words of={door.closed?.text} />
    </p>
  ))
}
