import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

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

  it('weigh less than 40 kB together', () => {
    const folder = new URL('src/panels/fonts/letters/', root)
    const bytes = readdirSync(folder)
      .filter(name => /^(names|title)-.*\.woff2$/.test(name))
      .map(name => readFileSync(new URL(name, folder)).length)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40_000)
  })
})
