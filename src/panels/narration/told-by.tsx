import { languageNameIn } from '#locale/language-names.ts'
import { sameLanguage } from '#locale/tag.ts'
import styles from '#panels/narration/told-by.module.css'
import { toldBy } from '#panels/narration/told-by-message.ts'
import { useTranslator, useVisit } from '#panels/panel-context.ts'

/** One small line: who is heard, or why nobody is; and in which language, where it is not the visitor's. */
export function ToldBy() {
  const { t, language } = useTranslator()
  const narration = useVisit(state => state.narration)
  const id = toldBy(narration)
  if (id === null || narration.kind === 'idle') return null
  const heard = narration.track.language
  const other = narration.kind === 'speaking' && !sameLanguage(heard, language)
  return (
    <p className={styles.by} role="status">
      {t(id)}
      {other && ` · ${languageNameIn(heard, language)}`}
    </p>
  )
}
