import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Era } from '#exhibition/schema.ts'
import styles from '#panels/eras/side-by-side.module.css'
import { CertaintyLine } from '#panels/leaf/certainty-line.tsx'
import { useVisit } from '#panels/panel-context.ts'
import { WipeHandle } from '#panels/wipe/wipe-handle.tsx'
import { Words } from '#panels/words.tsx'
import { freeArea } from '#visit/free-area.ts'
import { eraById } from '#visit/selectors.ts'
import { moveWipe, registerWipeWall, watchWipe, wipe } from '#visit/wipe.ts'

/** How far down the view a hand finds the handle: below faces. Share of what is free over the strip. */
const handleHeight = 0.7

/** A side narrower than this has no room for words: the line of its certainty alone. CSS pixels. */
const foldsUnder = 220

/** The line between two eras over the whole view: its handle, and on either side what is seen there. */
export function SideBySide() {
  const left = useVisit(state => eraById(state.exhibition, state.era))
  const right = useVisit(state => eraById(state.exhibition, state.besideEra))
  const over = useRef<HTMLDivElement>(null)
  const share = useSyncExternalStore(watchWipe, () => wipe.share)
  useEffect(() => {
    moveWipe((innerWidth + freeArea.left - freeArea.right) / 2 / innerWidth)
    const leave = registerWipeWall({ shareUnder: x => Math.min(1, Math.max(0, x / innerWidth)) })
    const root = document.documentElement
    root.toggleAttribute('data-side-by-side', true)
    return () => {
      leave()
      root.removeAttribute('data-side-by-side')
      root.style.removeProperty('--wipe')
    }
  }, [])
  useEffect(() => {
    const place = (): void => {
      const line = `${100 * wipe.share}%`
      const { style } = document.documentElement
      // Writing it wakes what watches the strip.
      if (style.getPropertyValue('--wipe') !== line) style.setProperty('--wipe', line)
      const { handle } = wipe
      if (!handle) return
      handle.dataset['visible'] = 'true'
      const under = style.getPropertyValue('--under-view')
      const y = handleHeight * (innerHeight - (Number.parseFloat(under) || 0))
      const x = wipe.share * innerWidth
      handle.style.transform = `translate(${x}px, ${y}px)`
    }
    place()
    const unwatch = watchWipe(place)
    addEventListener('resize', place)
    // The strip grows and shrinks with what it holds.
    const strip = new MutationObserver(place)
    strip.observe(document.documentElement, { attributeFilter: ['style'] })
    return () => {
      unwatch()
      strip.disconnect()
      removeEventListener('resize', place)
    }
  }, [])
  if (!left || !right) return null
  const width = innerWidth
  return (
    <>
      <div ref={over} className={styles.over}>
        <i className={styles.line} />
        <Side era={left} side="left" folded={share * width < foldsUnder} />
        <Side era={right} side="right" folded={(1 - share) * width < foldsUnder} />
      </div>
      <WipeHandle left={left.label} right={right.label} bare />
    </>
  )
}

function Side(props: {
  readonly era: Era
  readonly side: 'left' | 'right'
  readonly folded: boolean
}) {
  const { era, side, folded } = props
  return (
    <p className={styles.side} data-side={side} data-folded={folded ? '' : undefined}>
      <span className={styles.words}>
        <Words of={era.date} className={styles.date} /> <Words of={era.label} />
      </span>
      {era.certainty && <CertaintyLine level={era.certainty.level} />}
    </p>
  )
}
