import styles from '#panels/closer/regions.module.css'
import type { Region } from '#panels/closer/regions-of.ts'
import { useCloseStyle } from '#panels/closer/use-close-view.ts'
import { useTexts, Words } from '#panels/words.tsx'

/** What can be asked about on the picture: a button over each region, moved with the picture without a render. */
export function Regions(props: {
  readonly regions: readonly Region[]
  readonly open: string | null
  readonly onOpen: (region: Region, button: HTMLElement) => void
  /** Keys have come to a region, which may be out of sight. */
  readonly onReach: (region: Region) => void
}) {
  const textOf = useTexts()
  const place = useCloseStyle<HTMLDivElement>(({ style }, { left, top, width, height }) => {
    style.width = `${width}px`
    style.height = `${height}px`
    style.transform = `translate(${left}px, ${top}px)`
  })
  return (
    <div ref={place} className={styles.place}>
      {props.regions.map(region => {
        const { hotspot, left, top, width, height } = region
        return (
          <button
            key={hotspot.id}
            type="button"
            className={styles.region}
            data-region={hotspot.id}
            data-point={width === 0 || height === 0 ? '' : undefined}
            style={{
              left: `${100 * left}%`,
              top: `${100 * top}%`,
              width: `${100 * width}%`,
              height: `${100 * height}%`,
              // The smaller one lies over the larger, whatever their order.
              zIndex: Math.round(100 * (1 - Math.min(1, width * height))),
            }}
            aria-label={textOf(hotspot.label)?.paragraphs.join(' ')}
            aria-expanded={props.open === hotspot.id}
            onFocus={event => {
              if (event.currentTarget.matches(':focus-visible')) props.onReach(region)
            }}
            onClick={event => props.onOpen(region, event.currentTarget)}
          >
            <span className={styles.slip} />
            <span className={styles.label} aria-hidden>
              <Words of={hotspot.label} />
            </span>
          </button>
        )
      })}
    </div>
  )
}
