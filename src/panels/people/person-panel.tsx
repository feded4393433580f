import ArrowLeft from 'lucide-react/icons/arrow-left'
import ArrowRight from 'lucide-react/icons/arrow-right'
import X from 'lucide-react/icons/x'
import { useEffect, useMemo, useState } from 'react'
import {
  type Answer,
  ask,
  beginTalk,
  goBack,
  type Line,
  lineOf,
  type Talk,
  waysOf,
} from '#exhibition/dialogue.ts'
import type { Work } from '#exhibition/schema.ts'
import { CertaintyLine } from '#panels/leaf/certainty-line.tsx'
import { Facts } from '#panels/leaf/facts.tsx'
import { HangingSlip } from '#panels/leaf/hanging-slip.tsx'
import { PlaceLine } from '#panels/leaf/place-line.tsx'
import { Reading } from '#panels/leaf/reading.tsx'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import styles from '#panels/people/person-panel.module.css'
import { Said } from '#panels/people/said.tsx'
import { isTelling, subjectOf } from '#panels/people/subject-of.ts'
import { Button } from '#panels/shell/button.tsx'
import { Leaf } from '#panels/shell/leaf.tsx'
import { Words } from '#panels/words.tsx'
import { closePanel, see } from '#visit/actions.ts'
import { listen, stopListening } from '#visit/narration.ts'
import { roomById } from '#visit/selectors.ts'

type FigureWork = Extract<Work, { kind: 'figure' }>

/**
 * A conversation with a figure: the line that is said, where it comes from, and what can be asked next. There is always a
 * way back and a way out. The next answer is told aloud where the one before was.
 */
export function PersonPanel(props: { readonly figure: FigureWork }) {
  const { figure } = props
  const { visit } = usePanels()
  const { t, direction } = useTranslator()
  const room = useVisit(state => roomById(state.exhibition, figure.room))
  const { line, talk, turnTo } = useTalk(figure)
  useEffect(() => see(visit, figure.id), [visit, figure.id])
  if (!room) return null
  return (
    <Leaf
      subject={figure.id}
      place={<PlaceLine room={room} />}
      title={<Words of={figure.label} />}
      onClose={() => closePanel(visit)}
      slip={<HangingSlip name={figure.name} title={figure.label} />}
      foot={
        <>
          {talk && talk.way.length > 0 && (
            <Button
              look="foot"
              icon={direction === 'rtl' ? <ArrowRight aria-hidden /> : <ArrowLeft aria-hidden />}
              onClick={() => turnTo(goBack(talk))}
            >
              {t('people.back')}
            </Button>
          )}
          <Button look="foot" icon={<X aria-hidden />} onClick={() => closePanel(visit)}>
            {t('people.leave')}
          </Button>
        </>
      }
    >
      {!(line && talk) ? (
        <>
          <Reading text={figure.text} plain={figure.plain} id={`works/${figure.id}/text`} />
          <p className={styles.imagined}>{t('people.silent')}</p>
        </>
      ) : (
        <>
          <p className={styles.imagined}>
            <CertaintyLine level="conjectured" />
            {t('people.imagined')}
          </p>
          <Said figure={figure} line={line} isFirst={talk.way.length === 0} />
          <Questions lines={figure.lines ?? []} talk={talk} onAsk={turnTo} />
        </>
      )}
      {(talk === null || talk.way.length === 0) && <Facts work={figure} ofWorkItself />}
    </Leaf>
  )
}

/** Where the conversation is. It begins anew with another figure, and goes on in another language. */
function useTalk(figure: FigureWork): {
  readonly line: Line | undefined
  readonly talk: Talk | null
  readonly turnTo: (next: Talk) => void
} {
  const { visit } = usePanels()
  const lines = useMemo(() => figure.lines ?? [], [figure.lines])
  const [held, setHeld] = useState({ of: figure.id, talk: beginTalk(lines) })
  const talk = held.of === figure.id ? held.talk : beginTalk(lines)
  if (held.of !== figure.id) setHeld({ of: figure.id, talk })
  useEffect(
    () => () => {
      if (isTelling(visit.getState(), figure)) stopListening(visit)
    },
    [visit, figure],
  )
  const turnTo = (next: Talk): void => {
    setHeld({ of: figure.id, talk: next })
    const said = lineOf(lines, next)
    if (said && isTelling(visit.getState(), figure))
      listen(visit, subjectOf(figure, said, visit.getState().exhibition))
  }
  return { line: talk ? lineOf(lines, talk) : undefined, talk, turnTo }
}

function Questions(props: {
  readonly lines: readonly Line[]
  readonly talk: Talk
  readonly onAsk: (next: Talk) => void
}) {
  const { lines, talk, onAsk } = props
  const { t } = useTranslator()
  const { answers, earlier } = waysOf(lines, talk)
  const offered: readonly Answer[] = answers.length > 0 ? answers : earlier
  const first = lines[0]
  return (
    <section className={styles.questions}>
      {offered.length > 0 && (
        <h2>{t(answers.length > 0 ? 'people.questions' : 'people.earlier')}</h2>
      )}
      <ul>
        {offered.map(answer => (
          <li key={answer.to}>
            <button
              type="button"
              className={styles.question}
              onClick={() => onAsk(ask(lines, talk, answer.to))}
            >
              <Words of={answer.text} />
            </button>
          </li>
        ))}
        {first && talk.way.length > 1 && (
          <li>
            <Button look="link" onClick={() => onAsk({ said: first.id, way: [] })}>
              {t('people.again')}
            </Button>
          </li>
        )}
      </ul>
    </section>
  )
}
