import { useState } from 'react'
import { languageName } from '#locale/language-names.ts'
import { direction } from '#locale/tag.ts'
import { usePanels, useVisit } from '#panels/panel-context.ts'
import styles from '#panels/settings/language-choice.module.css'
import { Button } from '#panels/shell/button.tsx'
import { Row } from '#panels/shell/row.tsx'

/** A language's name in itself, two writings of one language told apart. */
function ownName(tag: string): string {
  const { name, writing } = languageName(tag)
  return writing ? `${name} ${writing}` : name
}

/** The language as a word that unfolds all languages offered, each in its own script. */
export function LanguageChoice() {
  const { languages, setLanguage, translator } = usePanels()
  const present = useVisit(visit => visit.language)
  const [open, setOpen] = useState(false)
  const choose = (tag: string): void => {
    setOpen(false)
    void setLanguage(tag)
  }
  return (
    <>
      <Row label={translator.t('settings.language')} hint={translator.t('settings.language-hint')}>
        <Button
          look="link"
          lang={present}
          dir={direction(present)}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {ownName(present)}
        </Button>
      </Row>
      {open && (
        <fieldset className={styles.languages}>
          <legend className={styles.legend}>{translator.t('settings.language')}</legend>
          {languages.map(tag => (
            <button
              key={tag}
              type="button"
              lang={tag}
              dir={direction(tag)}
              aria-pressed={tag === present}
              className={styles.language}
              onClick={() => choose(tag)}
            >
              {ownName(tag)}
            </button>
          ))}
        </fieldset>
      )}
    </>
  )
}
