import { writingOf } from '#locale/tag.ts'

/** A language as its own speakers write it. */
export interface LanguageName {
  readonly name: string
  /** A second line that tells two writings of one language apart. */
  readonly writing?: string
}

/** Unicode's own names of the two are `简体中文` and `繁體中文`: too long for a narrow cell, and alike at a glance. */
const chinese: Readonly<Record<string, LanguageName>> = {
  Hans: { name: '中文', writing: '简体' },
  Hant: { name: '中文', writing: '繁體' },
}

/** The name of a language in itself, with a capital where its script has them; the tag when it is unknown. */
export function languageName(tag: string): LanguageName {
  const writing = writingOf(tag)
  const two = writing?.language === 'zh' ? chinese[writing.script] : undefined
  return two ?? { name: capitalised(languageNameIn(tag, tag), tag) }
}

/** The name of a language inside a sentence of another: `zh-Hans` in English is `Simplified Chinese`. */
export function languageNameIn(tag: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

function capitalised(name: string, tag: string): string {
  const first = String.fromCodePoint(name.codePointAt(0) ?? 0x20)
  try {
    return first.toLocaleUpperCase(tag) + name.slice(first.length)
  } catch {
    return name
  }
}
