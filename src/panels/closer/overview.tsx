import styles from '#panels/closer/closer.module.css'
import { type Close, type Extent, seenPart } from '#panels/closer/pan-zoom.ts'

/** The whole picture, small, with a gilt frame round what is in sight. A picture for the eye: it is no control. */
export function Overview(props: {
  readonly address: string
  readonly close: Close
  readonly picture: Extent
  readonly window: Extent
}) {
  const part = seenPart(props.close, props.picture, props.window)
  return (
    <div className={styles.overview} aria-hidden>
      <div
        className={styles.small}
        style={{ aspectRatio: `${props.picture.width} / ${props.picture.height}` }}
      >
        <img src={props.address} alt="" draggable={false} />
        <div
          className={styles.frame}
          style={{
            left: `${part.left * 100}%`,
            top: `${part.top * 100}%`,
            width: `${part.width * 100}%`,
            height: `${part.height * 100}%`,
          }}
        />
      </div>
    </div>
  )
}
