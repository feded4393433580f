import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { checkFolder } from '#cli/check/check-folder.ts'
import { smallDocument } from '../../exhibition/small-document.ts'

const folder = mkdtempSync(join(tmpdir(), 'captions-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

beforeEach(() => {
  for (const name of ['audio', 'captions'])
    rmSync(join(folder, name), { recursive: true, force: true })
  const narrations = [{ id: 'stele', transcript: { en: ['A stone.'] } }]
  write('exhibition.json', JSON.stringify({ ...smallDocument(), narrations }))
})

/** Problems of captions and recordings, the picture that the small document misses left out. */
async function problems() {
  const report = await checkFolder(folder)
  return report.problems.filter(problem => /^(caption|recording)|media/.test(problem.code))
}

test('recordings dropped in by name are found and used, and their captions are read', async () => {
  write('audio/en/stele.mp3', 'ID3 and so on')
  write('audio/en/stele.vtt', 'WEBVTT\n\n00:00.000 --> 00:02.000\nA stone.\n')
  const report = await checkFolder(folder)
  expect(report.recordings).toEqual(['audio/en/stele.mp3', 'audio/en/stele.vtt'])
  expect(report.exhibition?.narrations?.[0]?.audio).toEqual({ en: 'audio/en/stele.mp3' })
  expect(await problems()).toEqual([])
})

test('a recording that is something else by its bytes is told of', async () => {
  write('audio/en/stele.mp3', '<!doctype html><html></html>')
  expect(await problems()).toMatchObject([
    { code: 'wrong-media', pointer: '/narrations/0/audio/en' },
  ])
})

test('captions that are lost or hard to read are told with file, line and remedy', async () => {
  write(
    'captions/en/stele.vtt',
    'WEBVTT\n\n00:01,000 --> 00:02,000\nlost\n\n00:03.000 --> 00:03.500\nOh.\n',
  )
  expect(await problems()).toMatchObject([
    {
      weight: 'mend',
      code: 'caption-times',
      file: 'exhibition.json',
      pointer: '/narrations/0/captions/en',
      problem: expect.stringContaining('“captions/en/stele.vtt”, line 3'),
    },
    { weight: 'consider', code: 'caption-too-brief', found: '0.5 s', expected: 'at least 1 s' },
  ])
})

test('captions in another encoding, and none at all, are told', async () => {
  write('captions/en/stele.vtt', Buffer.from([...Buffer.from('WEBVTT\n\n'), 0xb1, 0xda]))
  expect(await problems()).toMatchObject([{ code: 'caption-encoding' }])
  write('captions/en/stele.vtt', 'WEBVTT\n\nNOTE nothing yet\n')
  expect(await problems()).toMatchObject([{ code: 'caption-none' }])
})
