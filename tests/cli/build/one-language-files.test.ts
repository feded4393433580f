import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeOneLanguageFiles } from '#cli/build/one-language-files.ts'
import { previewedDocument, readPreviewed } from '#cli/preview/previewed.ts'
import { readChecked } from '#exhibition/checked.ts'
import { smallDocument } from '../../exhibition/small-document.ts'

const root = mkdtempSync(join(tmpdir(), 'one-language-'))
const folder = join(root, 'exhibitions', 'small')
afterAll(() => rmSync(root, { recursive: true }))

function write(path: string, content: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), content)
}

const narrations = [{ id: 'stele', transcript: { en: ['A stone.'] } }]
write('exhibition.json', JSON.stringify({ ...smallDocument(), narrations }))
write('audio/en/stele.mp3', 'ID3')
write('sign/ase/stele.mp4', '....ftypmp42')

const tracks = { audio: { en: 'audio/en/stele.mp3' }, sign: { ase: 'sign/ase/stele.mp4' } }

test('what visitors download has the recordings that were found by their names', async () => {
  const [file = ''] = await writeOneLanguageFiles(root)
  expect(file).toBe(join(folder, 'exhibition.en.json'))
  expect(readChecked(readFileSync(file, 'utf8'))?.narrations).toMatchObject([tracks])
})

test('so has what a preview answers with, and the curator’s own document stays as it is', async () => {
  const before = readFileSync(join(folder, 'exhibition.json'), 'utf8')
  const previewed = await readPreviewed(folder, null)
  const text = await previewedDocument(folder, 'exhibition.en.json', previewed)
  expect(JSON.parse(text ?? '').narrations).toMatchObject([tracks])
  expect(await previewedDocument(folder, 'exhibition.json', previewed)).toBe(before)
})
