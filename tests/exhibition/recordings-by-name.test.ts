import { describe, expect, test } from 'vitest'
import { withRecordings } from '#exhibition/recordings-by-name.ts'
import type { Exhibition, Narration } from '#exhibition/schema.ts'
import { smallDocument } from './small-document.ts'

function document(...narrations: Narration[]): Exhibition {
  return { ...smallDocument(), narrations }
}
const stele: Narration = { id: 'stele', transcript: { en: ['A stone.'] } }
const found = (paths: string[], ...narrations: Narration[]) =>
  withRecordings(document(...narrations), paths, 'exhibition.json')

describe('withRecordings', () => {
  test('puts every kind of file into the narration that it is named after', () => {
    const { exhibition, used, problems } = found(
      [
        'audio/en/stele.mp3',
        'audio/en/stele.vtt',
        'audio/zh-Hans/stele.synthetic.ogg',
        'captions/zh-Hans/stele.vtt',
        'descriptions/en/stele.vtt',
        'sign/ase/stele.mp4',
      ],
      stele,
    )
    expect(problems).toEqual([])
    expect(used).toHaveLength(6)
    expect(exhibition.narrations).toEqual([
      {
        ...stele,
        audio: {
          en: 'audio/en/stele.mp3',
          'zh-Hans': { file: 'audio/zh-Hans/stele.synthetic.ogg', voice: 'synthetic' },
        },
        captions: { en: 'audio/en/stele.vtt', 'zh-Hans': 'captions/zh-Hans/stele.vtt' },
        descriptions: { en: 'descriptions/en/stele.vtt' },
        sign: { ase: 'sign/ase/stele.mp4' },
      },
    ])
  })

  test('leaves a document alone where there is nothing, and where it names the files itself', () => {
    const own = { ...stele, audio: { en: { file: 'audio/en/talk.mp3', voice: 'human' as const } } }
    const { exhibition, used, problems } = found(['audio/en/talk.mp3'], own)
    expect({ used, problems }).toEqual({ used: [], problems: [] })
    expect(exhibition.narrations).toEqual([own])
  })

  test('prefers what the document says, and tells of the file that is left', () => {
    const own = { ...stele, audio: { en: 'talks/stele.mp3' } }
    const { exhibition, problems } = found(['audio/en/stele.mp3'], own)
    expect(exhibition.narrations).toEqual([own])
    expect(problems).toMatchObject([
      {
        code: 'recording-unused',
        pointer: '/narrations/0/audio/en',
        found: '"audio/en/stele.mp3"',
      },
    ])
  })

  test('takes the human voice of two, and the file that every browser plays', () => {
    const { exhibition, problems } = found(
      ['audio/en/stele.ogg', 'audio/en/stele.synthetic.m4a', 'audio/en/stele.mp3'],
      stele,
    )
    expect(exhibition.narrations?.[0]?.audio).toEqual({ en: 'audio/en/stele.mp3' })
    expect(problems).toHaveLength(2)
  })

  test('tells of a file that is named after nothing, with the nearest name', () => {
    const { problems } = found(
      ['audio/en/stelle.mp3', 'audio/english voice/stele.mp3', 'sign/ase/stele.gif'],
      stele,
    )
    expect(problems.map(problem => problem.weight)).toEqual(['consider', 'consider', 'consider'])
    expect(problems.some(problem => problem.remedy.includes('"stele"'))).toBe(true)
  })
})
