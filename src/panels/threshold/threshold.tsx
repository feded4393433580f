import { useState } from 'react'
import { textIn } from '#exhibition/language-map.ts'
import { fallbackChain } from '#locale/fallback-chain.ts'
import { direction } from '#locale/tag.ts'
import { later } from '#panels/later.tsx'
import { usePanels, useVisit } from '#panels/panel-context.ts'
import { TextRun } from '#panels/shell/text-run.tsx'
import { useSizeClass } from '#panels/shell/use-size-class.ts'
import { LanguageChoice } from '#panels/threshold/language-choice.tsx'
import { longestWord } from '#panels/threshold/longest-word.ts'
import styles from '#panels/threshold/threshold.module.css'
import { useLateness } from '#panels/veil/use-lateness.ts'
import { VeilWords } from '#panels/veil/veil-words.tsx'
import { Words } from '#panels/words.tsx'
import { enter } from '#visit/actions.ts'

/** Needed only where there is no scene. */
const ThresholdPicture = later(
  async () => (await import('#panels/threshold/threshold-picture.tsx')).ThresholdPicture,
)

/**
 * The title in the visitor's script and the languages as large buttons; one touch enters. It stands before the rooms are
 * there and needs nothing of them. The title follows the language that is pointed at or focused.
 */
export function Threshold() {
  const { visit, ownLanguage, setLanguage } = usePanels()
  const [pointedAt, setPointedAt] = useState(ownLanguage)
  const lateness = useLateness()
  const size = useSizeClass()
  const absent = useVisit(state => state.scene.kind === 'absent')
  const credit = useVisit(state => state.venue?.credit)
  const enterIn = async (language: string): Promise<void> => {
    try {
      await setLanguage(language)
      enter(visit, language)
    } catch {
      // Without the words of that language one comes in all the same, in the one that is here.
      enter(visit, visit.getState().language)
    }
  }
  return (
    <main className={styles.threshold} data-size={size}>
      {absent && <ThresholdPicture />}
      <div className={styles.shade} aria-hidden />
      <div className={styles.words}>
        <ThresholdTitle language={pointedAt} />
        <VeilWords lateness={lateness} />
      </div>
      <div className={styles.foot}>
        <LanguageChoice onPoint={setPointedAt} onEnter={enterIn} />
        {credit && (
          <p className={styles.credit}>
            <Words of={credit} />
          </p>
        )}
      </div>
    </main>
  )
}

function ThresholdTitle(props: { readonly language: string }) {
  const exhibition = useVisit(state => state.exhibition)
  const chain = [...fallbackChain(props.language, exhibition.languages), ...exhibition.languages]
  const title = textIn(exhibition.title, chain)
  const summary = textIn(exhibition.summary, chain)
  return (
    <div className={styles.title} dir={direction(title?.language ?? props.language)}>
      {title && (
        <h1 lang={title.language} style={{ '--longest': longestWord(title.paragraphs.join(' ')) }}>
          {title.paragraphs.join(' ')}
        </h1>
      )}
      {summary && (
        <TextRun as="p" language={summary.language} className={styles.summary}>
          {summary.paragraphs.join(' ')}
        </TextRun>
      )}
    </div>
  )
}
