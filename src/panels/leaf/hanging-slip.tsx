import { useEffect } from 'react'
import type { LanguageMap } from '#exhibition/schema.ts'
import { loadScriptFonts } from '#panels/fonts/load-script-fonts.ts'
import styles from '#panels/leaf/hanging-slip.module.css'
import { useTexts } from '#panels/words.tsx'

const vertical = new Set(['Hans', 'Hant', 'Jpan', 'Kore', 'Mong'])

/** True for tags whose script may be written from above. */
export function writtenVertically(tag: string): boolean {
  try {
    return vertical.has(new Intl.Locale(tag).maximize().script ?? '')
  } catch {
    return false
  }
}

/**
 * A thing's name in its own language on an upright slip beside the leaf. No control; nothing when the name is the title
 * already, is not written vertically, or is too long for a slip.
 */
export function HangingSlip(props: {
  readonly name: LanguageMap | undefined
  readonly title: LanguageMap
}) {
  const textOf = useTexts()
  const title = textOf(props.title)
  const own = Object.entries(props.name ?? {}).find(([tag]) => writtenVertically(tag))
  const tag = own?.[0]
  const name = own?.[1].join('')
  useEffect(() => {
    if (tag) void loadScriptFonts(tag)
  }, [tag])
  if (!tag || !name || name.length > 14 || name === title?.paragraphs.join('')) return null
  return (
    <div className={styles.hang}>
      <span lang={tag} dir="ltr" className={styles.slip}>
        {name}
      </span>
    </div>
  )
}
