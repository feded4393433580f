import type { Messages } from '@lingui/core'
import { createTranslator, type Translator } from '#locale/translator.ts'

type Load = () => Promise<{ readonly messages: Messages }>

/** Two lazy chunks for each language of the interface: what threshold and veil say, and everything. */
const loaders: Readonly<Record<string, { readonly first: Load; readonly whole: Load }>> = {
  ar: {
    first: () => import('#locale/messages/ar.po?first'),
    whole: () => import('#locale/messages/ar.po'),
  },
  en: {
    first: () => import('#locale/messages/en.po?first'),
    whole: () => import('#locale/messages/en.po'),
  },
  'zh-Hans': {
    first: () => import('#locale/messages/zh-Hans.po?first'),
    whole: () => import('#locale/messages/zh-Hans.po'),
  },
}

/** Languages the interface itself speaks. */
export const interfaceLanguages: readonly string[] = Object.keys(loaders)

/**
 * The interface's words in a language that it speaks: the first of them for what stands before the first picture,
 * `src/locale/first-words.ts`, or all.
 * @throws RangeError for any other language: negotiate first.
 */
export async function loadTranslator(
  language: string,
  words: 'first' | 'whole' = 'whole',
): Promise<Translator> {
  const load = loaders[language]
  if (!load) {
    throw new RangeError(
      `loadTranslator: '${language}', expected one of ${interfaceLanguages.join(', ')} – negotiate the language first`,
    )
  }
  return createTranslator(language, (await load[words]()).messages)
}
