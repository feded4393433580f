import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { html } from '#twin/html.ts'
import { twinPage } from '#twin/twin-page.ts'
import { corpusFolder } from '../fixtures/corpus-folder.ts'
import { smallExhibition, surroundings } from './small-exhibition.ts'

const small = 'tests/fixtures/hostile/html'
const folder = corpusFolder('hostile/html') ?? small
const payloads = payloadsIn(
  JSON.parse(readFileSync(join(folder, 'dompurify-payloads.json'), 'utf8')),
)

function payloadsIn(cases: unknown): string[] {
  if (!Array.isArray(cases)) return []
  return cases.flatMap((one: { payload?: unknown }) =>
    typeof one.payload === 'string' && one.payload.trim() !== '' ? [one.payload] : [],
  )
}

const pageWith = (text: string): string =>
  twinPage({ ...surroundings(smallExhibition(text)), stylesheet: 'twin.css' })

/** A word that needs no escaping, and occurs nowhere else. */
const MARKER = 'qqmarkerqq'
const innocent = pageWith(MARKER)

describe('a hostile text', () => {
  it('is there to be tried', () => {
    expect(payloads.length).toBeGreaterThan(3)
    expect(innocent.split(MARKER).length).toBeGreaterThan(30)
  })

  it.each(payloads)('changes nothing of the page but its own words: %j', payload => {
    expect(pageWith(payload)).toBe(innocent.replaceAll(MARKER, () => String(html`${payload}`)))
  })

  it('opens no other address than http and https', () => {
    const exhibition = smallExhibition('words')
    const page = twinPage({
      ...surroundings(exhibition),
      mediaUrl: () => 'java\tscript:alert(1)',
      stylesheet: 'twin.css',
    })
    expect(page).not.toMatch(/script:/i)
  })
})
