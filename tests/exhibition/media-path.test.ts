import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MediaPlace, mediaAddress, resolveMedia } from '#exhibition/media-path.ts'

const rules = { exhibition: 'cave', hosts: ['images.example.org', 'localhost:8080'] }
const base = 'https://museum.example/show/exhibitions/cave/'
const resolve = (path: string): MediaPlace => resolveMedia(path, rules)
const reason = (path: string) => {
  const place = resolve(path)
  return place.kind === 'refused' ? place.reason : place.kind
}

test.each([
  ['pictures/wall.webp', 'inside'],
  ['壁画/飞天 1.jpg', 'inside'],
  ['نقاشی‌ها/دیوار.jpg', 'inside'],
  ['a..b/c...d.jpg', 'inside'],
  ['../../textures/cave/wall.webp', 'shared'],
  ['../../models/cave/a/statue.glb', 'shared'],
  ['https://images.example.org/a.jpg', 'remote'],
  ['http://localhost:8080/a.jpg', 'remote'],
  ['../../textures/other/wall.webp', 'climbs-out'],
  ['../../textures/cave/../other/wall.webp', 'climbs-out'],
  ['../secret.jpg', 'climbs-out'],
  ['a/../../b.jpg', 'climbs-out'],
  ['..', 'climbs-out'],
  ['%2e%2e/secret.jpg', 'characters'],
  ['a/%2E%2E/b.jpg', 'characters'],
  ['..%2fsecret.jpg', 'characters'],
  ['..\\secret.jpg', 'characters'],
  ['.. /secret.jpg', 'form'],
  ['./a.jpg', 'form'],
  ['a//b.jpg', 'form'],
  ['a./b.jpg', 'form'],
  ['/etc/passwd', 'absolute'],
  ['//evil.example/a.jpg', 'absolute'],
  ['C:/a.jpg', 'scheme'],
  ['c:a.jpg', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['JavaScript:alert(1)', 'scheme'],
  ['java\tscript:alert(1)', 'characters'],
  [' javascript:alert(1)', 'characters'],
  ['data:text/html,<script>alert(1)</script>', 'scheme'],
  ['file:///etc/passwd', 'scheme'],
  ['blob:https://a/b', 'scheme'],
  ['https://evil.example/a.jpg', 'host'],
  ['https://images.example.org.evil.example/a.jpg', 'host'],
  ['https://images.example.org:444/a.jpg', 'host'],
  ['https://im\u0430ges.example.org/a.jpg', 'host'],
  ['https://images.example.org@evil.example/a.jpg', 'form'],
  ['https:evil.example/a.jpg', 'form'],
  ['https:///evil.example/a.jpg', 'form'],
  ['http://images.example.org/a.jpg', 'scheme'],
  ['http://169.254.169.254/latest', 'scheme'],
  ['a.jpg?x=1', 'characters'],
  ['a.jpg#x', 'characters'],
  ['gpj.\u202ea.exe', 'characters'],
  ['a\0.jpg', 'characters'],
  ['\ud800.jpg', 'characters'],
  ['', 'characters'],
])('%j is %s', (path, expected) => {
  expect(reason(path)).toBe(expected)
})

test('every refusal has a remedy', () => {
  const place = resolve('https://evil.example/a.jpg')
  expect(place).toMatchObject({ kind: 'refused', remedy: expect.stringContaining('evil.example') })
})

const nasty = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...[
        '..',
        '.',
        '/',
        '\\',
        '%2e',
        '%2E%2e',
        '%2f',
        '%5c',
        '//',
        ':',
        '@',
        '?',
        '#',
        '\t',
        '\n',
        ' ',
        '\0',
      ],
      ...[
        'https',
        'javascript',
        'data',
        'evil.example',
        'images.example.org',
        'textures',
        'models',
        'cave',
        'a.jpg',
      ],
      ...['\u2024', '\uff0e', '\uff0f', '\u3002', '\u00ad', '\u200b'],
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
  { maxLength: 9 },
)

test('whatever is written, nothing leads out of the folder, its two neighbours or the allowed hosts', () => {
  fc.assert(
    fc.property(nasty, parts => {
      const path = parts.join('')
      const address = mediaAddress(resolve(path), base, 'cave')
      if (address === null) return
      const url = new URL(address, base)
      const home = [
        base,
        'https://museum.example/show/textures/cave/',
        'https://museum.example/show/models/cave/',
      ]
      const allowed = url.host === 'images.example.org' || url.host === 'localhost:8080'
      expect(
        allowed || home.some(start => url.href.startsWith(start) && url.href.length > start.length),
      ).toBe(true)
      expect(url.search + url.hash === '' || allowed).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

test('ordinary names are never refused', () => {
  const name = fc.stringMatching(/^[\p{L}\p{N}_-]([\p{L}\p{N}_ ()&+,'’.-]{0,12}[\p{L}\p{N}_-])?$/u)
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), steps => {
      const path = steps.join('/')
      expect(resolve(path)).toEqual({ kind: 'inside', path })
      expect(decodeURIComponent(mediaAddress(resolve(path), '', 'cave') ?? '')).toBe(path)
    }),
  )
})
