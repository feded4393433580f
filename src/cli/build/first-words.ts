import type { Plugin } from 'vite'
import { isFirstWord } from '#locale/first-words.ts'

const asked = '.po?first'

/** As Lingui's plugin wants the end of a catalogue's name: it compiles the file that stands before the question mark. */
const compiledFirst = '.po?first.po'

/** The one string in a catalogue that Lingui compiled: JSON of all its messages. */
const compiledMessages = /JSON\.parse\(("(?:[^"\\]|\\.)*")\)/

/**
 * Lets `import('…/en.po?first')` be the part of a catalogue that is said before the first picture, so that translators keep
 * one file and nobody waits for words of panels that are not open. Stands after Lingui's own plugin.
 */
export function firstWords(): Plugin {
  return {
    name: 'first-words',
    resolveId: {
      // Before Vite's own, which would find the file and think no more of the question mark.
      order: 'pre',
      async handler(source, importer) {
        if (!source.endsWith(asked)) return null
        const whole = await this.resolve(source.slice(0, -'?first'.length), importer)
        return whole?.id.replace(/\.po$/, compiledFirst)
      },
    },
    transform(code, id) {
      if (!id.endsWith(compiledFirst)) return null
      return { code: onlyFirstWords(code), map: null, moduleType: 'js' }
    },
  }
}

/**
 * A compiled catalogue without what is not among the first words.
 * @throws Error where Lingui no longer compiles catalogues as it did.
 */
export function onlyFirstWords(code: string): string {
  const [, literal] = compiledMessages.exec(code) ?? []
  if (literal === undefined) {
    throw new Error(
      'firstWords: found no JSON.parse("…") in a compiled catalogue, expected one – look at how Lingui compiles it now',
    )
  }
  const messages: Record<string, unknown> = JSON.parse(JSON.parse(literal))
  const first = Object.fromEntries(Object.entries(messages).filter(([id]) => isFirstWord(id)))
  return code.replace(
    compiledMessages,
    () => `JSON.parse(${JSON.stringify(JSON.stringify(first))})`,
  )
}
