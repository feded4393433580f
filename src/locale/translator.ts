import { type Messages, setupI18n } from '@lingui/core'
import { direction } from '#locale/tag.ts'

/** The interface's words in one language. `t` gives the message with its values put in, ICU plurals resolved. */
export interface Translator {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  t(id: string, values?: Readonly<Record<string, string | number>>): string
}

/** The interface’s sentences in one language. */
export function createTranslator(language: string, messages: Messages): Translator {
  const i18n = setupI18n({ locale: language, messages: { [language]: messages } })
  return { language, direction: direction(language), t: (id, values) => i18n._(id, values) }
}
