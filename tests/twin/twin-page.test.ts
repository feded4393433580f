import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Exhibition } from '#exhibition/schema.ts'
import { messages as ar } from '#locale/messages/ar.po'
import { messages as zhHans } from '#locale/messages/zh-Hans.po'
import { createTranslator } from '#locale/translator.ts'
import { twinBody, twinPage } from '#twin/twin-page.ts'
import { smallExhibition, surroundings } from './small-exhibition.ts'

const libraryCave = Exhibition.parse(
  JSON.parse(readFileSync('public/exhibitions/library-cave/exhibition.json', 'utf8')),
)
const inEnglish = surroundings(libraryCave)
const inChinese = {
  ...inEnglish,
  language: 'zh-Hans',
  chain: ['zh-Hans', 'en'],
  translator: createTranslator('zh-Hans', zhHans),
}

const idsOf = (page: string): string[] =>
  [...page.matchAll(/\sid="([^"]+)"/g)].map(match => match[1] ?? '')

describe('twinPage', () => {
  it('is one whole document in its language and direction, with the stylesheet it is given', () => {
    const page = twinPage({ ...inEnglish, stylesheet: 'twin.css' })
    expect(page.startsWith('<!doctype html>\n<html lang="en" dir="ltr">')).toBe(true)
    expect(page).toContain('<title>The Library Cave: text version</title>')
    expect(page).toContain('<link rel="stylesheet" href="twin.css">')
    expect(page).toContain('<link rel="alternate" hreflang="zh-Hans" href="text.zh-Hans.html">')
  })

  it('holds no script, no inline style and no handler', () => {
    const page = twinPage({ ...inEnglish, stylesheet: 'twin.css' })
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=/i)
  })
})

describe('twinBody', () => {
  it.each([
    ['English', inEnglish, 'en'],
    ['Chinese', inChinese, 'zh-Hans'],
  ])('holds every room, work, hotspot and source in %s', (_, twin, tag) => {
    const page = twinBody(twin)
    const ids = idsOf(page)
    for (const room of libraryCave.rooms) {
      expect(ids).toContain(`room-${room.id}`)
      for (const hotspot of room.hotspots ?? []) {
        expect(ids).toContain(`hotspot-${hotspot.id}`)
        for (const text of [...(hotspot.text[tag] ?? []), ...(hotspot.more?.[tag] ?? [])]) {
          expect(page).toContain(text)
        }
      }
    }
    for (const work of libraryCave.works ?? []) expect(ids).toContain(`work-${work.id}`)
    for (const source of libraryCave.sources ?? []) expect(ids).toContain(`source-${source.id}`)
  })

  it('gives every element an id of its own, and links to no place that is not there', () => {
    const page = twinBody(inEnglish)
    const ids = idsOf(page)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(match => match[1] ?? '')
    expect(targets.filter(target => !ids.includes(target))).toEqual([])
  })

  it('shows the small picture in a place of its shape, loaded when near, linked to the large one', () => {
    const page = twinBody(surroundings(smallExhibition('words')))
    expect(page).toContain(
      '<a href="/media/wall.webp"><img src="/media/wall-small.webp" alt="words" width="512" height="256" loading="lazy" decoding="async"></a>',
    )
  })

  it('leaves the words of a picture that the venue does not allow', () => {
    const page = twinBody({ ...surroundings(smallExhibition('a wall')), mediaUrl: () => undefined })
    expect(page).not.toContain('<img')
    expect(page).toContain('No picture: <bdi>a wall</bdi>')
  })

  it('draws certainty as a line and says it as a word', () => {
    const page = twinBody(inEnglish)
    expect(page).toContain(
      '<span class="certainty certainty-conjectured"></span><strong>conjectured</strong>',
    )
  })

  it('says measures that are documented and no others', () => {
    const page = twinBody(surroundings(smallExhibition('words')))
    expect(page).toContain('4 m')
    expect(page).not.toContain('1.7')
  })

  it('marks every run that is not in the page’s language, and says which language it is', () => {
    const arabic = createTranslator('ar', ar)
    const page = twinBody({
      ...surroundings(smallExhibition('words')),
      language: 'ar',
      chain: ['ar', 'en'],
      translator: arabic,
    })
    expect(page).toContain('<div class="twin" lang="ar" dir="rtl">')
    expect(page).toContain('<p lang="en" dir="ltr">words</p>')
    expect(page).toContain('<bdi lang="en" dir="ltr">words</bdi>')
    expect(page).toContain(
      arabic.t('leaf.other-language', { wanted: 'العربية', shown: 'الإنجليزية' }),
    )
    const unmarked = page.replace(/<(p|bdi|span)[^>]* lang="[^"]*"[^>]*>[^<]*<\/\1>/g, '')
    expect(unmarked.replace(/<[^>]*>/g, '')).not.toContain('words')
  })

  it('says at its end who translated the page and whether a native reader has reviewed it', () => {
    const translations = { 'zh-Hans': { by: '<Lin>', reviewed: false, from: 'en' } }
    const page = twinBody({ ...inChinese, exhibition: { ...inChinese.exhibition, translations } })
    expect(page).toContain('由&lt;Lin&gt;译自英语。 尚未由母语读者审阅。')
    const silent = { ...inChinese.exhibition, translations: {} }
    expect(twinBody({ ...inChinese, exhibition: silent })).not.toContain('母语读者')
  })

  it('marks the interface’s words where they are in another language than the page', () => {
    const page = twinBody({ ...inChinese, translator: inEnglish.translator })
    expect(page).toContain('<span lang="en" dir="ltr">Contents</span>')
  })

  it('leads back to the rooms only where there are rooms', () => {
    expect(twinBody(inEnglish)).not.toContain('See it in the room')
    expect(twinBody({ ...inEnglish, anchors: id => `?at=${id}` })).toContain('href="?at=statue"')
  })
})
