import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { saveExhibition } from '#exhibition/canonical.ts'
import { checkDocument } from '#exhibition/check-document.ts'
import { hasLanguage } from '#exhibition/language-map.ts'
import { Exhibition, LanguageMap } from '#exhibition/schema.ts'
import { walkSchema } from '#exhibition/walk-schema.ts'
import { checkSite } from '#space/check-site.ts'
import { inEra } from '#space/era.ts'
import { floorPlan } from '#space/floor-plan.ts'
import { buildSite } from '#space/site.ts'
import { viewToSite } from '#space/view-for.ts'

const folder = 'public/exhibitions/library-cave'
const text = readFileSync(join(folder, 'exhibition.json'), 'utf8')
const { exhibition: parsed, problems } = checkDocument(text, 'exhibition.json')
const exhibition = Exhibition.parse(parsed)
const hotspots = exhibition.rooms.flatMap(room => room.hotspots ?? [])
const works = exhibition.works ?? []

/** Every text of the document with where it stands. */
const texts: { readonly pointer: string; readonly map: LanguageMap }[] = []
walkSchema(Exhibition, exhibition, (schema, value, path) => {
  if (schema === LanguageMap) texts.push({ pointer: path.join('/'), map: LanguageMap.parse(value) })
})

const wordsOf = (map: LanguageMap, tag: string): string => (map[tag] ?? []).join(' ')
const englishWords = (map: LanguageMap): number => wordsOf(map, 'en').split(/\s+/).length
const hanCharacters = (map: LanguageMap): number =>
  wordsOf(map, 'zh-Hans').match(/\p{Script=Han}/gu)?.length ?? 0

describe('the Library Cave', () => {
  it('has nothing that must be mended', () => {
    const found = [...problems, ...checkSite(exhibition, 'exhibition.json')]
    expect(found.filter(problem => problem.weight === 'mend')).toEqual([])
  })

  it('is saved in canonical form', () => {
    expect(text).toBe(saveExhibition(exhibition))
  })

  it.each(['en', 'zh-Hans', 'zh-Hant', 'fr', 'ja', 'ar'])(
    'has every text in %s, save a thing’s own name',
    language => {
      const missing = texts.filter(
        ({ pointer, map }) => !pointer.endsWith('/name') && !hasLanguage(map, language),
      )
      expect(missing.map(({ pointer }) => pointer)).toEqual([])
    },
  )

  it.each(['es', 'de', 'ru', 'ko', 'hi'])('has titles, labels and dates in %s', language => {
    const labels = texts.filter(({ pointer }) =>
      /^(?!sources).*(^|\/)(title|summary|label|number|date)$/.test(pointer),
    )
    expect(labels.length).toBeGreaterThan(100)
    const missing = labels.filter(({ map }) => !hasLanguage(map, language))
    expect(missing.map(({ pointer }) => pointer)).toEqual([])
  })

  it('says of every language who brought the words into it, and that nobody has reviewed them yet', () => {
    for (const language of exhibition.languages) {
      expect(exhibition.translations?.[language], language).toMatchObject({ reviewed: false })
    }
  })

  it('has as many paragraphs in every language as in English', () => {
    const uneven = texts.filter(({ map }) =>
      Object.values(map).some(paragraphs => map['en'] && paragraphs.length !== map['en'].length),
    )
    expect(uneven.map(({ pointer }) => pointer)).toEqual([])
  })

  it('has four rooms, at least sixteen hotspots, some in each room, and two standpoints in each', () => {
    expect(exhibition.rooms.map(room => room.id)).toEqual([
      'forecourt',
      'corridor',
      'cave-17',
      'cave-16',
    ])
    expect(hotspots.length).toBeGreaterThanOrEqual(16)
    for (const room of exhibition.rooms) {
      expect(room.hotspots?.length, room.id).toBeGreaterThanOrEqual(3)
      expect(room.standpoints?.length, room.id).toBeGreaterThanOrEqual(2)
    }
  })

  it('keeps the library’s door closed in the sealed era only', () => {
    const door = exhibition.doors?.find(({ id }) => id === 'library-door')
    expect(door?.closed?.eras).toEqual(['sealed'])
  })

  it('says of every work who holds it, its rights, how it is known, and that it is drawn', () => {
    for (const work of works) {
      if (work.kind !== 'figure') expect(work.holder, work.id).toBeDefined()
      expect(work.rights, work.id).toBe('https://creativecommons.org/licenses/by/4.0/')
      expect(work.schematic, work.id).toBe(true)
      expect(work.certainty.note, work.id).toBeDefined()
    }
  })

  it('names sources for everything that it calls documented', () => {
    const certainties = [...works, ...hotspots, ...exhibition.rooms].map(thing => thing.certainty)
    for (const certainty of certainties) {
      expect(certainty).toBeDefined()
      if (certainty?.level === 'documented') expect(certainty.sources).not.toEqual([])
    }
  })

  it('calls documented no size but that of Cave 17', () => {
    const rooms = exhibition.rooms.filter(room => room.certainty?.level === 'documented')
    expect(rooms.map(room => room.id)).toEqual(['cave-17'])
    const sized = works.filter(work => work.size && work.size.certainty !== 'conjectured')
    expect(sized.map(work => work.room)).toEqual(sized.map(() => 'cave-17'))
  })

  it('has every picture and model that it names', () => {
    const media = [...text.matchAll(/"((?:\.\.\/)+[^"]+)"/g)].map(match => match[1] ?? '')
    expect(media.length).toBeGreaterThan(10)
    expect(media.filter(path => !existsSync(join(folder, path)))).toEqual([])
  })
})

describe('the labels', () => {
  it.each(hotspots.map(hotspot => [hotspot.id, hotspot] as const))(
    'of %s have a museum’s length',
    (_, hotspot) => {
      expect(englishWords(hotspot.text)).toBeGreaterThanOrEqual(30)
      expect(englishWords(hotspot.text)).toBeLessThanOrEqual(65)
      expect(hanCharacters(hotspot.text)).toBeGreaterThanOrEqual(40)
      expect(hanCharacters(hotspot.text)).toBeLessThanOrEqual(120)
      expect(wordsOf(hotspot.label, 'en').length).toBeLessThanOrEqual(34)
    },
  )

  /** Words that take sides, figures that nobody has measured, and claims without a source. */
  const forbidden = {
    en: [
      /\b(rescu|robb|stole|steal|thief|thiev|loot|plunder|treasure)/i,
      /\bfresco/i,
      /\b(22|25) June\b/i,
      /\b(50|60),000\b/,
      /\b268\b|\b0\.9[45]\b/,
      /\b(bodhi|banyan|poplar)\b/i,
      /\bashes|relic\b/i,
      /\bzodiac\b/i,
      /!/,
    ],
    'zh-Hans': [
      /盗|劫|掠|窃|抢救|宝藏/,
      /湿壁画/,
      /6月2[25]日/,
      /[56]万/,
      /268|0\.9[45]/,
      /菩提树|榕树|胡杨/,
      /骨灰|舍利/,
      /！/,
    ],
  }

  it.each(Object.entries(forbidden))(
    'take no sides and give no unproven figure in %s',
    (tag, patterns) => {
      for (const { pointer, map } of texts) {
        for (const pattern of patterns) expect(wordsOf(map, tag), pointer).not.toMatch(pattern)
      }
    },
  )

  it('give lengths in metres of Cave 17 only', () => {
    const measured = texts.filter(({ map }) =>
      /\d\s*(m|metres?|cm)\b|\d\s*(米|厘米)/.test(
        `${wordsOf(map, 'en')} ${wordsOf(map, 'zh-Hans')}`,
      ),
    )
    const cave17 = exhibition.rooms.findIndex(room => room.id === 'cave-17')
    expect(measured.map(({ pointer }) => pointer)).toEqual([`rooms/${cave17}/text`])
  })
})

describe('what is told', () => {
  const tours = exhibition.tours ?? []
  const stops = tours.flatMap(tour => tour.stops)
  const figures = works.filter(work => work.kind === 'figure')

  it('has a narration at every hotspot, in every room and at every stop', () => {
    for (const thing of [...exhibition.rooms, ...hotspots, ...stops]) {
      expect(thing.narration, thing.id).toBeDefined()
    }
  })

  it('has three tours of six to ten stops, each with its era and light', () => {
    expect(tours.map(tour => tour.id)).toEqual(['docent', 'thousand-years', 'where-now'])
    for (const tour of tours) {
      expect(tour.stops.length, tour.id).toBeGreaterThanOrEqual(6)
      expect(tour.stops.length, tour.id).toBeLessThanOrEqual(10)
    }
    for (const stop of stops) expect([stop.era, stop.light]).not.toContain(undefined)
  })

  it.each(stops.map(stop => [stop.id, stop] as const))(
    'stands free at %s and shows what is there in its era',
    (_, stop) => {
      const site = buildSite(exhibition)
      const era = stop.era ?? null
      const at = viewToSite(site, stop.view)
      expect(at).not.toBeNull()
      if (at) expect(floorPlan(site, exhibition, era).isFree(at.room, at.x, at.z)).toBe(true)
      const hotspot = hotspots.find(({ id }) => id === stop.hotspot)
      const work = works.find(({ id }) => id === stop.work)
      for (const thing of [hotspot, work]) if (thing) expect(inEra(thing, era)).toBe(true)
    },
  )

  it('has at least five people over at least four eras, and a source for every answer', () => {
    expect(figures.length).toBeGreaterThanOrEqual(5)
    expect(new Set(figures.flatMap(figure => figure.eras ?? [])).size).toBeGreaterThanOrEqual(4)
    for (const figure of figures) {
      expect(figure.lines?.length, figure.id).toBeGreaterThanOrEqual(6)
      expect(wordsOf(figure.text ?? {}, 'en'), figure.id).toMatch(/^An imagined conversation/)
      for (const line of figure.lines ?? [])
        expect(line.sources?.length, line.id).toBeGreaterThan(0)
    }
  })

  it('lets every line of a figure be reached from its first', () => {
    for (const figure of figures) {
      const lines = figure.lines ?? []
      const reached = new Set(lines.slice(0, 1).map(line => line.id))
      for (const id of reached) {
        for (const answer of lines.find(line => line.id === id)?.answers ?? [])
          reached.add(answer.to)
      }
      expect([...reached].sort()).toEqual(lines.map(line => line.id).sort())
    }
  })

  it('is short enough to listen to', () => {
    for (const { id, transcript } of exhibition.narrations ?? []) {
      expect(englishWords(transcript), id).toBeGreaterThanOrEqual(35)
      expect(englishWords(transcript), id).toBeLessThanOrEqual(170)
    }
  })
})
