import ALargeSmall from 'lucide-react/icons/a-large-small'
import { type KeyboardEvent, useState } from 'react'
import { languageName } from '#locale/language-names.ts'
import { direction } from '#locale/tag.ts'
import { later } from '#panels/later.tsx'
import { usePanels, useTranslator } from '#panels/panel-context.ts'
import { useSizeClass } from '#panels/shell/use-size-class.ts'
import { invitation } from '#panels/threshold/invitations.ts'
import styles from '#panels/threshold/threshold.module.css'

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
}

/** Opened by few, and not needed for the first picture. */
const EasierChoice = later(
  async () => (await import('#panels/threshold/easier-choice.tsx')).EasierChoice,
)

/**
 * The languages offered, each named in itself. Tab stops at each; arrows move along the row as it is drawn, so that
 * nobody has to know which way their script's row runs. In a grid the last cell opens larger text and easier moving.
 */
export function LanguageChoice(props: {
  readonly onPoint: (language: string) => void
  readonly onEnter: (language: string) => Promise<void>
}) {
  const { languages, ownLanguage, translator } = usePanels()
  const size = useSizeClass()
  const { t } = useTranslator()
  const [entering, setEntering] = useState<string | null>(null)
  const [easier, setEasier] = useState(false)
  const move = (event: KeyboardEvent<HTMLUListElement>): void => {
    const step =
      (steps[event.key] ?? 0) *
      (translator.direction === 'rtl' && event.key.match(/Left|Right/) ? -1 : 1)
    if (step === 0) return
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const here = buttons.findIndex(button => button.matches(':focus'))
    buttons[(here + step + buttons.length) % buttons.length]?.focus()
    event.preventDefault()
  }
  return (
    <>
      {easier && <EasierChoice onClose={() => setEasier(false)} />}
      <p className={styles.invitation}>{t('threshold.choose-language')}</p>
      <ul className={styles.languages} aria-label={t('threshold.choose-language')} onKeyDown={move}>
        {languages.map(tag => {
          const { name, writing } = languageName(tag)
          const enter = invitation(tag)
          return (
            <li key={tag} lang={tag} dir={direction(tag)}>
              <button
                type="button"
                className={styles.language}
                data-own={tag === ownLanguage ? '' : undefined}
                data-flush=""
                aria-busy={entering === tag}
                onFocus={() => props.onPoint(tag)}
                onPointerEnter={() => props.onPoint(tag)}
                onClick={() => {
                  setEntering(tag)
                  void props.onEnter(tag)
                }}
              >
                <span className={styles.name}>{name}</span>
                {(writing ?? (size === 'L' ? enter : undefined)) && (
                  <span className={styles.enter}>{writing ?? enter}</span>
                )}
              </button>
            </li>
          )
        })}
        {size !== 'L' && (
          <li>
            <button
              type="button"
              className={styles.language}
              data-flush=""
              aria-expanded={easier}
              aria-label={t('threshold.larger-text')}
              onClick={() => setEasier(!easier)}
            >
              <ALargeSmall aria-hidden />
            </button>
          </li>
        )}
      </ul>
    </>
  )
}
