import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { everyCatalogue } from '#locale/every-catalogue.ts'
import { missingMessages, valuesIn } from '#locale/missing-messages.ts'
import { createTranslator } from '#locale/translator.ts'

const en = everyCatalogue['en'] ?? {}
const ids = Object.keys(en)

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sourceFiles(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}

const code = sourceFiles('src').map(path => ({ path, text: readFileSync(path, 'utf8') }))
const allCode = code.map(({ text }) => text).join('\n')

/** `light.${kind}` as what stands before and after the value. */
const templates = [
  ...allCode.matchAll(/`([a-z]+(?:\.[a-z-]+)*\.[a-z-]*)\$\{[^}`]*\}([a-z.-]*)`/g),
  ...allCode.matchAll(/`()\$\{said\}(-text)`/g),
].map(([, before = '', after = '']) => ({ before, after }))

/** Every word that the code knows as a value: quoted, or a key of an object. */
const values = new Set(
  [...allCode.matchAll(/'([a-z0-9.-]+)'|\b([a-z]\w*):/gi)].map(match => match[1] ?? match[2]),
)

/** True where the code names the id, or builds it of a template and a value that it knows. */
function isUsed(id: string): boolean {
  if (values.has(id)) return true
  return templates.some(({ before, after }) => {
    const fits = id.startsWith(before) && id.endsWith(after)
    return fits && values.has(id.slice(before.length, id.length - after.length))
  })
}

describe.each(Object.entries(everyCatalogue))('the catalogue %s', (language, messages) => {
  it('has every id of the English one and no other', () => {
    expect(Object.keys(messages).sort()).toEqual([...ids].sort())
  })

  it('lacks no message, no value and no plural form', () => {
    expect(missingMessages(language, messages, en)).toEqual([])
  })

  it('says in its head that it is in this language, and whether a native reader has reviewed it', () => {
    const po = readFileSync(`src/locale/messages/${language}.po`, 'utf8')
    expect(po).toContain(`"Language: ${language}\\n"`)
    if (language !== 'en') expect(po).toMatch(/"X-Reviewed-By-Native-Reader: (yes|no)\\n"/)
  })

  it('forms every message, for none, one, two, a few and many', () => {
    const { t } = createTranslator(language, messages)
    for (const id of ids) {
      for (const n of [0, 1, 2, 3, 11, 100]) {
        const values = Object.fromEntries(valuesIn(en[id]).map(name => [name, n]))
        const text = t(id, values)
        expect(text, id).not.toBe('')
        expect(text, id).not.toMatch(/[{}]|undefined|\bplural\b|\bselect\b/)
      }
    }
  })

  it('leaves no message empty or equal to its id', () => {
    const { t } = createTranslator(language, messages)
    for (const id of ids) expect(t(id).trim(), id).not.toBe(id)
  })
})

describe('the ids in the code', () => {
  it('are all in the catalogues', () => {
    const asked = code.flatMap(({ path, text }) =>
      [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map(match => ({ path, id: match[1] ?? '' })),
    )
    expect(asked.filter(({ id }) => en[id] === undefined)).toEqual([])
  })

  it('use every message of the catalogues', () => {
    expect(ids.filter(id => !isUsed(id))).toEqual([])
  })
})
