import { expect, test } from 'vitest'
import { mediaOf } from '#exhibition/media-list.ts'
import { parseExhibition } from '#exhibition/parse.ts'
import { smallDocument } from './small-document.ts'

test('the tracks of a narration and the sounds of a room are media, made sounds are not', () => {
  const x = smallDocument()
  const [hall] = x.rooms
  if (hall === undefined) return expect.fail('no room')
  hall.ambience = 'wind.opus'
  x.eras = [
    { id: 'one', label: { en: ['1'] }, date: { en: ['1'] }, ambience: { kind: 'wind' } },
    {
      id: 'two',
      label: { en: ['2'] },
      date: { en: ['2'] },
      ambience: [{ kind: 'bells', at: [0, 1] }, { kind: 'sand' }],
    },
  ]
  x.narrations = [
    {
      id: 'talk',
      transcript: { en: ['A wall.'] },
      audio: { en: 'en.opus', fr: { file: 'fr.opus', voice: 'synthetic' } },
      captions: { en: 'en.vtt' },
      descriptions: { en: 'seen.vtt' },
      sign: { ase: 'ase.webm' },
    },
  ]
  expect(parseExhibition(JSON.stringify(x), 'f')).toEqual({ exhibition: x, problems: [] })
  expect(mediaOf(x).map(({ role, pointer }) => [role, pointer])).toEqual([
    ['ambience', '/rooms/0/ambience'],
    ['picture', '/works/0/image/picture'],
    ['audio', '/narrations/0/audio/en'],
    ['audio', '/narrations/0/audio/fr/file'],
    ['captions', '/narrations/0/captions/en'],
    ['descriptions', '/narrations/0/descriptions/en'],
    ['sign', '/narrations/0/sign/ase'],
  ])
})

test('a sound that the viewer cannot make is explained as one of a list', () => {
  const x: unknown = {
    ...smallDocument(),
    eras: [{ id: 'one', label: { en: ['1'] }, date: { en: ['1'] }, ambience: [{ kind: 'winde' }] }],
  }
  expect(parseExhibition(JSON.stringify(x), 'f').problems).toMatchObject([
    { code: 'unknown-value', pointer: '/eras/0/ambience/0/kind', remedy: 'Write "wind".' },
  ])
})
