import { provenanceOf } from '#exhibition/provenance.ts'
import type { LanguageMap } from '#exhibition/schema.ts'
import { languageNameIn } from '#locale/language-names.ts'
import styles from '#panels/leaf/reading.module.css'
import { useTranslator, useVisit } from '#panels/panel-context.ts'
import { useTexts } from '#panels/words.tsx'

/**
 * The small print of a text: who wrote it or translated it, and whether a native reader has reviewed it. Nothing where the
 * document does not say. `id` is the text's id, `rooms/cave-17/hotspots/stele/text`.
 */
export function WordsBy(props: { readonly of: LanguageMap | undefined; readonly id: string }) {
  const { t, language: reader } = useTranslator()
  const exhibition = useVisit(state => state.exhibition)
  const text = useTexts()(props.of)
  const known = text && provenanceOf(exhibition, text.language, props.id)
  if (!known) return null
  const { by, from, reviewed } = known
  return (
    <p className={styles.wordsBy} data-reviewed={reviewed}>
      {from === null
        ? t('leaf.words-written', { by })
        : t('leaf.words-translated', { by, from: languageNameIn(from, reader) })}{' '}
      {t(reviewed ? 'leaf.words-reviewed' : 'leaf.words-unreviewed')}
    </p>
  )
}
