import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildSearchIndex, type SearchEntry, search } from '#panels/list/search-index.ts'

const entry = (id: string, label: string, text = '', name = ''): SearchEntry => ({
  kind: 'hotspot',
  id,
  label,
  name,
  text,
})

const english = buildSearchIndex([
  entry('bag', 'Travelling bag', 'It hangs from a branch beside the monk.', '布包'),
  entry('nun', 'Nun with a phoenix fan', 'Under the tree stands a nun; a water bottle hangs near.'),
  entry('monk', 'Hóngbiàn, chief monk', 'The statue in the middle of the cave.', '洪辩'),
  entry('empress', 'The café of Šárka', 'Straße, Ærø'),
])

const chinese = buildSearchIndex([
  entry('nun', '执扇比丘尼', '树下立一位比丘尼，手执团扇，扇面画对凤。', '执扇比丘尼'),
  entry('tree', '菩提双树', '两株菩提树，枝叶相交。'),
  entry('cave', '藏经洞', '莫高窟第17窟，又称藏经洞。'),
])

const arabic = buildSearchIndex([
  entry('cave', 'كَهْفُ المَكْتَبَة', 'غرفة صغيرة أُغلقت نحو عام ١٠٠٠.'),
  entry('statue', 'تمثال الراهب', 'يجلس الراهبُ في وسط الكهف.'),
  entry('hall', 'القاعة الكبرى', 'والجدار مزيَّن بالصور.'),
])

const ids = (index: typeof english, query: string) => search(index, query).map(h => h.entry.id)
const marked = (parts: readonly { text: string; marked: boolean }[] | null | undefined) =>
  (parts ?? []).filter(p => p.marked).map(p => p.text)

describe('search in English', () => {
  test('finds a word by its beginning, whatever the case', () => {
    expect(ids(english, 'PHOE')).toEqual(['nun'])
  })
  test('does not find the middle of a word', () => {
    expect(ids(english, 'oenix')).toEqual([])
  })
  test('finds letters with marks by letters without, and the other way', () => {
    expect(ids(english, 'hongbian')).toEqual(['monk'])
    expect(ids(english, 'CAFÉ sarka')).toEqual(['empress'])
    expect(ids(english, 'strasse aero')).toEqual(['empress'])
  })
  test('understands a word with one letter wrong, missing, too many or swapped', () => {
    expect(ids(english, 'phenix')).toEqual(['nun'])
    expect(ids(english, 'phoeniks')).toEqual([])
    expect(ids(english, 'pheonix fan')).toEqual(['nun'])
    expect(ids(english, 'travveling')).toEqual([])
    expect(ids(english, 'travveling bag')).toEqual([])
    expect(ids(english, 'travelliing bag')).toEqual(['bag'])
    expect(ids(english, 'hongbiam')).toEqual(['monk'])
  })
  test('takes a short word as it is written', () => {
    expect(ids(english, 'bug')).toEqual([])
    expect(ids(english, 'monq')).toEqual([])
  })
  test('puts what is as written before what holds a slip, wherever it stands', () => {
    const index = buildSearchIndex([
      entry('label', 'Phoenix fan'),
      entry('text', 'Letter', 'He writes phenix without an o.'),
    ])
    expect(ids(index, 'phenix')).toEqual(['text', 'label'])
  })
  test('marks the word that was meant', () => {
    expect(marked(search(english, 'phenix')[0]?.label)).toEqual(['phoenix'])
  })
  test('puts a label before a text', () => {
    expect(ids(english, 'monk')).toEqual(['monk', 'bag'])
  })
  test('finds only what answers every word', () => {
    expect(ids(english, 'nun bottle')).toEqual(['nun'])
    expect(ids(english, 'nun statue')).toEqual([])
  })
  test('finds a name in its own language', () => {
    expect(ids(english, '洪辩')).toEqual(['monk'])
  })
  test('marks the match in label and text as it was written', () => {
    const [hit] = search(english, 'hongb')
    expect(marked(hit?.label)).toEqual(['Hóngb'])
    expect(marked(search(english, 'bottle')[0]?.snippet)).toEqual(['bottle'])
  })
  test('finds nothing for an empty query or one of signs only', () => {
    expect(search(english, '  ')).toEqual([])
    expect(search(english, '?!,')).toEqual([])
  })
})

describe('search in Chinese', () => {
  test('finds one character wherever it stands', () => {
    expect(ids(chinese, '扇')).toEqual(['nun'])
    expect(ids(chinese, '洞')).toEqual(['cave'])
  })
  test('finds characters that stand together', () => {
    expect(ids(chinese, '比丘尼')).toEqual(['nun'])
    expect(ids(chinese, '丘比')).toEqual([])
    expect(ids(chinese, '菩提树')).toEqual(['tree'])
  })
  test('finds characters and digits side by side', () => {
    expect(ids(chinese, '第17窟')).toEqual(['cave'])
    expect(ids(chinese, '１７')).toEqual(['cave'])
  })
  test('understands one wrong character of three or more', () => {
    expect(ids(chinese, '藏金洞')).toEqual(['cave'])
    expect(ids(chinese, '北丘尼')).toEqual(['nun'])
    expect(ids(chinese, '金洞')).toEqual([])
    expect(ids(chinese, '藏金动')).toEqual([])
  })
  test('does not take a sign for a wrong character', () => {
    expect(ids(buildSearchIndex([entry('a', '树，枝')]), '树叶枝')).toEqual([])
  })
  test('marks the whole run once', () => {
    expect(marked(search(chinese, '比丘尼')[0]?.label)).toEqual(['比丘尼'])
  })
})

describe('search in Arabic', () => {
  test('does not ask for vowel signs', () => {
    expect(ids(arabic, 'كهف')).toEqual(['cave', 'statue'])
  })
  test('finds a word with or without its article and joined particle', () => {
    expect(ids(arabic, 'راهب')).toEqual(['statue'])
    expect(ids(arabic, 'الجدار')).toEqual(['hall'])
    expect(ids(arabic, 'صور')).toEqual(['hall'])
  })
  test('reads hamza seats, teh marbuta and alef maksura as readers type them', () => {
    expect(ids(arabic, 'اغلقت')).toEqual(['cave'])
    expect(ids(arabic, 'المكتبه')).toEqual(['cave'])
    expect(ids(arabic, 'الكبري')).toEqual(['hall'])
  })
  test('reads Arabic digits as digits', () => {
    expect(ids(arabic, '1000')).toEqual(['cave'])
  })
})

describe('any text', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 200 })
  test('is given back whole by the parts of its label', () => {
    fc.assert(
      fc.property(text, text, (label, query) => {
        for (const hit of search(buildSearchIndex([entry('a', label, label)]), query)) {
          expect(hit.label.map(p => p.text).join('')).toBe(label)
        }
      }),
    )
  })
  test('is found by any beginning of one of its words', () => {
    const letters = fc.stringMatching(/^[a-zéßøאבا-غف-ي中文洞窟가-힣]{1,12}$/u)
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 6 }), fc.nat(), (list, n) => {
        const wanted = [...(list[n % list.length] ?? '')]
        const query = wanted.slice(0, 1 + (n % wanted.length)).join('')
        expect(ids(buildSearchIndex([entry('a', 'x', list.join(' '))]), query)).toEqual(['a'])
      }),
    )
  })
  test('has a snippet with a marked part wherever the text was matched', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('lamp', '洞', 'كهف'), text, (a, word, b) => {
        const [hit] = search(buildSearchIndex([entry('a', '-', `${a} ${word} ${b}`)]), word)
        expect(hit?.snippet?.some(p => p.marked)).toBe(true)
      }),
    )
  })
})
