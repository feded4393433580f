import { useEffect, useMemo, useRef } from 'react'
import { useElementSize } from '#panels/map/use-element-size.ts'
import { useTranslator } from '#panels/panel-context.ts'
import styles from '#studio/studio.module.css'
import { fitScreen, framedAddress, screens } from '#studio/viewer-frame.ts'

/** A visitor's screen at its true size in CSS pixels, drawn as large as there is room, at the address of this view. */
export function FramedScreen(props: {
  readonly kind: 'phone' | 'kiosk'
  /** Changes when the document was read again. */
  readonly revision: number
}) {
  const { t } = useTranslator()
  const room = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const extent = useElementSize(room)
  const screen = screens[props.kind]
  const scale = extent ? fitScreen(screen, extent) : 1
  const address = useMemo(() => framedAddress(window.location.href, props.kind), [props.kind])
  const shown = useRef(props.revision)
  useEffect(() => {
    if (shown.current === props.revision) return
    shown.current = props.revision
    frame.current?.contentWindow?.location.reload()
  }, [props.revision])
  return (
    <div ref={room} className={styles.room}>
      <iframe
        ref={frame}
        title={t(`studio.${props.kind}`)}
        src={address}
        width={screen.width}
        height={screen.height}
        style={{ scale: `${scale}`, marginInline: `${((scale - 1) * screen.width) / 2}px` }}
      />
    </div>
  )
}
