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

/** Ids that the code builds from a value of the document or of a setting; each prefix is named where it is built. */
const dynamicPrefixes: readonly string[] = ['certainty.', 'light.', 'place.surface.']

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
    const isUsed = (id: string) =>
      dynamicPrefixes.some(prefix => id.startsWith(prefix)) ||
      code.some(({ text }) => text.includes(`'${id}'`))
    expect(ids.filter(id => !isUsed(id))).toEqual([])
  })
})
