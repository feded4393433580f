import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Work } from '#exhibition/schema.ts'
import styles from '#panels/leaf/wall-states.module.css'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { Button } from '#panels/shell/button.tsx'
import { Segments } from '#panels/shell/segments.tsx'
import { WipeHandle } from '#panels/wipe/wipe-handle.tsx'
import { useTexts, Words } from '#panels/words.tsx'
import { compareStates, showWallState } from '#visit/actions.ts'
import { comparedStates, shownState, statesIn } from '#visit/selectors.ts'

type Mural = Extract<Work, { kind: 'mural' }>

/** How a work's wall can be seen in the room: one of its states, or two of them side by side. Nothing where it has one only. */
export function WallStates({ work }: { readonly work: Work | undefined }) {
  const absent = useVisit(state => state.scene.kind === 'absent')
  const era = useVisit(state => state.era)
  if (absent || work?.kind !== 'mural' || statesIn(work, era).length < 2) return null
  return <Choice key={work.id} mural={work} era={era} />
}

function Choice({ mural, era }: { readonly mural: Mural; readonly era: string | null }) {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const textOf = useTexts()
  const chosen = useVisit(state => state.wallStates)
  const comparing = useVisit(state => state.compared === mural.id)
  useEffect(
    () => () => {
      if (visit.getState().compared === mural.id) compareStates(visit, null)
    },
    [visit, mural.id],
  )
  const shown = shownState(mural, era, chosen)
  return (
    <div className={styles.states}>
      <Segments
        label={t('leaf.state')}
        value={comparing ? '' : (shown?.id ?? '')}
        options={statesIn(mural, era).map(({ id, label }) => ({
          value: id,
          label: textOf(label)?.paragraphs.join(' ') ?? id,
          drawn: <Words of={label} />,
        }))}
        onChange={state => showWallState(visit, mural.id, state)}
      />
      <Button
        aria-pressed={comparing}
        onClick={() => compareStates(visit, comparing ? null : mural.id)}
      >
        {t('leaf.compare')}
      </Button>
      {comparing && <Handle mural={mural} era={era} />}
    </div>
  )
}

/** The handle stands over the scene, not in the leaf: that would cut it off and carry it along. */
function Handle({ mural, era }: { readonly mural: Mural; readonly era: string | null }) {
  const [place, setPlace] = useState<Element | null>(null)
  const chosen = useVisit(state => state.wallStates)
  const covered = useVisit(state => state.panel.kind === 'closer')
  const pair = comparedStates(mural, era, chosen)
  if (!pair || covered) return null
  const [left, right] = pair
  return (
    <>
      <span hidden ref={element => setPlace(element?.closest('[data-panel]') ?? null)} />
      {place && createPortal(<WipeHandle left={left.label} right={right.label} />, place)}
    </>
  )
}
