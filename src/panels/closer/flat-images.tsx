import styles from '#panels/closer/closer.module.css'
import type { Extent } from '#panels/closer/pan-zoom.ts'
import { useCloseStyle } from '#panels/closer/use-close-view.ts'

/** What is shown as the browser shows pictures, in the place that the close view says. */
export interface FlatImage {
  readonly url: string
  /** Told the pixels of what has come, or that nothing does. */
  readonly onCome?: (extent: Extent) => void
  readonly onBroken: () => void
}

/** One picture, or two with a line between them, where the scene does not draw them. `extent` is null until it is known. */
export function FlatImages(props: {
  readonly images: readonly FlatImage[]
  readonly extent: Extent | null
}) {
  const [left, right] = props.images
  return (
    <>
      {left && <FlatHalf key={left.url} image={left} extent={props.extent} second={false} />}
      {right && <FlatHalf key={right.url} image={right} extent={props.extent} second />}
    </>
  )
}

function FlatHalf(props: {
  readonly image: FlatImage
  readonly extent: Extent | null
  readonly second: boolean
}) {
  const { image, extent, second } = props
  const half = useCloseStyle<HTMLDivElement>(({ style }, { wipe }) => {
    style.clipPath = second ? `inset(0 0 0 ${100 * wipe}%)` : ''
  })
  const picture = useCloseStyle<HTMLImageElement>(({ style }, view) => {
    if (!extent || view.width === 0) return
    style.width = `${extent.width}px`
    style.height = `${extent.height}px`
    style.transform = `translate(${view.left}px, ${view.top}px) scale(${view.width / extent.width})`
    style.opacity = '1'
  })
  return (
    <div ref={half} className={styles.half}>
      <img
        ref={picture}
        src={image.url}
        alt=""
        draggable={false}
        className={styles.picture}
        onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
          image.onCome?.({ width, height })
        }
        onError={image.onBroken}
      />
    </div>
  )
}
