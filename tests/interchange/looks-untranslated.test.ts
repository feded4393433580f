import { expect, test } from 'vitest'
import { looksUntranslated } from '#interchange/looks-untranslated.ts'

const english = (words: string) => ({ words, language: 'en' })

test.each([
  ['La grotte est petite et sombre.', 'fr', 'The cave is small and dark.'],
  ['Paul Pelliot', 'fr', 'Paul Pelliot'],
  ['Or.8210/P.2', 'ar', 'Or.8210/P.2'],
  ['862', 'hi', '862'],
  ['Dunhuang, Mogao', 'de', 'Dunhuang, Mogao'],
  ['藏经洞', 'zh-Hans', 'The Library Cave'],
  ['藏經洞封閉於十一世紀初，原因不明。', 'zh-Hant', 'The cave was sealed.'],
  ['蔵経洞は十一世紀の初めに閉ざされました。', 'ja', 'The cave was sealed.'],
  ['莫高窟第16窟', 'ja', 'Cave 16 at Mogao'],
  ['Пещера закрыта около 1000 года (British Library).', 'ru', 'The cave was sealed about 1000.'],
  ['ग्रंथालय गुफा', 'hi', 'The Library Cave'],
])('“%s” looks well in %s', (words, language, source) => {
  expect(looksUntranslated(words, language, english(source))).toBeNull()
})

test.each([
  ['The cave is small and dark.', 'fr', 'The cave is small and dark.', 'same-as-source'],
  ['The cave is small and dark.', 'ru', 'Something else entirely', 'other-script'],
  ['The cave was walled up', 'ja', 'The cave was walled up', 'other-script'],
  ['藏经洞封闭于十一世纪初，原因不明。', 'zh-Hant', 'The cave was sealed.', 'other-script'],
  ['藏經洞封閉於十一世紀初，這個原因不明。', 'zh-Hans', 'The cave was sealed.', 'other-script'],
  ['藏经洞封闭于十一世纪初，原因至今尚无定论。', 'ja', 'The cave was sealed.', 'other-script'],
  ['藏经洞封闭于十一世纪初，原因不明。', 'ar', 'The cave was sealed.', 'other-script'],
])('“%s” does not look translated into %s', (words, language, source, why) => {
  expect(looksUntranslated(words, language, english(source))).toBe(why)
})

test('the same sentence in two scripts of one language is no fault', () => {
  const source = { words: '敦煌石窟中的小室，原因不明，人人想知道。', language: 'zh-Hans' }
  expect(looksUntranslated(source.words, 'zh-Hant', source)).toBeNull()
})

test('nothing is said of a language whose script nobody has told', () => {
  expect(looksUntranslated('The cave is small and dark.', 'qaa', null)).toBeNull()
})
