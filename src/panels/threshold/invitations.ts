import { writingOf } from '#locale/tag.ts'

/**
 * "Enter" in each language. The threshold speaks all languages at once, before any catalogue is there, so these few words
 * are the only ones of the interface that stand in the code.
 */
const invitations: Readonly<Record<string, string>> = {
  'zh-Hans': '进入',
  'zh-Hant': '進入',
  en: 'Enter',
  ja: '入る',
  ko: '들어가기',
  fr: 'Entrer',
  es: 'Entrar',
  de: 'Eintreten',
  ru: 'Войти',
  ar: 'ادخل',
  hi: 'प्रवेश',
}

/** The word that invites a reader of this language in; undefined where we have none, and the name must do. */
export function invitation(tag: string): string | undefined {
  const writing = writingOf(tag)
  return (
    invitations[tag] ??
    (writing
      ? (invitations[`${writing.language}-${writing.script}`] ?? invitations[writing.language])
      : undefined)
  )
}
