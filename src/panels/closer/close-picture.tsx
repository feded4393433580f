import X from 'lucide-react/icons/x'
import { useEffect, useMemo, useState } from 'react'
import type { Work } from '#exhibition/schema.ts'
import styles from '#panels/closer/closer.module.css'
import { FlatImages } from '#panels/closer/flat-images.tsx'
import { Overview } from '#panels/closer/overview.tsx'
import { CLOSEST } from '#panels/closer/pan-zoom.ts'
import type { ClosablePicture } from '#panels/closer/picture-of.ts'
import { RealSize } from '#panels/closer/real-size.tsx'
import { Regions } from '#panels/closer/regions.tsx'
import { type Region, regionsOf } from '#panels/closer/regions-of.ts'
import { StateChoice } from '#panels/closer/state-choice.tsx'
import { Told } from '#panels/closer/told.tsx'
import { useCloseSources } from '#panels/closer/use-close-sources.ts'
import { useCloseView } from '#panels/closer/use-close-view.ts'
import { useDrawing } from '#panels/closer/use-drawing.ts'
import { usePanZoom } from '#panels/closer/use-pan-zoom.ts'
import { WipeLine } from '#panels/closer/wipe-line.tsx'
import { ZoomTools } from '#panels/closer/zoom-tools.tsx'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { useTexts, Words } from '#panels/words.tsx'
import { closeView } from '#visit/close-view.ts'

/** One picture of a work, or two states of it side by side, and everything that can be done with them. */
export function ClosePicture(props: {
  readonly work: Work
  readonly pictures: readonly ClosablePicture[]
  readonly first: ClosablePicture
  readonly onClose: () => void
}) {
  const { work, pictures } = props
  const { t } = useTranslator()
  const textOf = useTexts()
  const [shown, setShown] = useState(props.first)
  const [comparing, setComparing] = useState(false)
  const other = pictures[(pictures.indexOf(shown) + 1) % pictures.length] ?? shown
  const wanted = useMemo(() => (comparing ? [shown, other] : [shown]), [comparing, shown, other])
  const read = useCloseSources(wanted)
  const { extent, images, small, isDrawnByScene, isBroken } = useDrawing(read)
  const view = usePanZoom(extent)
  useEffect(() => view.element.current?.focus({ preventScroll: true }), [view.element])
  const { told, tell, regions } = useTold(work)
  const atItsClosest = useCloseView(
    ({ width }) => extent !== null && width / extent.width >= CLOSEST - 1e-6,
  )
  const label = textOf(work.label)?.paragraphs.join(' ') ?? ''
  const [left, right] = read.map(one => stateLabel(work, one.picture.state))
  return (
    <section
      role="dialog"
      aria-modal="true"
      aria-label={t('closer.title', { work: label })}
      className={styles.closer}
      data-through={isDrawnByScene ? '' : undefined}
      data-looks={pictures.length > 1 ? '' : undefined}
      onKeyDown={view.press}
    >
      <div className={styles.stage} {...view.pointer}>
        <div
          ref={view.element}
          className={styles.window}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is moved by keys, as a map is
          tabIndex={0}
          role="img"
          aria-label={`${label}. ${t('closer.help')}`}
          data-flush=""
        >
          <FlatImages images={images} extent={extent} />
        </div>
        {extent && (
          <Regions
            regions={regions}
            open={told?.region.hotspot.id ?? null}
            onOpen={(region, button) => tell({ region, button })}
            onReach={region => {
              if (view.window && isOutOfSight(region, view.window)) view.lookAt(middleOf(region))
            }}
          />
        )}
      </div>
      {comparing && left && right && <WipeLine left={left} right={right} />}
      <div className={styles.name}>
        <strong>
          <Words of={work.label} />
        </strong>
        {work.schematic !== false && <span>{t('threshold.schematic')}</span>}
      </div>
      <button type="button" className={styles.back} data-flush="" onClick={props.onClose}>
        <X aria-hidden />
        {t('closer.step-back')}
      </button>
      {extent && view.window && small && (
        <Overview url={small} picture={extent} window={view.window} onLookAt={view.lookAt} />
      )}
      <div className={styles.start}>{extent && <RealSize work={work} />}</div>
      {told && <Told hotspot={told.region.hotspot} onClose={() => tell(null)} />}
      <p className={styles.said} role="status">
        {isBroken && t('notice.picture-missing')}
        {!isBroken && atItsClosest && t('closer.all-it-holds')}
      </p>
      <div className={styles.end}>
        <StateChoice
          work={work}
          pictures={pictures}
          shown={shown}
          onShow={setShown}
          comparing={comparing}
          onCompare={setComparing}
        />
        <ZoomTools view={view} atItsClosest={atItsClosest} />
      </div>
    </section>
  )
}

/** Which of the work's regions is told of; closing gives focus back to its button. */
function useTold(work: Work) {
  const { site } = usePanels()
  const exhibition = useVisit(state => state.exhibition)
  const era = useVisit(state => state.era)
  const regions = useMemo(
    () => regionsOf(exhibition, site, work, era),
    [exhibition, site, work, era],
  )
  const [told, setTold] = useState<{
    readonly region: Region
    readonly button: HTMLElement
  } | null>(null)
  const tell = (next: typeof told): void => {
    const isSame = next !== null && next.region === told?.region
    setTold(isSame ? null : next)
    if (next === null || isSame) told?.button.focus({ preventScroll: true })
  }
  return { regions, told, tell }
}

const stateLabel = (work: Work, state: string) =>
  work.kind === 'mural' ? work.states.find(({ id }) => id === state)?.label : undefined

const middleOf = ({ left, top, width, height }: Region) => ({
  x: left + width / 2,
  y: top + height / 2,
})

function isOutOfSight(region: Region, window: { readonly width: number; readonly height: number }) {
  const { x, y } = middleOf(region)
  const across = closeView.left + x * closeView.width
  const down = closeView.top + y * closeView.height
  return across < 0 || across > window.width || down < 0 || down > window.height
}
