import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { isTruncatedImage, sniffImage } from '#exhibition/sniff-image.ts'
import { corpusFolder } from '../fixtures/corpus-folder.ts'

const copied = join(import.meta.dirname, '../fixtures/hostile/images')
const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a08050' } })

/** Names of files and what their headers say: [type, width, height, turned, truncated]. */
const expectations = {
  'corrupt-header.jpg': null,
  'truncated.jpg': ['jpeg', 2725, 2225, false, true],
  'truncated.png': ['png', 294, 240, false, true],
  'big-height.webp': ['webp', 13, 169, false, false],
} as const

const larger = {
  '65536-uint32-limit.png': ['png', 65_536, 65_536, false, false],
  'Channel_digital_image_CMYK_color_no_profile.jpg': ['jpeg', 500, 333, false, false],
  'Landscape_1.jpg': ['jpeg', 600, 450, false, false],
  'Landscape_6.jpg': ['jpeg', 450, 600, true, false],
  'Portrait_8.jpg': ['jpeg', 600, 450, true, false],
} as const

function factsOf(bytes: Uint8Array) {
  const header = sniffImage(bytes)
  return (
    header && [header.type, header.width, header.height, header.turned, isTruncatedImage(bytes)]
  )
}

const corpus = corpusFolder('images/sharp')
const files = [
  ...Object.entries(expectations).map(([name, facts]) => [join(copied, name), facts] as const),
  ...(corpus === null
    ? []
    : Object.entries({ ...expectations, ...larger }).map(
        ([name, facts]) => [join(corpus, name), facts] as const,
      )),
]

test.each(files)('%s is told by its bytes', (file, facts) => {
  const bytes = readFileSync(file)
  expect(factsOf(bytes)).toEqual(facts)
})

describe.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('a %s', type => {
  const made = drawn(37, 21).toFormat(type).toBuffer()

  test('is read by its first bytes', async () => {
    expect(factsOf(await made)).toEqual([type, 37, 21, false, false])
  })

  test('is truncated wherever it is cut behind its header, and read no wrong size', async () => {
    const bytes = await made
    for (let end = 0; end < bytes.length - 1; end += 1 + Math.floor(bytes.length / 300)) {
      const cut = bytes.subarray(0, end)
      const header = sniffImage(cut)
      if (header !== null) expect([header.width, header.height]).toEqual([37, 21])
      expect(isTruncatedImage(cut)).toBe(true)
    }
  })
})

test('a lossless and an animated WebP, and a progressive JPEG, are read', async () => {
  const lossless = await drawn(300, 5).webp({ lossless: true }).toBuffer()
  const transparent = await drawn(300, 5).ensureAlpha(0.5).webp().toBuffer()
  const progressive = await drawn(300, 5).jpeg({ progressive: true }).toBuffer()
  expect(factsOf(lossless)).toEqual(['webp', 300, 5, false, false])
  expect(factsOf(transparent)).toEqual(['webp', 300, 5, false, false])
  expect(factsOf(progressive)).toEqual(['jpeg', 300, 5, false, false])
})

test('the end marker of a thumbnail inside EXIF does not make a cut JPEG whole', async () => {
  const thumbnail = await drawn(8, 8).jpeg().toBuffer()
  const whole = await drawn(64, 64).jpeg().toBuffer()
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1]), Buffer.alloc(2), thumbnail])
  segment.writeUInt16BE(thumbnail.length + 2, 2)
  const withThumbnail = Buffer.concat([whole.subarray(0, 2), segment, whole.subarray(2)])
  expect(factsOf(withThumbnail)).toEqual(['jpeg', 64, 64, false, false])
  expect(isTruncatedImage(withThumbnail.subarray(0, -2))).toBe(true)
})

test('any bytes at all get an answer', async () => {
  const seeds = await Promise.all(
    (['jpeg', 'png', 'webp', 'gif', 'avif'] as const).map(type =>
      drawn(9, 9).toFormat(type).toBuffer(),
    ),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 6 }),
      (seed, edits) => {
        const bytes = Uint8Array.from(seed)
        for (const [at, value] of edits) if (at < bytes.length) bytes[at] = value
        const header = sniffImage(bytes)
        if (header !== null) expect(Number.isInteger(header.width * header.height)).toBe(true)
        expect(typeof isTruncatedImage(bytes)).toBe('boolean')
      },
    ),
    { numRuns: 2000 },
  )
})
