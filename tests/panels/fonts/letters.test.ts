import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languageName } from '#locale/language-names.ts'
import { invitation } from '#panels/threshold/invitations.ts'

const root = new URL('../../../', import.meta.url)
const css = readFileSync(new URL('src/panels/fonts/threshold-letters.css', root), 'utf8')

/** The letters of a family's subsets, from their unicode ranges. */
function letters(family: string): Set<string> {
  const rules = css.split('@font-face').filter(rule => rule.includes(`"${family}"`))
  const points = rules.flatMap(rule => [
    ...(/unicode-range:([^;]+);/.exec(rule)?.[1] ?? '').matchAll(
      /U\+([0-9A-F]+)(?:-([0-9A-F]+))?/gi,
    ),
  ])
  const found = new Set<string>()
  for (const [, first = '', last = first] of points) {
    for (let p = Number.parseInt(first, 16); p <= Number.parseInt(last, 16); p++) {
      found.add(String.fromCodePoint(p))
    }
  }
  return found
}

const cjk = (text: string): string[] =>
  [...new Set(text)].filter(c => /\p{Script=Han}|[　-〿＀-￯]/u.test(c))

describe('the letters of the threshold', () => {
  it('hold every letter of a shipped exhibition’s Chinese title and summary', () => {
    const have = letters('Noto Serif SC First')
    const document: unknown = JSON.parse(
      readFileSync(new URL('public/exhibitions/library-cave/exhibition.json', root), 'utf8'),
    )
    const { title, summary } = document as Record<'title' | 'summary', Record<string, string[]>>
    const wanted = cjk([...(title['zh-Hans'] ?? []), ...(summary['zh-Hans'] ?? [])].join(''))
    expect(wanted.length).toBeGreaterThan(3)
    expect(wanted.filter(letter => !have.has(letter))).toEqual([])
  })

  it('hold every letter that the threshold itself says in Chinese', () => {
    const have = letters('Noto Sans SC First')
    const catalogue = readFileSync(new URL('src/locale/messages/zh-Hans.po', root), 'utf8')
    const said = ['coming', 'awaited', 'awaited-walls', 'as-pages'].map(
      id => new RegExp(`msgid "threshold.${id}"\nmsgstr "(.*)"`).exec(catalogue)?.[1] ?? '',
    )
    expect(said.every(message => message !== '')).toBe(true)
    expect(cjk(said.join('')).filter(letter => !have.has(letter))).toEqual([])
  })

  it('hold the name of every language and its "enter"', () => {
    const families: Readonly<Record<string, string>> = {
      'zh-Hans': 'Noto Serif SC First',
      'zh-Hant': 'Noto Serif TC First',
      ja: 'Noto Serif JP First',
      ko: 'Noto Serif KR First',
      ar: 'Noto Naskh Arabic First',
      hi: 'Noto Serif Devanagari First',
      ru: 'Alegreya First',
    }
    for (const [tag, family] of Object.entries(families)) {
      const { name, writing = '' } = languageName(tag)
      const have = letters(family)
      const wanted = [...new Set(`${name}${writing}${invitation(tag)}`)].filter(c => c !== ' ')
      expect(
        wanted.filter(letter => !have.has(letter)),
        tag,
      ).toEqual([])
    }
  })

  it('weigh less than 60 kB for all names together, and 38 kB for the title of one language', () => {
    const folder = new URL('src/panels/fonts/letters/', root)
    const weigh = (pattern: RegExp): number =>
      readdirSync(folder)
        .filter(name => pattern.test(name))
        .reduce((sum, name) => sum + readFileSync(new URL(name, folder)).length, 0)
    expect(weigh(/^names-.*\.woff2$/)).toBeLessThan(60_000)
    for (const script of ['sc', 'tc', 'jp', 'kr']) {
      expect(weigh(new RegExp(`^title-.*-${script}\\.woff2$`)), script).toBeLessThan(38_000)
    }
  })
})
