import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeText } from '#exhibition/decode-text.ts'
import { parseExhibition } from '#exhibition/parse.ts'
import { readJson } from '#exhibition/read-json.ts'
import { scanJson } from '#exhibition/scan-json.ts'
import { corpusFolder } from '../fixtures/corpus-folder.ts'

// JSONTestSuite: y_ has to be read, n_ has to be refused, i_ may be either; nothing may throw or hang.
const corpus = corpusFolder('hostile/json')
const copied = join(import.meta.dirname, '../fixtures/hostile/json')

describe.each([corpus ?? copied, copied].filter((folder, i, all) => all.indexOf(folder) === i))(
  'the JSON test suite in %s',
  folder => {
    const files = existsSync(folder) ? readdirSync(folder).filter(name => /^[yni]_/.test(name)) : []

    test('is there', () => expect(files.length).toBeGreaterThan(5))

    test.each(files)('%s gets its verdict', name => {
      const text = decodeText(readFileSync(join(folder, name)), name)
      if (typeof text !== 'string') {
        expect(name).toMatch(/^[ni]_/)
        expect(text.remedy).not.toBe('')
        return
      }
      const { value, problems } = readJson(text, name)
      if (name.startsWith('y_')) expect(value).toEqual(JSON.parse(text.replace(/^\ufeff/, '')))
      if (name.startsWith('n_'))
        expect(problems.map(p => p.code)).toContain(/100000/.test(name) ? 'too-large' : 'not-json')
      expect(parseExhibition(text, name).exhibition).toBeNull()
      expect(parseExhibition(text, name).problems.length).toBeGreaterThan(0)
      expect(Object.keys(Object.prototype)).toEqual([])
    })

    test('the scanner agrees with JSON.parse about every file, limits aside', () => {
      for (const name of files) {
        const text = readFileSync(join(folder, name), 'utf8')
        const { fault } = scanJson(text, { length: 1e9, depth: 1e6, nodes: 1e9 })
        let parses = true
        try {
          JSON.parse(text)
        } catch {
          parses = false
        }
        expect(`${name}: ${fault === null}`).toBe(`${name}: ${parses}`)
      }
    })
  },
)
