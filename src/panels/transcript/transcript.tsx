import { useEffect, useRef } from 'react'
import { direction } from '#locale/tag.ts'
import type { Script } from '#narration/script/script.ts'
import { sentenceAt } from '#narration/script/timeline.ts'
import { PlaceSlider } from '#panels/narration/place-slider.tsx'
import { RoundButton } from '#panels/narration/round-button.tsx'
import { ToldBy } from '#panels/narration/told-by.tsx'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { Button } from '#panels/shell/button.tsx'
import { Leaf } from '#panels/shell/leaf.tsx'
import styles from '#panels/transcript/transcript.module.css'
import { closePanel, openPanel } from '#visit/actions.ts'
import { orderNarration } from '#visit/narration.ts'
import { panelAt } from '#visit/resolve-address.ts'

/** The whole text of what is told, following along; each sentence is a button that takes the narration there. */
export function Transcript() {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const script = useVisit(({ narration }) =>
    narration.kind === 'idle' ? null : narration.telling.script,
  )
  const told = useVisit(({ narration }) => (narration.kind === 'idle' ? '' : narration.telling.id))
  const exhibition = useVisit(state => state.exhibition)
  const thing = panelAt(exhibition, told)
  return (
    <Leaf
      subject={`transcript ${told}`}
      place={t('narration.transcript')}
      onClose={() => closePanel(visit)}
      foot={
        thing.kind !== 'none' && (
          <Button look="foot" onClick={() => openPanel(visit, thing)}>
            {t('narration.back-to-thing')}
          </Button>
        )
      }
    >
      {script && script.sentences.length > 0 ? (
        <>
          <div className={styles.line}>
            <RoundButton />
            <PlaceSlider />
          </div>
          <ToldBy />
          <p className={styles.hint}>{t('narration.transcript-hint')}</p>
          <Sentences script={script} />
        </>
      ) : (
        <p>{t('narration.by-text')}</p>
      )}
    </Leaf>
  )
}

interface Numbered {
  readonly text: string
  readonly index: number
}

function Sentences({ script }: { readonly script: Script }) {
  const now = useVisit(({ narration }) =>
    narration.kind === 'idle' ? -1 : sentenceAt(narration.timeline, narration.at),
  )
  return (
    <div
      className={styles.text}
      lang={script.language}
      dir={direction(script.language)}
      data-face="reading"
    >
      {paragraphsOf(script).map(sentences => (
        <p key={sentences[0]?.index}>
          {sentences.map(({ text, index }) => (
            <Sentence key={index} text={text} index={index} now={index === now} />
          ))}
        </p>
      ))}
    </div>
  )
}

function Sentence(props: { readonly text: string; readonly index: number; readonly now: boolean }) {
  const { text, index, now } = props
  const { visit } = usePanels()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // Who reads elsewhere with keys is not pulled along.
    const reads = document.activeElement?.closest(`.${styles.text}`)
    if (now && !reads) button.current?.scrollIntoView({ block: 'nearest' })
  }, [now])
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.sentence}
        aria-current={now ? 'true' : undefined}
        onClick={() => orderNarration(visit, { kind: 'go-to-sentence', sentence: index })}
      >
        {text}
      </button>{' '}
    </>
  )
}

function paragraphsOf({ sentences }: Script): readonly (readonly Numbered[])[] {
  const paragraphs = new Map<number, Numbered[]>()
  sentences.forEach(({ text, paragraph }, index) => {
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), { text, index }])
  })
  return [...paragraphs.values()]
}
