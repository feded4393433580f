import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { captionLines, captionPages } from '#narration/captions/caption-lines.ts'

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/
const ems = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (wide.test(sign) ? 1 : 0.5), 0)

function lines(language: string, width: number, text: string): readonly string[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' })
  const split = (part: string) => [...words.segment(part)].map(word => word.segment)
  return captionLines(text, { language, ems, width, split })
}

describe('captionLines', () => {
  test('leaves a short caption on one line, and gives none for nothing', () => {
    expect(lines('en', 20, 'A walled-up door.')).toEqual(['A walled-up door.'])
    expect(lines('en', 20, ' \n ')).toEqual([])
  })

  test('ends a line behind a comma rather than where both lines are even', () => {
    expect(lines('en', 22, 'The cave was walled up, and held fifty thousand things.')).toEqual([
      'The cave was walled up,',
      'and held fifty thousand things.',
    ])
  })

  test('leaves no article behind and no number from its unit', () => {
    const text = 'They stood before a wall of the cave, 2.75 m wide and full'
    for (let width = 12; width < 26; width++) {
      for (const line of lines('en', width, text)) expect(line).not.toMatch(/(\ba|\bthe|\d)$/)
    }
  })

  test('breaks Chinese between words, and no line begins with a mark', () => {
    const text = '藏经洞位于莫高窟第十六窟甬道北壁，约于十一世纪初封闭，里面存放着五万余件文书。'
    expect(lines('zh-Hans', 26, text)[0]).toBe('藏经洞位于莫高窟第十六窟甬道北壁，')
    expect(lines('zh-Hans', 9, '道士发现了古代文书和绢画')).toEqual([
      '道士发现了',
      '古代文书和绢画',
    ])
    for (let width = 8; width < 40; width++)
      for (const line of lines('zh-Hans', width, text)) expect(line).not.toMatch(/^[，。、]/)
  })

  test('keeps to kinsoku in Japanese', () => {
    const text =
      '莫高窟の「蔵経洞」と呼ばれる部屋……、ガラスケースのショーウィンドーがあって（一九〇〇年）見ました。'
    for (let width = 6; width < 40; width++) {
      for (const line of lines('ja', width, text)) {
        expect(line).not.toMatch(/^[」、。）ーョィァっッ…]/)
        expect(line).not.toMatch(/[「（っ]$/)
      }
    }
  })

  test('breaks Korean and Arabic at spaces alone', () => {
    const korean = '장경동은 막고굴 제16굴 통로의 북쪽 벽에 있으며, 11세기 초에 막혔습니다.'
    const arabic = 'اكتشف الراهب الطاوي وانغ يوانلو كهفًا صغيرًا مليئًا بالمخطوطات، وكان قد سُدّ.'
    expect(lines('ko', 20, korean).join(' ')).toBe(korean)
    expect(lines('ar', 20, arabic).join(' ')).toBe(arabic)
    expect(lines('ar', 20, arabic)).toHaveLength(2)
  })

  test('leaves a French mark with its word', () => {
    for (let width = 8; width < 30; width++)
      for (const line of lines(
        'fr',
        width,
        'La grotte fut murée : pourquoi ? « Personne ne sait » !',
      ))
        expect(line).not.toMatch(/^[:?!»]|«$/)
  })

  test('keeps the lines of the file where they fit, and joins them where they do not', () => {
    expect(lines('en', 30, 'One short\nand one longer line')).toEqual([
      'One short',
      'and one longer line',
    ])
    expect(lines('ja', 12, '莫高窟の\n壁画を\n見る')).toEqual(['莫高窟の壁画を見る'])
    expect(lines('en', 40, 'a\nb\nc')).toEqual(['a b c'])
  })

  test('never puts two speakers on one line', () => {
    expect(lines('en', 10, '– Who walled it up?\n– Nobody knows.\n– Oh.')).toEqual([
      '– Who walled it up?',
      '– Nobody knows.',
      '– Oh.',
    ])
  })

  test('cuts a word that is longer than a line', () => {
    expect(lines('de', 5, 'Mogaogrotten')).toEqual(['Mogaog', 'rotten'])
  })

  test('loses nothing but spaces, whatever the text', () => {
    const piece = fc.constantFrom(
      '壁',
      '画',
      'あ',
      'っ',
      '、',
      '「',
      ' ',
      'cave',
      '-',
      '…',
      'م',
      '\n',
      '1',
      ',',
      '가',
      '\u0301',
      '–',
      ' ',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join('')),
        fc.integer({ min: 3, max: 30 }),
        fc.constantFrom('en', 'ja', 'zh-Hans', 'ko', 'ar'),
        (text, width, language) => {
          const found = lines(language, width, text)
          expect(found.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
          expect(found.every(line => line !== '')).toBe(true)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('is quick for a caption of ten thousand letters', () => {
    const started = performance.now()
    lines('en', 20, 'wall '.repeat(2000))
    lines('zh-Hans', 20, '壁'.repeat(10_000))
    expect(performance.now() - started).toBeLessThan(8000)
  })
})

describe('captionPages', () => {
  test('shows two lines at a time, and no page of one word among full ones', () => {
    expect(captionPages(['a', 'b'])).toEqual([['a', 'b']])
    expect(captionPages(['a', 'b', 'c'])).toEqual([['a', 'b'], ['c']])
    expect(captionPages([])).toEqual([])
    expect(captionPages(['a', 'b', 'c', 'd'], 3)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })
})
