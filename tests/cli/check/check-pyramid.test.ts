import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { checkMedia } from '#cli/check/check-media.ts'
import { tiles } from '#cli/tiles.ts'
import { smallDocument } from '../../exhibition/small-document.ts'
import { temporaryFolder } from '../program.ts'

const { folder, remove } = temporaryFolder()
let path = ''
let info = ''

beforeAll(async () => {
  const wall = join(folder, 'wall.png')
  const grey = { width: 1300, height: 900, channels: 3, background: '#987' } as const
  await sharp({ create: grey }).toFile(wall)
  await tiles(wall, {
    out: join(folder, 'walls'),
    shard: { index: 1, count: 1 },
    base: null,
    format: 'jpg',
    quality: 80,
    force: false,
    print: () => {},
    complain: () => {},
    terminal: { write: () => {} },
  })
  path = `walls/${readdirSync(join(folder, 'walls'))[0]}/info.json`
  info = readFileSync(join(folder, path), 'utf8')
}, 30_000)
beforeEach(() => writeFileSync(join(folder, path), info))
afterAll(remove)

const problems = async (iiif = path) => {
  const document = smallDocument()
  const [panel] = document.works ?? []
  if (panel?.kind !== 'panel') throw new Error('problems: no panel')
  const exhibition = { ...document, works: [{ ...panel, image: { iiif } }] }
  return checkMedia(exhibition, folder, [], 'exhibition.json')
}

test('a pyramid that is all there has no problem', async () => {
  expect(await problems()).toEqual([])
})

test('a Deep Zoom image is read as one, with its tiles', async () => {
  const deepZoom = async (text: string) => {
    writeFileSync(join(folder, 'wall.dzi'), text)
    const document = smallDocument()
    const [panel] = document.works ?? []
    if (panel?.kind !== 'panel') throw new Error('no panel')
    const image = { deepzoom: 'wall.dzi' }
    return checkMedia({ ...document, works: [{ ...panel, image }] }, folder, [], 'exhibition.json')
  }
  const dzi =
    '<?xml version="1.0"?><Image xmlns="http://schemas.microsoft.com/deepzoom/2008" Format="png" Overlap="0" TileSize="512"><Size Width="300" Height="200"/></Image>'
  expect(await deepZoom(dzi)).toMatchObject([
    {
      code: 'missing-tiles',
      pointer: '/works/0/image/deepzoom',
      found: expect.stringMatching(/wall_files/),
    },
  ])
  await sharp(join(folder, 'wall.png'))
    .resize(300, 200, { fit: 'fill' })
    .png()
    .tile({ layout: 'dz', size: 512, overlap: 0 })
    .toFile(join(folder, 'wall.dz'))
  expect(await deepZoom(dzi)).toEqual([])
  expect(await deepZoom('<html></html>')).toMatchObject([{ pointer: '/works/0/image/deepzoom' }])
})

test('an info.json that is not there is told', async () => {
  expect(await problems('walls/nowhere/info.json')).toMatchObject([
    { code: 'missing-file', pointer: '/works/0/image/iiif' },
  ])
})

test.each([
  ['is cut off', () => info.slice(0, 300), 'a damaged JSON document'],
  ['describes something else', () => '{"type":"Manifest"}', 'nothing at /@context'],
  ['has no width', () => info.replace('"width": 1300', '"width": -1'), '/width'],
])('an info.json that %s is told, with what was found', async (_name, spoilt, found) => {
  writeFileSync(join(folder, path), spoilt())
  const [problem, ...more] = await problems()
  expect(more).toEqual([])
  expect(problem).toMatchObject({ code: 'not-a-pyramid', pointer: '/works/0/image/iiif' })
  expect(problem?.found).toContain(found)
})

test.each(['full/325,225', '1024,512,276,388'])(
  'missing tiles are told by the first of them: %s',
  async tile => {
    const pyramid = join(folder, path, '..')
    const file =
      readdirSync(join(pyramid, tile), { recursive: true, encoding: 'utf8' }).find(name =>
        name.endsWith('.jpg'),
      ) ?? ''
    const bytes = readFileSync(join(pyramid, tile, file))
    rmSync(join(pyramid, tile, file))
    const found = await problems()
    writeFileSync(join(pyramid, tile, file), bytes)
    expect(found).toMatchObject([
      {
        weight: 'mend',
        code: 'missing-tiles',
        pointer: '/works/0/image/iiif',
        found: expect.stringContaining(tile),
      },
    ])
  },
)
