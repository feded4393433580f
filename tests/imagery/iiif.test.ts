import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseImageInfo } from '#imagery/iiif.ts'
import { pagesAt } from '#imagery/page.ts'
import type { ImageSource } from '#imagery/source.ts'
import { corpusFolder } from '../fixtures/corpus-folder.ts'

const address = 'https://images.example/iiif/wall/info.json'
const base = 'https://images.example/iiif/wall'

const three = (more: object): object => ({
  '@context': 'http://iiif.io/api/image/3/context.json',
  id: 'http://elsewhere.example/moved',
  type: 'ImageService3',
  protocol: 'http://iiif.io/api/image',
  profile: 'level0',
  width: 6000,
  height: 4001,
  ...more,
})

const two = (more: object): object => ({
  '@context': 'http://iiif.io/api/image/2/context.json',
  '@id': 'http://elsewhere.example/moved',
  protocol: 'http://iiif.io/api/image',
  profile: ['http://iiif.io/api/image/2/level0.json'],
  width: 6000,
  height: 4001,
  ...more,
})

function read(json: unknown, at = address): ImageSource {
  const parsed = parseImageInfo(json, at)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.fault))
  return parsed.source
}

const urls = (source: ImageSource, level: number, column: number, row: number): string[] =>
  source.parts({ level, column, row }).map(part => part.url.replace(base, ''))

function* allParts(source: ImageSource) {
  for (const level of source.levels)
    for (let row = 0; row < pagesAt(source.height, level); row++)
      for (let column = 0; column < pagesAt(source.width, level); column++)
        yield* source.parts({ level, column, row })
}

const tiles = [{ width: 512, scaleFactors: [1, 2, 4, 8, 16] }]

describe('static files (level 0)', () => {
  test('of version 3 are asked for as width,height of regions in the full picture', () => {
    const source = read(three({ tiles }))
    expect(source.levels).toEqual([0, 1, 2, 3, 4])
    expect(urls(source, 0, 1, 2)).toEqual(['/512,1024,512,512/512,512/0/default.jpg'])
    expect(urls(source, 0, 11, 7)).toEqual(['/5632,3584,368,417/368,417/0/default.jpg'])
    expect(urls(source, 2, 2, 1)).toEqual(['/4096,2048,1904,1953/476,489/0/default.jpg'])
    expect(urls(source, 4, 0, 0)).toEqual(['/full/375,251/0/default.jpg'])
  })

  test('of version 2 are asked for by their width', () => {
    const source = read(two({ tiles }))
    expect(urls(source, 0, 11, 7)).toEqual(['/5632,3584,368,417/368,/0/default.jpg'])
    expect(urls(source, 4, 0, 0)).toEqual(['/full/375,/0/default.jpg'])
  })

  test('are below the address that was fetched, whatever the id says', () => {
    expect(
      read(three({ tiles }), `${base}/info.json?v=2`).parts({ level: 4, column: 0, row: 0 })[0]
        ?.url,
    ).toBe(`${base}/full/375,251/0/default.jpg`)
    expect(urls(read(three({ tiles }), base), 4, 0, 0)).toEqual(['/full/375,251/0/default.jpg'])
  })

  test('serve a coarser level from sizes where one fits, and gather it from tiles where none does', () => {
    const few = [{ width: 512, scaleFactors: [1, 2] }]
    const sizes = [
      { width: 750, height: 500 },
      { width: 375, height: 250 },
      { width: 90, height: 60 },
    ]
    const source = read(three({ tiles: few, sizes }))
    expect(source.levels).toEqual([0, 1, 2, 3, 4])
    expect(source.parts({ level: 2, column: 0, row: 0 })).toHaveLength(4)
    expect(source.parts({ level: 3, column: 1, row: 0 })).toEqual([
      {
        url: `${base}/full/750,500/0/default.jpg`,
        size: [750, 500],
        from: [512, 0, 238, 500],
        to: [0, 0, 238, 501],
      },
    ])
    expect(urls(source, 4, 0, 0)).toEqual(['/full/375,250/0/default.jpg'])
    expect(read(three({ tiles: few })).levels).toEqual([0, 1, 2, 3, 4])
    expect(read(three({ tiles: few, width: 60_000 })).levels).toEqual([0, 1, 2, 3, 4, 5])
  })

  test('without tiles and sizes are the one picture that every server has', () => {
    expect(urls(read(three({})), 3, 0, 0)).toEqual(['/full/max/0/default.jpg'])
    expect(urls(read(two({})), 3, 0, 0)).toEqual(['/full/full/0/default.jpg'])
    expect(parseImageInfo(three({ width: 20_000, height: 14_000 }), address)).toMatchObject({
      ok: false,
      fault: { kind: 'nothing-to-fetch', pointer: '/tiles' },
    })
  })

  test('in WebP have sizes in JPEG beside them', () => {
    const sizes = [
      { width: 188, height: 126 },
      { width: 1500, height: 1001 },
    ]
    const few = [{ width: 512, scaleFactors: [1, 2] }]
    const webp = { tiles: few, sizes, preferredFormats: ['webp'], extraFormats: ['webp'] }
    const source = read(three(webp))
    expect(urls(source, 0, 0, 0)).toEqual(['/0,0,512,512/512,512/0/default.webp'])
    expect(urls(source, 2, 0, 0)).toEqual(['/full/1500,1001/0/default.jpg'])
    expect(source.whole(150)).toBe(`${base}/full/188,126/0/default.jpg`)
  })

  test('in PNG only are asked for as that', () => {
    const profile = ['http://iiif.io/api/image/2/level0.json', { formats: ['png'] }]
    expect(urls(read(two({ tiles, profile })), 4, 0, 0)).toEqual(['/full/375,/0/default.png'])
    expect(urls(read(three({ tiles, extraFormats: ['jpg', 'png', 'gif'] })), 4, 0, 0)).toEqual([
      '/full/375,251/0/default.jpg',
    ])
  })

  test('that can be cut anywhere after all are no longer only static', () => {
    const extraFeatures = ['regionByPx', 'sizeByWh']
    expect(read(three({ extraFeatures })).levels).toEqual([0, 1, 2, 3, 4])
    expect(urls(read(three({ extraFeatures })), 0, 0, 0)).toEqual([
      '/0,0,512,512/512,512/0/default.jpg',
    ])
    const profile = [
      'http://iiif.io/api/image/2/level0.json',
      { supports: ['regionByPx', 'sizeByW'] },
    ]
    expect(urls(read(two({ profile })), 0, 0, 0)).toEqual(['/0,0,512,512/512,/0/default.jpg'])
  })
})

describe('servers (levels 1 and 2)', () => {
  test('are asked for pages where they list no tiles', () => {
    const source = read(three({ profile: 'level1' }))
    expect(source.levels).toEqual([0, 1, 2, 3, 4])
    expect(urls(source, 1, 5, 3)).toEqual(['/5120,3072,880,929/440,465/0/default.jpg'])
  })

  test('are asked for their own tiles, and for such at levels that they do not list', () => {
    const source = read(
      three({ profile: 'level2', tiles: [{ width: 1024, scaleFactors: [8, 1] }] }),
    )
    expect(urls(source, 0, 1, 1)).toEqual(['/0,0,1024,1024/1024,1024/0/default.jpg'])
    expect(urls(source, 2, 0, 0)).toEqual(['/0,0,4096,4001/1024,1001/0/default.jpg'])
  })

  test('are not asked for more pixels than they hand out', () => {
    const small = (more: object) => read(three({ profile: 'level2', tiles, ...more }))
    for (const more of [{ maxWidth: 300 }, { maxArea: 90_000 }, { maxWidth: 1000, maxHeight: 300 }])
      for (const { size } of small(more).parts({ level: 0, column: 1, row: 1 })) {
        expect(Math.max(...size)).toBeLessThanOrEqual(256)
      }
    const whole = small({ maxWidth: 300 }).whole(2000)
    expect(Number(/\/full\/(\d+),/.exec(whole ?? '')?.[1])).toBeLessThanOrEqual(300)
    const tall = small({ maxWidth: 300, height: 30_000 }).whole(2000)
    expect(Number(/,(\d+)\/0/.exec(tall ?? '')?.[1])).toBeLessThanOrEqual(300)
    const profile = ['http://iiif.io/api/image/2/level2.json', { maxWidth: 256 }]
    expect(read(two({ profile })).parts({ level: 0, column: 0, row: 0 })).toHaveLength(4)
  })

  test('give WebP where they say that they can', () => {
    for (const more of [{ preferredFormats: ['webp'] }, { extraFormats: ['png', 'webp'] }])
      expect(read(three({ profile: 'level2', ...more })).whole(500)).toBe(
        `${base}/full/500,333/0/default.webp`,
      )
    const profile = ['http://iiif.io/api/image/2/level2.json', { formats: ['webp'] }]
    expect(read(two({ profile })).whole(500)).toBe(`${base}/full/500,/0/default.webp`)
  })
})

describe('what servers get wrong', () => {
  test.each([
    ['no context', { '@context': undefined }],
    [
      'several contexts',
      { '@context': ['http://x.example', 'http://iiif.io/api/image/3/context.json'] },
    ],
    ['a profile as address', { profile: 'http://iiif.io/api/image/3/level0.json' }],
    ['no profile', { profile: undefined }],
    ['tiles as one object', { tiles: { width: 512, scaleFactors: [16, 2, 8, 1, 4] } }],
    [
      'tiles with a height',
      { tiles: [{ width: 512, height: 512, scaleFactors: [1, 2, 4, 8, 16] }] },
    ],
    [
      'broken entries among sound ones',
      { tiles: [null, { width: -1 }, 'x', { width: 1e9 }, ...tiles], sizes: [7, {}] },
    ],
    [
      'factors of no use',
      { tiles: [{ width: 512, scaleFactors: [0, 1, '2', 2, 2.5, 4, 8, 16, null] }] },
    ],
  ])('is read over: %s', (_what, more) => {
    const source = read(three({ tiles, ...more }))
    expect(source.levels).toEqual([0, 1, 2, 3, 4])
    expect(urls(source, 2, 2, 1)).toEqual(['/4096,2048,1904,1953/476,489/0/default.jpg'])
  })

  test('tiles with a width only are those of the full size', () => {
    expect(urls(read(three({ tiles: [{ width: 1024 }] })), 0, 3, 1)).toEqual([
      '/1024,0,1024,1024/1024,1024/0/default.jpg',
    ])
  })

  test.each([
    [null, 'not-a-description', ''],
    [[], 'not-a-description', ''],
    ['<html>', 'not-a-description', ''],
    [{}, 'not-a-description', '/@context'],
    [{ type: 'Manifest', items: [] }, 'not-a-description', '/@context'],
    [
      {
        '@context': 'http://library.stanford.edu/iiif/image-api/1.1/context.json',
        width: 1,
        height: 1,
      },
      'old-version',
      '/@context',
    ],
    [three({ width: '6000' }), 'value', '/width'],
    [three({ height: 0 }), 'value', '/height'],
    [three({ height: 1e300 }), 'value', '/height'],
    [three({ width: 12.5 }), 'value', '/width'],
    [
      three({ width: 60_000, tiles: [{ width: 4, scaleFactors: [1] }] }),
      'nothing-to-fetch',
      '/tiles',
    ],
  ])('%j is refused as %s at “%s”', (json, kind, pointer) => {
    expect(parseImageInfo(json, address)).toMatchObject({ ok: false, fault: { kind, pointer } })
  })

  test('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, at) => {
        parseImageInfo(value, at)
        const spoilt = parseImageInfo(
          three({ profile: value, tiles: value, sizes: value, maxArea: value }),
          at,
        )
        if (spoilt.ok) for (const _ of allParts(spoilt.source)) break
      }),
      { numRuns: 300 },
    )
    const keys = fc.constantFrom(
      'tiles',
      'sizes',
      'profile',
      'extraFeatures',
      'preferredFormats',
      'maxWidth',
      '@context',
      'type',
    )
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue()), more => {
        parseImageInfo(three(more), address)
        parseImageInfo(two(more), address)
      }),
      { numRuns: 300 },
    )
  })
})

test('a wall of 717 gigapixels is read at once', () => {
  const source = read(three({ profile: 'level2', width: 926_000, height: 775_000 }))
  expect(source.levels).toHaveLength(12)
  expect(urls(source, 0, 1808, 1513)).toEqual(['/925696,774656,304,344/304,344/0/default.jpg'])
})

const hostile = corpusFolder('hostile/json')
test.skipIf(hostile === null)('no hostile JSON makes it throw', () => {
  let readable = 0
  for (const name of readdirSync(hostile ?? '')) {
    let json: unknown
    try {
      json = JSON.parse(readFileSync(join(hostile ?? '', name), 'utf8'))
      readable++
    } catch {
      continue
    }
    expect(parseImageInfo(json, address)).toMatchObject({ ok: false })
    const inside = parseImageInfo(three({ tiles: json, sizes: json, profile: json }), address)
    expect(typeof inside.ok).toBe('boolean')
  }
  expect(readable).toBeGreaterThan(40)
})

const iiif = corpusFolder('iiif')
test.skipIf(iiif === null)('every image service in real manifests is read', () => {
  const services: unknown[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { width, height, type, profile } = value as Record<string, unknown>
    const of = JSON.stringify([type, profile])
    if (width !== undefined && height !== undefined && /ImageService|level\d/.test(of ?? ''))
      services.push(value)
    for (const inner of Object.values(value)) walk(inner)
  }
  for (const entry of readdirSync(iiif ?? '', { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.json')) continue
    try {
      walk(JSON.parse(readFileSync(join(iiif ?? '', entry), 'utf8')))
    } catch {}
  }
  expect(services.length).toBeGreaterThan(3)
  for (const service of services) {
    const source = read(service)
    expect(source.levels[0]).toBe(0)
    expect([...allParts(source)].length).toBeGreaterThan(0)
  }
})

test.each([
  ['more pixels a side than a page table reaches', 2 ** 24 + 1, [1, 2, 4, 8, 16, 32, 64, 2 ** 15]],
  ['no level but of millions of pages', 2 ** 24, [1]],
])('a picture of %s is refused', (_, side, scaleFactors) => {
  const json = three({ width: side, height: side, tiles: [{ width: 512, scaleFactors }] })
  expect(parseImageInfo(json, address)).toMatchObject({ ok: false })
})

const static3 = corpusFolder('tiles/osd/iiif_3_0_tiled')
test.skipIf(static3 === null)('every file that a static tree is asked for is in it', () => {
  const folder = static3 ?? ''
  const json: unknown = JSON.parse(readFileSync(join(folder, 'info.json'), 'utf8'))
  // The tree was written for tests, and calls itself a server; what it has is static.
  const source = read({ ...(json as object), profile: 'level0' }, join(folder, 'info.json'))
  expect(source.levels).toEqual([0, 1])
  for (const { url } of allParts(source)) expect(existsSync(url), url).toBe(true)
  expect(existsSync(source.whole(200) ?? '')).toBe(true)
})
