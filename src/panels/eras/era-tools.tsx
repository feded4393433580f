import Info from 'lucide-react/icons/info'
import SquareSplitHorizontal from 'lucide-react/icons/square-split-horizontal'
import type { ComponentPropsWithoutRef, ReactNode } from 'react'
import styles from '#panels/eras/era-line.module.css'
import { usePanels, useTranslator, useVisit } from '#panels/panel-context.ts'
import { compareEras, setSettings } from '#visit/actions.ts'
import { eraBeside, eraById } from '#visit/selectors.ts'

/** What can be done with the present era: read about it, see how we know, see another beside it. */
export function EraTools(props: {
  readonly line: boolean
  readonly about: { readonly id: string; readonly told: boolean; readonly tell: () => void }
}) {
  const { visit } = usePanels()
  const { t } = useTranslator()
  const { id, told, tell } = props.about
  const sure = useVisit(state => state.settings.showConjecture)
  const lit = useVisit(state => state.scene.kind === 'shown')
  const hasText = useVisit(state => eraById(state.exhibition, state.era)?.text !== undefined)
  const comparing = useVisit(state => state.besideEra !== null)
  const other = useVisit(state => eraBeside(state.exhibition, state.room, state.era))
  return (
    <>
      {props.line && hasText && (
        <Tool
          icon={<Info aria-hidden />}
          aria-expanded={told}
          aria-controls={told ? id : undefined}
          onClick={tell}
        >
          {t('era.about')}
        </Tool>
      )}
      {lit && (
        <Tool
          icon={<SurveyLine />}
          aria-pressed={sure}
          onClick={() => setSettings(visit, { showConjecture: !sure })}
        >
          {t('leaf.how-we-know')}
        </Tool>
      )}
      {lit && props.line && (comparing || other) && (
        <Tool
          icon={<SquareSplitHorizontal aria-hidden />}
          aria-pressed={comparing}
          onClick={() => compareEras(visit, comparing ? null : (other?.id ?? null))}
        >
          {t(comparing ? 'era.compare-end' : 'era.compare')}
        </Tool>
      )}
    </>
  )
}

function Tool(props: ComponentPropsWithoutRef<'button'> & { readonly icon: ReactNode }) {
  const { icon, children, ...rest } = props
  return (
    <button type="button" {...rest} className={styles.tool} data-flush="">
      {icon}
      <span>{children}</span>
    </button>
  )
}

/** Solid, dashed, dotted: the three lines of a survey drawing. */
function SurveyLine() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeLinecap="round" aria-hidden>
      <path d="M3 7H21" />
      <path d="M3 12H21" strokeDasharray="4.5 4" />
      <path d="M3.5 17H21" strokeDasharray="0.1 3.4" strokeWidth="2" />
    </svg>
  )
}
