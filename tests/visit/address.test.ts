import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Address, LONGEST_QUERY, readAddress, writeAddress } from '#visit/address.ts'

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,19}$/)
const view = fc.record({
  x: fc.integer({ min: -9999, max: 9999 }).map(cm => cm / 100),
  y: fc.integer({ min: -999, max: 9999 }).map(cm => cm / 100),
  z: fc.integer({ min: -9999, max: 9999 }).map(cm => cm / 100),
  heading: fc.integer({ min: 0, max: 359 }).map(d => (d * Math.PI) / 180),
  pitch: fc.integer({ min: -89, max: 89 }).map(d => (d * Math.PI) / 180),
  zoom: fc.integer({ min: 10, max: 400 }).map(z => z / 10),
})
const address: fc.Arbitrary<Address> = fc.record(
  {
    exhibition: id,
    lang: fc.constantFrom('en', 'zh-Hans', 'ar', 'zh-Hant-HK'),
    at: id,
    era: id,
    light: fc.constantFrom('torch' as const, 'oil' as const, 'morning' as const, 'study' as const),
    view,
    tour: id,
    venue: id,
  },
  { requiredKeys: [] },
)

test('an address that is written is read back as it was', () => {
  fc.assert(
    fc.property(address, a => {
      const written = writeAddress(a)
      fc.pre(a.view === undefined || written.includes('view='))
      const { address: back, unread } = readAddress(written)
      expect(unread).toEqual([])
      expect(Object.keys(back).sort()).toEqual(Object.keys(a).sort())
      expect({ ...back, view: undefined }).toEqual({ ...a, view: undefined })
      if (!a.view || !back.view) return
      for (const key of ['x', 'y', 'z', 'heading', 'pitch', 'zoom'] as const)
        expect(back.view[key]).toBeCloseTo(a.view[key], 6)
    }),
  )
})

test('the longest address of ordinary ids is short enough for a QR code', () => {
  fc.assert(
    fc.property(address, a => {
      expect(writeAddress(a).length).toBeLessThanOrEqual(LONGEST_QUERY)
    }),
  )
  const everyday: Address = {
    exhibition: 'library-cave',
    lang: 'zh-Hans',
    at: 'nun-with-phoenix-fan',
    era: 'dispersal',
    light: 'morning',
    view: { x: -11.93, y: 2.54, z: -4.18, heading: 3.1, pitch: -0.4, zoom: 12.5 },
    tour: 'a-thousand-years',
    venue: 'singapore-2026',
  }
  expect(writeAddress(everyday).length).toBeLessThanOrEqual(LONGEST_QUERY)
})

test('an address too long for a QR code keeps what it shows and leaves out the view', () => {
  const long: Address = {
    at: 'a'.repeat(40),
    exhibition: 'b'.repeat(40),
    venue: 'c'.repeat(40),
    tour: 'd'.repeat(40),
    view: { x: 1, y: 1, z: 1, heading: 0, pitch: 0, zoom: 1 },
  }
  expect(writeAddress(long)).not.toContain('view=')
  expect(writeAddress(long)).toContain(`at=${'a'.repeat(40)}`)
})

test('nothing to say makes an empty query', () => {
  expect(writeAddress({})).toBe('')
})

test('what cannot be read is listed with its value and the rest is kept', () => {
  const { address: a, unread } = readAddress(
    '?exhibition=library-cave&light=disco&view=1,2,x,4,5,6&at=../x',
  )
  expect(a).toEqual({ exhibition: 'library-cave' })
  expect(unread).toEqual([
    { parameter: 'at', value: '../x' },
    { parameter: 'light', value: 'disco' },
    { parameter: 'view', value: '1,2,x,4,5,6' },
  ])
})

test('no query string, however odd, throws or gives a view that is not a number', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      const { address: a } = readAddress(`?view=${text}&at=${text}&lang=${text}`)
      if (a.view) for (const n of Object.values(a.view)) expect(Number.isFinite(n)).toBe(true)
    }),
  )
})
