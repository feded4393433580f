import type { Messages } from '@lingui/core'
import { createTranslator, type Translator } from '#locale/translator.ts'

/** One lazy chunk for each language of the interface. */
const loaders: Readonly<Record<string, () => Promise<{ readonly messages: Messages }>>> = {
  ar: () => import('#locale/messages/ar.po'),
  en: () => import('#locale/messages/en.po'),
  'zh-Hans': () => import('#locale/messages/zh-Hans.po'),
}

/** Languages the interface itself speaks. */
export const interfaceLanguages: readonly string[] = Object.keys(loaders)

/**
 * The interface's words in a language that it speaks.
 * @throws RangeError for any other language: negotiate first.
 */
export async function loadTranslator(language: string): Promise<Translator> {
  const load = loaders[language]
  if (!load) {
    throw new RangeError(
      `loadTranslator: '${language}', expected one of ${interfaceLanguages.join(', ')} – negotiate the language first`,
    )
  }
  return createTranslator(language, (await load()).messages)
}
