import { type PointerEvent, useRef } from 'react'
import styles from '#panels/closer/closer.module.css'
import { type Extent, hiddenShares } from '#panels/closer/pan-zoom.ts'
import { useCloseStyle } from '#panels/closer/use-close-view.ts'

/**
 * The whole picture, small, with a gilt frame round what is in sight. It is taken hold of to look elsewhere; keys do the same with
 * arrows, so for them and for screen readers it is no control.
 */
export function Overview(props: {
  readonly url: string
  readonly picture: Extent
  readonly window: Extent
  /** A place to look at, 0 to 1 of the picture's width and height. */
  readonly onLookAt: (share: { readonly x: number; readonly y: number }) => void
}) {
  const { picture, window, onLookAt } = props
  const held = useRef(false)
  const frame = useCloseStyle<HTMLDivElement>(({ style }, view) => {
    if (view.width === 0) return
    const hidden = hiddenShares(view, window)
    style.left = `${100 * hidden.left}%`
    style.top = `${100 * hidden.top}%`
    style.right = `${100 * hidden.right}%`
    style.bottom = `${100 * hidden.bottom}%`
  })
  const look = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    onLookAt({
      x: (event.clientX - box.left) / box.width,
      y: (event.clientY - box.top) / box.height,
    })
  }
  const release = (): void => {
    held.current = false
  }
  return (
    <div className={styles.overview} aria-hidden>
      <div
        className={styles.small}
        style={smallSize(picture)}
        onPointerDown={event => {
          if (event.button !== 0) return
          held.current = true
          event.currentTarget.setPointerCapture(event.pointerId)
          look(event)
        }}
        onPointerMove={event => {
          if (held.current) look(event)
        }}
        onPointerUp={release}
        onPointerCancel={release}
      >
        <img src={props.url} alt="" draggable={false} />
        <div ref={frame} className={styles.frame} />
      </div>
    </div>
  )
}

/** As large as fits into 160 × 140, in the picture's own proportions. */
function smallSize({ width, height }: Extent): { readonly width: number; readonly height: number } {
  const scale = Math.min(160 / width, 140 / height)
  return { width: Math.max(8, width * scale), height: Math.max(8, height * scale) }
}
