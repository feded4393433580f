import Maximize from 'lucide-react/icons/maximize'
import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import X from 'lucide-react/icons/x'
import { type ReactNode, useEffect, useState } from 'react'
import type { Work } from '#exhibition/schema.ts'
import styles from '#panels/closer/closer.module.css'
import { Overview } from '#panels/closer/overview.tsx'
import { CLOSEST, type Extent } from '#panels/closer/pan-zoom.ts'
import { type ClosablePicture, picturesOf } from '#panels/closer/picture-of.ts'
import { RealSize } from '#panels/closer/real-size.tsx'
import { StateChoice } from '#panels/closer/state-choice.tsx'
import { usePanZoom } from '#panels/closer/use-pan-zoom.ts'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { useTexts, Words } from '#panels/words.tsx'
import { workById } from '#visit/selectors.ts'

/** A work's picture by itself, as near as it goes. Everything about it is a single touch or key. */
export function Closer(props: { readonly work: string; readonly onClose: () => void }) {
  const work = useVisit(state => workById(state.exhibition, props.work))
  const era = useVisit(state => state.era)
  const [first] = work ? picturesOf(work, era) : []
  return work && first ? <ClosePicture work={work} first={first} onClose={props.onClose} /> : null
}

function ClosePicture(props: {
  readonly work: Work
  readonly first: ClosablePicture
  readonly onClose: () => void
}) {
  const { work } = props
  const { mediaAddress } = usePanels()
  const { t } = useTranslator()
  const textOf = useTexts()
  const [shown, setShown] = useState(props.first)
  const [extent, setExtent] = useState<Extent | null>(null)
  const [broken, setBroken] = useState(false)
  const view = usePanZoom(extent)
  useEffect(() => view.element.current?.focus({ preventScroll: true }), [view.element])
  const { close, window } = view
  const address = mediaAddress(shown.picture)
  const atItsClosest = close !== null && close.scale >= CLOSEST - 1e-6
  const label = textOf(work.label)?.paragraphs.join(' ') ?? ''
  return (
    <section
      role="dialog"
      aria-modal="true"
      aria-label={t('closer.title', { work: label })}
      className={styles.closer}
      onKeyDown={view.press}
    >
      <div
        ref={view.element}
        className={styles.window}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is moved by keys, as a map is
        tabIndex={0}
        role="img"
        aria-label={`${label}. ${t('closer.help')}`}
        data-flush=""
        {...view.pointer}
      >
        {address && (
          <img
            key={address}
            src={address}
            alt=""
            draggable={false}
            className={styles.picture}
            style={
              close && extent && window
                ? {
                    width: extent.width,
                    height: extent.height,
                    transform: `translate(${window.width / 2 - close.x * close.scale}px, ${window.height / 2 - close.y * close.scale}px) scale(${close.scale})`,
                  }
                : { opacity: 0 }
            }
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setExtent({ width: naturalWidth, height: naturalHeight })
            }
            onError={() => setBroken(true)}
          />
        )}
      </div>
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
      {close && extent && window && (
        <>
          {address && (
            <Overview
              address={(shown.preview && mediaAddress(shown.preview)) ?? address}
              close={close}
              picture={extent}
              window={window}
            />
          )}
          <div className={styles.start}>
            <RealSize work={work} close={close} picture={extent} />
          </div>
        </>
      )}
      <p className={styles.said} role="status">
        {(broken || !address) && t('notice.picture-missing')}
        {!broken && atItsClosest && t('closer.all-it-holds')}
      </p>
      <div className={styles.end}>
        <StateChoice
          work={work}
          shown={shown}
          onShow={picture => {
            setBroken(false)
            setShown(picture)
          }}
        />
        <button type="button" className={styles.tool} data-flush="" onClick={view.oneToOne}>
          {t('closer.one-to-one')}
        </button>
        <Tool name={t('closer.whole')} onUse={view.showWhole}>
          <Maximize aria-hidden />
        </Tool>
        <Tool name={t('closer.farther')} onUse={view.farther}>
          <Minus aria-hidden />
        </Tool>
        <Tool name={t('closer.closer')} disabled={atItsClosest} onUse={view.closer}>
          <Plus aria-hidden />
        </Tool>
      </div>
    </section>
  )
}

function Tool(props: {
  readonly name: string
  readonly disabled?: boolean
  readonly onUse: () => void
  readonly children: ReactNode
}) {
  return (
    <button
      type="button"
      className={styles.tool}
      data-flush=""
      aria-label={props.name}
      title={props.name}
      aria-disabled={props.disabled}
      onClick={props.onUse}
    >
      {props.children}
    </button>
  )
}
