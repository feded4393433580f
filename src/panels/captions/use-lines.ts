import { type RefObject, useLayoutEffect, useState } from 'react'
import { captionLines } from '#narration/captions/caption-lines.ts'
import type { Caption } from '#narration/script/timeline.ts'

/** The lines of a caption in the width that its plate may have, measured in the plate's own letters. */
export function useLines(
  plate: RefObject<HTMLElement | null>,
  caption: Caption,
  /** CSS pixels of the view that is free. */
  width: number,
): readonly string[] {
  const [broken, setBroken] = useState<{
    readonly of: Caption
    readonly lines: readonly string[]
  }>()
  useLayoutEffect(() => {
    if (!plate.current || width === 0) return
    setBroken({ of: caption, lines: linesIn(plate.current, caption, width) })
  }, [plate, caption, width])
  return broken?.of === caption ? broken.lines : []
}

function linesIn(plate: HTMLElement, caption: Caption, width: number): readonly string[] {
  const style = getComputedStyle(plate)
  const letter = Number.parseFloat(style.fontSize)
  const share = style.maxInlineSize.endsWith('%') ? Number.parseFloat(style.maxInlineSize) / 100 : 1
  const padding = Number.parseFloat(style.paddingInlineStart) * 2
  const ems = measureIn(`${style.fontWeight} ${style.fontSize} ${style.fontFamily}`, letter)
  const split = wordSplitter(caption.language)
  return captionLines(caption.text, {
    language: caption.language,
    ems,
    width: Math.max(4, (width * share - padding) / letter),
    ...(split && { split }),
  })
}

let drawing: CanvasRenderingContext2D | null = null

function measureIn(font: string, letter: number): (text: string) => number {
  drawing ??= document.createElement('canvas').getContext('2d')
  const context = drawing
  if (!context) return text => text.length
  context.font = font
  return text => context.measureText(text).width / letter
}

/** Knows words where scripts have no spaces; a browser without it breaks them between signs. */
function wordSplitter(language: string): ((text: string) => string[]) | null {
  try {
    const words = new Intl.Segmenter(language, { granularity: 'word' })
    return text => Array.from(words.segment(text), part => part.segment)
  } catch {
    return null
  }
}
