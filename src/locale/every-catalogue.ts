import type { Messages } from '@lingui/core'
import { messages as ar } from '#locale/messages/ar.po'
import { messages as de } from '#locale/messages/de.po'
import { messages as en } from '#locale/messages/en.po'
import { messages as es } from '#locale/messages/es.po'
import { messages as fr } from '#locale/messages/fr.po'
import { messages as hi } from '#locale/messages/hi.po'
import { messages as ja } from '#locale/messages/ja.po'
import { messages as ko } from '#locale/messages/ko.po'
import { messages as ru } from '#locale/messages/ru.po'
import { messages as zhHans } from '#locale/messages/zh-Hans.po'
import { messages as zhHant } from '#locale/messages/zh-Hant.po'

/**
 * The interface's words in every language at once, by tag, English first: for the command line, which has no network to
 * spare. The viewer loads them one by one, `src/app/catalogues.ts`.
 */
export const everyCatalogue: Readonly<Record<string, Messages>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  ja,
  ko,
  fr,
  es,
  de,
  ru,
  ar,
  hi,
}
