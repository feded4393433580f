import { expect, test } from 'vitest'
import { checkDocument } from '#exhibition/check-document.ts'
import type { Exhibition } from '#exhibition/schema.ts'
import { smallDocument } from './small-document.ts'

function problemsOf(change: (x: Exhibition) => void) {
  const document = smallDocument()
  change(document)
  const { problems } = checkDocument(JSON.stringify(document), 'f')
  return problems.map(({ weight, code, pointer, remedy }) => ({ weight, code, pointer, remedy }))
}

const firstRoom = (x: Exhibition) => x.rooms[0] ?? expect.fail('no room')
const firstHotspot = (x: Exhibition) => firstRoom(x).hotspots?.[0] ?? expect.fail('no hotspot')
const firstWork = (x: Exhibition) => x.works?.[0] ?? expect.fail('no work')

test.each<[string, (x: Exhibition) => void, string, string]>([
  [
    'a room',
    x => {
      x.start.room = 'hal'
    },
    '/start/room',
    'Write "hall".',
  ],
  [
    'a room of a work',
    x => {
      firstWork(x).room = 'attic'
    },
    '/works/0/room',
    'Add the room, or take the reference away.',
  ],
  [
    'a work',
    x => {
      firstHotspot(x).work = 'panle'
    },
    '/rooms/0/hotspots/0/work',
    'Write "panel".',
  ],
  [
    'a source',
    x => {
      firstWork(x).certainty.sources = ['boook']
    },
    '/works/0/certainty/sources/0',
    'Write "book".',
  ],
  [
    'an era',
    x => {
      firstRoom(x).eras = ['tang']
    },
    '/rooms/0/eras/0',
    'Add the era, or take the reference away.',
  ],
  [
    'a narration',
    x => {
      firstHotspot(x).narration = 'n'
    },
    '/rooms/0/hotspots/0/narration',
    'Add the narration, or take the reference away.',
  ],
  [
    'a room of a view',
    x => {
      firstHotspot(x).view = { room: 'halls', at: [0, 0], heading: 0 }
    },
    '/rooms/0/hotspots/0/view/room',
    'Write "hall".',
  ],
])('%s that does not exist is told', (_name, change, pointer, remedy) => {
  expect(problemsOf(change)).toEqual([
    { weight: 'mend', code: 'missing-reference', pointer, remedy },
  ])
})

test('the state of a stop has to be one of its work', () => {
  const found = problemsOf(x => {
    const stop = {
      id: 's',
      label: { en: ['S'] },
      view: { at: [0, 0], heading: 0 },
      work: 'panel',
      state: 'today',
    }
    x.tours = [{ id: 't', label: { en: ['T'] }, stops: [stop as never] }]
  })
  expect(found.map(problem => problem.pointer)).toEqual(['/tours/0/stops/0/state'])
})

test('an id that the address could mean twice is told, whatever it names', () => {
  const found = problemsOf(x => {
    firstHotspot(x).id = 'panel'
  })
  expect(found.map(({ code, pointer }) => [code, pointer])).toEqual([
    ['duplicate-id', '/rooms/0/hotspots/0/id'],
  ])
})

test('rights have to be of Creative Commons or RightsStatements.org', () => {
  const at = (rights: string) =>
    problemsOf(x => {
      firstWork(x).rights = rights
    }).map(p => p.code)
  expect(at('https://example.org/licence')).toEqual(['rights'])
  expect(at('https://creativecommons.org.evil.example/licenses/by/4.0/')).toEqual(['rights'])
  expect(at('https://creativecommons.org/licenses/by-nc-sa/4.0/deed.fr')).toEqual([])
  expect(at('http://rightsstatements.org/vocab/InC-EDU/1.0/')).toEqual([])
  expect(at('http://rightsstatements.org/vocab/XYZ/1.0/')).toEqual(['rights'])
})

test('texts are asked for in each language of the exhibition, names in none', () => {
  const found = problemsOf(x => {
    x.languages = ['en', 'zh-Hans']
    firstHotspot(x).name = { 'zh-Hans': ['壁'] }
    firstHotspot(x).text = { en: ['A'], 'zh-CN': ['壁'] }
  })
  const pointers = found.map(problem => problem.pointer)
  expect(
    found.every(({ weight, code }) => weight === 'consider' && code === 'missing-language'),
  ).toBe(true)
  expect(pointers).toContain('/rooms/0/hotspots/0/label')
  expect(pointers).not.toContain('/rooms/0/hotspots/0/name')
  expect(pointers).not.toContain('/rooms/0/hotspots/0/text')
})

test('an empty text is to be mended, markup and a language that nobody is offered are worth a look', () => {
  const found = problemsOf(x => {
    firstHotspot(x).text = { en: ['  '] }
    firstHotspot(x).label = { en: ['A <b>bold</b> wall, 3 < 4'], fr: ['Le mur'] }
  })
  expect(found.map(({ weight, code, pointer }) => [weight, code, pointer])).toEqual([
    ['mend', 'empty-text', '/rooms/0/hotspots/0/text/en/0'],
    ['consider', 'missing-language', '/rooms/0/hotspots/0/text'],
    ['consider', 'markup', '/rooms/0/hotspots/0/label/en/0'],
    ['consider', 'language-not-offered', '/languages'],
  ])
})

test('a work without sources or a measured size is worth a look', () => {
  const found = problemsOf(x => {
    firstWork(x).certainty = { level: 'scanned' }
    delete firstWork(x).size
  })
  expect(found.map(({ weight, code }) => [weight, code])).toEqual([
    ['consider', 'no-sources'],
    ['consider', 'no-size'],
  ])
})
