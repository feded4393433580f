import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Messages } from '@lingui/core'
import { describe, expect, it } from 'vitest'
import { messages as ar } from '#locale/messages/ar.po'
import { messages as en } from '#locale/messages/en.po'
import { messages as zhHans } from '#locale/messages/zh-Hans.po'
import { createTranslator } from '#locale/translator.ts'

const catalogues: Readonly<Record<string, Messages>> = { en, 'zh-Hans': zhHans, ar }
const ids = Object.keys(en)

/** Names that the messages of one id take, as compiled: `['text', ['n', 'plural', …]]`. */
function namesIn(compiled: unknown): string[] {
  if (!Array.isArray(compiled)) return []
  return compiled.flatMap(part => {
    if (!Array.isArray(part)) return []
    const inner = part[2] !== null && typeof part[2] === 'object' ? Object.values(part[2]) : []
    return [String(part[0]), ...inner.flatMap(namesIn)]
  })
}

const argumentsOf = (messages: Messages, id: string): string[] =>
  [...new Set(namesIn(messages[id]))].sort()

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

describe.each(Object.entries(catalogues))('the catalogue %s', (language, messages) => {
  it('has every id of the English one and no other', () => {
    expect(Object.keys(messages).sort()).toEqual([...ids].sort())
  })

  it('names the same values in each message as the English one', () => {
    for (const id of ids)
      expect([id, ...argumentsOf(messages, id)]).toEqual([id, ...argumentsOf(en, id)])
  })

  it('forms every message, for none, one, two, a few and many', () => {
    const { t } = createTranslator(language, messages)
    for (const id of ids) {
      for (const n of [0, 1, 2, 3, 11, 100]) {
        const values = Object.fromEntries(argumentsOf(en, id).map(name => [name, n]))
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
