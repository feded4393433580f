import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type ParsedCaptions, parseWebVtt } from '#narration/webvtt/parse-webvtt.ts'
import { corpusFolder } from '../../fixtures/corpus-folder.ts'
import { captionCases, captionFiles, unexpected } from './caption-corpus.ts'
import { deviations } from './deviations.ts'

const cases = captionCases()
const folder = corpusFolder('captions')

describe('The caption corpus', () => {
  test('comes out as the files beside it say, save for what is named in deviations.ts', () => {
    expect(unexpected(cases)).toEqual([])
  })

  test.runIf(folder !== null)('deviates in every case that is named as a deviation', () => {
    for (const name of Object.keys(deviations)) {
      const each = cases.find(c => c.name === name)
      expect(each, name).toBeDefined()
      expect(each?.found, name).not.toEqual(each?.expected)
    }
  })

  test.runIf(folder !== null)('never breaks, whichever file is read, whole or cut anywhere', () => {
    for (const path of captionFiles(folder ?? '')) {
      const text = read(path)
      for (let length = text.length; length > 0; length -= Math.ceil(text.length / 40)) {
        expect(() => parseWebVtt(text.slice(0, length)), `${path} cut at ${length}`).not.toThrow()
      }
    }
  })
})

/** What the Web Platform Tests of the same names expect of the corpus's files. */
describe.runIf(folder !== null)('The file parsing cases', () => {
  test('begin a new block at an arrow', () => {
    expect(words('arrows')).toEqual(['text0', 'text1', 'text2', 'text3', 'text4', 'text5'])
  })

  test('keep spaces and arrow-like signs of an id', () => {
    const ids = parsed('ids').cues.map(cue => cue.id)
    expect(ids).toEqual([' leading space', 'trailing space ', '-- >', '->', ' '])
  })

  test('put the replacement character for each null, which separates nothing', () => {
    const { cues } = parsed('nulls')
    expect(cues.map(cue => cue.settings.align)).toEqual([
      'center',
      'center',
      'center',
      'center',
      'center',
      'center',
      'end',
    ])
    expect(cues[1]?.id).toBe('\ufffd (null in id)')
    expect(cues[2]?.payload).toBe('\ufffdtext\ufffd2')
  })

  test('read a line as a number or a percentage, and leave it out where it is neither', () => {
    const { cues } = parsed('settings-line')
    const lines = cues.map(cue => [cue.payload, cue.settings.line, cue.settings.snapToLines])
    const max = Number.MAX_VALUE
    const valid = [-1, 0, 0, 1, 100, 101, 65_536, 2 ** 32, 18_446_744_073_709_552_000, 1e34, 1.5]
    expect(lines.slice(0, 13)).toEqual(
      [...valid, max, -max].map((line, i) => [`valid${i}`, line, true]),
    )
    const invalid = lines.filter(([text]) => String(text).startsWith('invalid'))
    expect(invalid).toHaveLength(23)
    expect(invalid.every(([, line]) => line === 'auto')).toBe(true)
    expect(
      lines.filter(([, , snap]) => snap === false).map(([text, line]) => [text, line]),
    ).toEqual(
      expect.arrayContaining([
        ['text38', 0],
        ['text40', 100],
        ['text43', 100],
      ]),
    )
    expect(cues.find(cue => cue.payload === 'text42')?.settings.lineAlign).toBe('center')
  })

  test('read several settings of one cue', () => {
    const [first, second] = parsed('settings-multiple').cues
    expect(first?.settings).toMatchObject({
      align: 'start',
      line: 1,
      snapToLines: false,
      vertical: 'lr',
      size: 50,
      position: 25,
    })
    expect(second?.settings).toMatchObject({ align: 'center', line: 1, vertical: 'rl', size: 0 })
  })

  test('put a cue into the last region of that name, or none', () => {
    const { cues, regions } = parsed('settings-region')
    const places = cues.map(({ settings: { region } }) =>
      region === null ? -1 : regions.indexOf(region),
    )
    expect(places).toEqual([2, 1, 1, -1, 2, -1, -1, -1, -1])
  })

  test('know two vertical directions', () => {
    const directions = parsed('settings-vertical').cues.map(cue => cue.settings.vertical)
    expect(directions).toEqual(['', 'lr', 'rl', 'lr', '', '', '', ''])
  })

  test('take a line of one space for a part of the header', () => {
    expect(words('header-space')).toEqual(['text'])
  })

  test('read no cue from a signature alone, nor from its own line', () => {
    expect(words('signature-space-no-newline')).toEqual([])
    expect(words('signature-tab')).toEqual([])
    expect(words('signature-timings')).toEqual([])
  })

  test('allow no sixtieth minute or second, and sixty hours', () => {
    expect(words('timings-60')).toEqual(['text1', 'text2'])
  })

  test('survive times that end with the file, and times without hours', () => {
    expect(words('timings-eof')).toEqual([])
    expect(words('timings-omitted-hours')).toEqual(['text0', 'text1', 'text2'])
  })
})

const read = (path: string): string =>
  new TextDecoder().decode(readFileSync(join(folder ?? '', path)))
const parsed = (name: string): ParsedCaptions => parseWebVtt(read(`wpt-file-parsing/${name}.vtt`))
const words = (name: string): string[] => parsed(name).cues.map(cue => cue.payload)
