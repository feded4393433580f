import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { smallDocument } from '../exhibition/small-document.ts'
import { buildCommand, lamplight, temporaryFolder } from './program.ts'

const { folder, remove } = temporaryFolder()
const show = join(folder, 'show')
const images = join(import.meta.dirname, '../fixtures/hostile/images')
let picture: Buffer

beforeAll(async () => {
  buildCommand()
  picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#987' } })
    .jpeg()
    .toBuffer()
}, 120_000)
afterAll(remove)

beforeEach(() => {
  mkdirSync(show, { recursive: true })
  writeFileSync(join(show, 'exhibition.json'), JSON.stringify(smallDocument()))
  writeFileSync(join(show, 'panel.jpg'), picture)
  writeFileSync(join(show, 'venue.json'), '{"format":"lamplight-venue/1.0","name":{"en":["Here"]}}')
})

const spoil = (part: string, replacement: string) => {
  const file = join(show, 'exhibition.json')
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(part)
  writeFileSync(file, text.replace(part, replacement))
}

test('a sound folder is passed with exit code 0', async () => {
  expect(await lamplight(folder, 'check', 'show')).toEqual({
    code: 0,
    lines: ['Nothing to mend.'],
    errors: '',
  })
})

test('what asks to be considered is marked so and does not fail', async () => {
  spoil('"certainty":"documented"', '"certainty":"conjectured"')
  const { code, lines } = await lamplight(folder, 'check', 'show')
  expect(code).toBe(0)
  expect(lines[0]).toMatch(/^consider: exhibition\.json#\/works\/0\/size: .+ – Add .+\.$/)
  expect(lines.at(-1)).toBe('Nothing to mend, 1 to consider.')
})

test('every problem is a line with file, pointer and remedy, and the exit code is 1', async () => {
  spoil('"surface":"north","u":3', '"surface":"nroth","u":3')
  spoil('"work":"panel"', '"work":"panle"')
  spoil('"panel.jpg"', '"pannel.jpg"')
  const { code, lines } = await lamplight(folder, 'check', 'show')
  expect(code).toBe(1)
  expect(lines).toContain(
    'exhibition.json#/rooms/0/hotspots/0/work: There is no work “panle” (found "panle", expected one of "panel") – Write "panel".',
  )
  expect(lines).toContain(
    'exhibition.json#/works/0/image/picture: There is no file “pannel.jpg” – Write "panel.jpg", if that is meant.',
  )
  expect(lines.join('\n')).toMatch(/#\/rooms\/0\/hotspots\/0\/place.*nroth/)
  expect(lines.at(-1)).toBe('3 to mend.')
})

test('as JSON it says the same', async () => {
  spoil('"work":"panel"', '"work":"panle"')
  const { code, lines } = await lamplight(folder, 'check', 'show', '--json')
  expect(code).toBe(1)
  expect(JSON.parse(lines.join('\n'))).toMatchObject({
    exhibition: 'small',
    mend: 1,
    problems: [{ weight: 'mend', code: 'missing-reference', pointer: '/rooms/0/hotspots/0/work' }],
  })
})

test('misuse is told in one line, with exit code 2', async () => {
  writeFileSync(join(folder, 'file.txt'), '')
  mkdirSync(join(folder, 'empty'), { recursive: true })
  const results = await Promise.all([
    lamplight(folder, 'check', 'nowhere'),
    lamplight(folder, 'check', 'file.txt'),
    lamplight(folder, 'check', 'empty'),
    lamplight(folder, 'check'),
    lamplight(folder, 'chekc', 'show'),
    lamplight(folder, 'check', 'show', '--jsn'),
  ])
  for (const result of results) {
    expect(result.code).toBe(2)
    expect(result.lines).toEqual([])
    expect(result.errors.trim()).not.toBe('')
    expect(result.errors).not.toContain('    at ')
  }
})

test('a document that is no JSON is one line', async () => {
  writeFileSync(join(show, 'exhibition.json'), '{"id": "a",\n}')
  const { code, lines } = await lamplight(folder, 'check', 'show')
  expect(code).toBe(1)
  expect(lines[0]).toBe(
    'exhibition.json#: Line 2, column 1: a comma stands before the closing bracket (found “}”) – Take the comma away.',
  )
  writeFileSync(join(show, 'exhibition.json'), Buffer.from('\ufeff{}', 'utf16le'))
  expect((await lamplight(folder, 'check', 'show')).lines[0]).toContain('not UTF-8 text')
})

test.each<[string, () => void | Promise<void>, string]>([
  [
    'truncated',
    () => copyFileSync(join(images, 'truncated.jpg'), join(show, 'panel.jpg')),
    'truncated',
  ],
  [
    'damaged',
    () => copyFileSync(join(images, 'corrupt-header.jpg'), join(show, 'panel.jpg')),
    'not-a-picture',
  ],
  [
    'a web page',
    () => writeFileSync(join(show, 'panel.jpg'), '<!doctype html><p>Log in'),
    'wrong-media',
  ],
  ['empty', () => writeFileSync(join(show, 'panel.jpg'), ''), 'truncated'],
  [
    'spelled otherwise',
    () => renameSync(join(show, 'panel.jpg'), join(show, 'Panel.JPG')),
    'other-spelling',
  ],
  ['climbing out', () => spoil('"panel.jpg"', '"../show/panel.jpg"'), 'media-path'],
  ['on a host of its own', () => spoil('"panel.jpg"', '"https://a.example/b.jpg"'), 'refused-host'],
  [
    '20,000 pixels wide',
    async () => {
      await sharp({ create: { width: 20_000, height: 20, channels: 3, background: '#987' } })
        .jpeg()
        .toFile(join(show, 'panel.jpg'))
    },
    'picture-too-large',
  ],
])('a picture that is %s is told', async (_name, change, code) => {
  await change()
  const { lines, code: exit } = await lamplight(folder, 'check', 'show', '--json')
  expect(exit).toBe(1)
  const { problems } = JSON.parse(lines.join('\n'))
  expect(
    problems.map((problem: { code: string; pointer: string }) => [problem.code, problem.pointer]),
  ).toEqual([[code, '/works/0/image/picture']])
})

test('a link that leads out of the folder is told', async () => {
  writeFileSync(join(folder, 'outside.jpg'), picture)
  symlinkSync(join(folder, 'outside.jpg'), join(show, 'link.jpg'))
  spoil('"panel.jpg"', '"link.jpg"')
  expect((await lamplight(folder, 'check', 'show')).lines[0]).toContain('leads out of')
})

test('a host that the venue allows is not told', async () => {
  spoil('"panel.jpg"', '"https://a.example/b.jpg"')
  mkdirSync(join(show, 'venues'), { recursive: true })
  writeFileSync(
    join(show, 'venues/hall.json'),
    '{"format":"lamplight-venue/1.0","name":{"en":["Hall"]},"hosts":["a.example"]}',
  )
  expect((await lamplight(folder, 'check', 'show')).lines).toEqual(['Nothing to mend.'])
})

test('the exhibition that comes with Lamplight has nothing to mend', async () => {
  const { code, lines } = await lamplight(
    join(import.meta.dirname, '../..'),
    'check',
    'public/exhibitions/library-cave',
  )
  const inTable = /^language {2}texts|^[A-Za-z-]+( +\d+){6}$/
  expect(
    lines.filter(line => !line.startsWith('consider: ') && !inTable.test(line)).slice(0, -1),
  ).toEqual([])
  expect(code).toBe(0)
})

test.each(['exhibition', 'venue'])(
  'the published JSON Schema of the %s is the one that the program writes',
  async name => {
    const { lines } = await lamplight(folder, 'check', '--schema', name)
    const committed = readFileSync(
      join(import.meta.dirname, `../../public/${name}.schema.json`),
      'utf8',
    )
    expect(lines.join('\n')).toBe(committed.trimEnd())
  },
)
