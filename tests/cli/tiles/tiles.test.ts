import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { levelsOf, tilesOf, wholeSizes } from '#cli/tiles/levels.ts'
import { type TilesOptions, tiles } from '#cli/tiles.ts'
import { corpusFolder } from '../../fixtures/corpus-folder.ts'
import { temporaryFolder } from '../program.ts'
import { colouredSteps, filesBelow, treeHash } from './tree.ts'

// On a busy machine some pictures take more than the usual five seconds.
vi.setConfig({ testTimeout: 30_000 })

const { folder, remove } = temporaryFolder()
const size = { width: 1300, height: 900 }
const wall = join(folder, 'wall.png')
const out = join(folder, 'out')
let lines: string[] = []
let complaints: string[] = []

const make = (path: string, options: Partial<TilesOptions> = {}) =>
  tiles(path, {
    out,
    shard: { index: 1, count: 1 },
    base: null,
    // Half the time of WebP.
    format: 'jpg',
    quality: 80,
    force: false,
    print: line => void lines.push(line),
    complain: line => void complaints.push(line),
    terminal: { write: () => {} },
    ...options,
  })

const only = (of = out): string => {
  const [name, ...more] = readdirSync(of)
  if (name === undefined || more.length > 0) throw new Error(`only: ${[name, ...more]}`)
  return join(of, name)
}

const colourAt = async (file: string, x = 0.5, y = 0.5): Promise<number[]> => {
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
  const column = Math.min(info.width - 1, Math.floor(x * info.width))
  const row = Math.min(info.height - 1, Math.floor(y * info.height))
  const at = (row * info.width + column) * info.channels
  return [...data.subarray(at, at + info.channels)]
}

const near = (found: readonly number[], wanted: readonly number[], by = 8) => {
  expect(found).toHaveLength(wanted.length)
  for (const [i, value] of wanted.entries()) {
    expect(Math.abs((found[i] ?? 999) - value)).toBeLessThanOrEqual(by)
  }
}

beforeAll(async () => {
  await sharp(colouredSteps(size.width, size.height), { raw: { ...size, channels: 3 } }).toFile(
    wall,
  )
})
beforeEach(() => {
  rmSync(out, { recursive: true, force: true })
  lines = []
  complaints = []
})
afterAll(remove)

describe('a pyramid', () => {
  test('has exactly the files that level 0 and its info.json promise', async () => {
    expect(await make(wall, { format: 'webp' })).toBe(0)
    const sizes = wholeSizes(size).map(one => `full/${one.width},${one.height}`)
    const whole = ['full/max', ...sizes].flatMap(one => [
      `${one}/0/default.jpg`,
      `${one}/0/default.webp`,
    ])
    const cut = [...tilesOf(size)].map(tile => `${tile}/0/default.webp`)
    expect(filesBelow(only())).toEqual([...new Set([...whole, ...cut, 'info.json'])].sort())
  })

  test('has JPEG alone where that is wanted', async () => {
    await make(wall)
    expect(filesBelow(only()).filter(file => file.endsWith('.webp'))).toEqual([])
    expect(existsSync(join(only(), 'full/max/0/default.jpg'))).toBe(true)
  })

  test('has tiles of the size in their names that show the place in their names', async () => {
    await make(wall, { format: 'webp' })
    for (const tile of tilesOf(size)) {
      const [region = '', pixels = ''] = tile.split('/')
      const file = join(only(), tile, '0/default.webp')
      const { width, height } = await sharp(file).metadata()
      expect(`${width},${height}`).toBe(pixels)
      const [x = 0, y = 0, w = 0, h = 0] =
        region === 'full' ? [0, 0, size.width, size.height] : region.split(',').map(Number)
      near(
        await colourAt(file),
        await colourAt(wall, (x + w / 2) / size.width, (y + h / 2) / size.height),
        24,
      )
    }
  })

  test('is the same to the byte when it is made again, and in any folder', async () => {
    await make(wall)
    const first = treeHash(only())
    await make(wall, { force: true })
    expect(treeHash(only())).toBe(first)
    const other = join(folder, 'other')
    await make(wall, { out: other })
    expect(treeHash(only(other))).toBe(first)
  })

  test('of a picture within one tile is that tile', async () => {
    const small = join(folder, 'small.png')
    await sharp(wall).resize(300, 200).toFile(small)
    expect(await make(small)).toBe(0)
    expect(filesBelow(only())).toEqual([
      'full/300,200/0/default.jpg',
      'full/max/0/default.jpg',
      'info.json',
    ])
  })

  test('is called by the address that it will have, or else by its own folder', async () => {
    const id = () => JSON.parse(readFileSync(join(only(), 'info.json'), 'utf8')).id
    await make(wall)
    expect(only().endsWith(`/${id()}`)).toBe(true)
    const made = statSync(join(only(), 'full/max/0/default.jpg')).mtimeMs
    await make(wall, { base: 'https://images.example/walls' })
    expect(id()).toMatch(/^https:\/\/images\.example\/walls\/wall-[0-9a-f]{8}$/)
    expect(statSync(join(only(), 'full/max/0/default.jpg')).mtimeMs).toBe(made)
  })
})

describe('what is there already', () => {
  test('is not made twice', async () => {
    await make(wall)
    const made = statSync(join(only(), 'info.json')).mtimeMs
    expect(await make(wall)).toBe(0)
    expect(lines).toContain('wall.png: made before')
    expect(statSync(join(only(), 'info.json')).mtimeMs).toBe(made)
  })

  test('is made anew where the picture or the settings have changed', async () => {
    await make(wall)
    await make(wall, { quality: 60 })
    expect(readdirSync(out)).toHaveLength(2)
  })

  test.each([
    ['without its info.json', () => rmSync(join(only(), 'info.json'))],
    ['with half an info.json', () => writeFileSync(join(only(), 'info.json'), '{"id": "wa')],
  ])('is made anew when it lies there %s', async (_name, spoil) => {
    await make(wall)
    const whole = treeHash(only())
    lines = []
    spoil()
    rmSync(join(only(), 'full'), { recursive: true })
    expect(await make(wall)).toBe(0)
    expect(lines.join('\n')).toContain('9 tiles')
    expect(treeHash(only())).toBe(whole)
  })

  test('is cleared away where a killed run has left it, and kept while another run works on it', async () => {
    await make(wall)
    const name = only().slice(out.length + 1)
    const dead = join(out, `.${name}.999999999.part`)
    const alive = join(out, `.${name}.${process.ppid}.part`)
    for (const part of [dead, alive]) mkdirSync(join(part, name, 'full'), { recursive: true })
    await make(wall, { force: true })
    expect(readdirSync(out).sort()).toEqual([alive.slice(out.length + 1), name].sort())
  })
})

describe('colours and turning', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('EXIF orientation %i is applied', async orientation => {
    const stored = join(folder, `turned-${orientation}.jpg`)
    await sharp(wall).resize(650, 450).withMetadata({ orientation }).jpeg().toFile(stored)
    expect(await make(stored)).toBe(0)
    const upright = await sharp(stored).autoOrient().png().toBuffer({ resolveWithObject: true })
    const info = JSON.parse(readFileSync(join(only(), 'info.json'), 'utf8'))
    expect([info.width, info.height]).toEqual([upright.info.width, upright.info.height])
    const seen = join(folder, 'upright.png')
    writeFileSync(seen, upright.data)
    for (const [x, y] of [
      [0.1, 0.1],
      [0.9, 0.1],
      [0.1, 0.9],
    ] as const) {
      near(
        await colourAt(join(only(), 'full/max/0/default.jpg'), x, y),
        await colourAt(seen, x, y),
        24,
      )
    }
    expect(readdirSync(out)).toHaveLength(1)
  })

  test.each([
    ['16 bits', (s: Sharp) => s.toColourspace('rgb16').png()],
    ['16 bits in Display P3', (s: Sharp) => s.toColourspace('rgb16').withIccProfile('p3').png()],
    ['8 bits in Display P3', (s: Sharp) => s.withIccProfile('p3').tiff()],
    ['CMYK', (s: Sharp) => s.withIccProfile('cmyk').tiff()],
  ])('%s become sRGB of 8 bits', async (name, store) => {
    const file = join(folder, `${name}.scan.tif`)
    const plain = { width: 600, height: 40, channels: 3, background: '#b46432' } as const
    await store(sharp({ create: plain })).toFile(file)
    expect(await make(file)).toBe(0)
    const [tile] = [...tilesOf(plain)]
    for (const made of [`${tile}/0/default.jpg`, 'full/max/0/default.jpg']) {
      const metadata = await sharp(join(only(), made)).metadata()
      expect([metadata.space, metadata.depth, metadata.hasProfile]).toEqual([
        'srgb',
        'uchar',
        false,
      ])
      near(await colourAt(join(only(), made)), [0xb4, 0x64, 0x32], name === 'CMYK' ? 30 : 3)
    }
  })

  test('grey pictures stay grey', async () => {
    const file = join(folder, 'grey.png')
    await sharp(wall).toColourspace('b-w').png().toFile(file)
    expect(await make(file)).toBe(0)
    const [r, g, b] = await colourAt(join(only(), 'full/325,225/0/default.jpg'))
    expect([g, b]).toEqual([r, r])
  })

  test('what is transparent stays so in WebP, and lies on white in JPEG', async () => {
    const file = join(folder, 'fragment.png')
    const clear = { r: 200, g: 0, b: 0, alpha: 0 }
    await sharp({ create: { width: 700, height: 600, channels: 4, background: clear } }).toFile(
      file,
    )
    await make(file, { format: 'webp' })
    expect(await colourAt(join(only(), '0,0,512,512/512,512/0/default.webp'))).toHaveLength(4)
    expect((await colourAt(join(only(), 'full/max/0/default.webp')))[3]).toBe(0)
    near(await colourAt(join(only(), 'full/max/0/default.jpg')), [255, 255, 255], 1)
  })
})

describe('a folder', () => {
  const scans = join(folder, 'scans')
  const hostile = join(import.meta.dirname, '../../fixtures/hostile/images')

  beforeAll(async () => {
    mkdirSync(scans)
    await sharp(wall).resize(600, 400).jpeg().toFile(join(scans, 'b.jpg'))
    await sharp(wall).resize(400, 600).tiff().toFile(join(scans, 'a.tif'))
    copyFileSync(join(hostile, 'truncated.jpg'), join(scans, 'cut.jpg'))
    copyFileSync(join(hostile, 'corrupt-header.jpg'), join(scans, 'damaged.jpg'))
    writeFileSync(join(scans, 'notes.txt'), 'which is which')
  })

  test('gives a pyramid for each picture and a sentence for each damaged one, and ends with 1', async () => {
    expect(await make(scans)).toBe(1)
    expect(readdirSync(out).map(name => name.slice(0, -9))).toEqual(['a', 'b'])
    expect(complaints).toHaveLength(3)
    expect(complaints[0]).toMatch(
      /^cut\.jpg: the picture is damaged, or its end is missing \(.+\) – Copy it again/,
    )
    expect(complaints[1]).toMatch(/^damaged\.jpg: .+ – Copy it again/)
    expect(complaints[2]).toBe('2 files were left out.')
  })

  test('tells what to write in exhibition.json, from where the exhibition lies', async () => {
    await make(scans)
    expect(lines.slice(-5)).toEqual([
      'Write in exhibition.json, once out lies beside it:',
      'a.tif',
      expect.stringMatching(
        /^ {2}"image": \{ "iiif": "out\/(a-[0-9a-f]{8})\/info\.json", "preview": "out\/\1\/full\/200,300\/0\/default\.jpg" \}$/,
      ),
      'b.jpg',
      expect.stringContaining('"out/b-'),
    ])
    const [, preview = ''] = /"preview": "([^"]+)"/.exec(lines.at(-1) ?? '') ?? []
    expect(existsSync(join(folder, preview))).toBe(true)
    const written = lines.slice(-5)
    await make(scans)
    expect(lines.slice(-5)).toEqual(written)
    await make(scans, { base: 'https://images.example/walls' })
    expect(lines.at(-1)).toMatch(/"https:\/\/images\.example\/walls\/b-[0-9a-f]{8}\/info\.json"/)
    const show = join(folder, 'show')
    mkdirSync(show)
    writeFileSync(join(show, 'exhibition.json'), '{}')
    await make(scans, { out: join(show, 'walls/north') })
    expect(lines.at(-1)).toMatch(/"walls\/north\/b-[0-9a-f]{8}\/info\.json"/)
  })

  test('is shared out among shards, without a picture made twice or forgotten', async () => {
    const made = new Set<string>()
    for (const index of [1, 2, 3]) {
      const part = join(folder, `shard-${index}`)
      await make(scans, { out: part, shard: { index, count: 3 } })
      for (const name of readdirSync(part)) {
        expect(made).not.toContain(name)
        made.add(name)
      }
    }
    await make(scans)
    expect([...made].sort()).toEqual(readdirSync(out))
  })
})

describe('the corpus', () => {
  const images = corpusFolder('images')
  // 4.3 gigapixels: tried by hand, minutes long.
  const huge = '65536-uint32-limit.png'

  test.skipIf(images === null)(
    'has a pyramid or a sentence for every picture',
    async () => {
      for (const file of filesBelow(images ?? '').filter(one => !one.endsWith(huge))) {
        complaints = []
        rmSync(out, { recursive: true, force: true })
        const code = await make(join(images ?? '', file))
        expect([code, readdirSync(out).length, complaints.length]).toEqual(
          code === 0 ? [0, 1, 0] : [1, 0, 2],
        )
        if (code === 0) {
          const info = JSON.parse(readFileSync(join(only(), 'info.json'), 'utf8'))
          expect(info.tiles[0].scaleFactors).toHaveLength(levelsOf(info).length)
        }
      }
    },
    60_000,
  )
})
