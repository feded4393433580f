import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StreamedPicture } from '#imagery/stream.ts'
import { curvedWall, flatWall, sourceOf, viewOf, type Wall } from './choosing-figures.ts'
import { createRig, emptyCells, falsehoods, named, type StreamRig } from './stream-rig.ts'

const scene: readonly { readonly wall: Wall; readonly picture: StreamedPicture }[] = (
  [
    ['small', flatWall(3, 1.5), 4096, 2048],
    ['cave', curvedWall(2.2, 5, 5.5), 32768, 16384],
    ['scroll', flatWall(60, 0.18), 200_000, 600],
  ] as const
).map(([id, wall, width, height]) => ({
  wall,
  picture: { id, source: sourceOf(width, height), sheet: wall.sheet },
}))

type Deed =
  | {
      readonly kind: 'look'
      readonly at: number
      readonly s: number
      readonly texels: number
      readonly yaw: number
    }
  | { readonly kind: 'dispatch' | 'upload' | 'recover' }
  | { readonly kind: 'arrive' | 'break' | 'refuse' | 'progress'; readonly which: number }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'layers'; readonly layers: number }
  | { readonly kind: 'take' | 'bring'; readonly which: number }

const which = fc.nat(20)
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('look' as const),
      at: fc.nat(2),
      s: fc.double({ min: 0, max: 1, noNaN: true }),
      texels: fc.double({ min: 0.3, max: 40, noNaN: true }),
      yaw: fc.double({ min: -1, max: 1, noNaN: true }),
    }),
  },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('dispatch' as const) }) },
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('arrive' as const), which }) },
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('upload' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('break' as const, 'refuse' as const, 'progress' as const),
      which,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      seconds: fc.constantFrom(0.01, 0.2, 2),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('layers' as const),
      layers: fc.constantFrom(12, 24, 64),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('take' as const, 'bring' as const),
      which: fc.nat(2),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('recover' as const) }),
  },
)

function begin(): StreamRig {
  const rig = createRig({ layers: 24, parallel: 6, fade: 0.3, detail: 1 })
  for (const { picture } of scene) rig.add(picture)
  return rig
}

function act(rig: StreamRig, deed: Deed): void {
  const pick = (n: number) => n % Math.max(1, rig.flying.length)
  switch (deed.kind) {
    case 'look': {
      const there = scene[deed.at]
      if (there === undefined) return
      rig.look(viewOf(there.wall, there.picture.source, { ...deed, t: 0.5 }, 360, 640))
      break
    }
    case 'dispatch':
      rig.dispatch()
      break
    case 'upload':
      rig.upload()
      break
    case 'recover':
      rig.stream.recover()
      break
    case 'arrive':
      rig.arrive(pick(deed.which))
      break
    case 'break':
      rig.fail(pick(deed.which), { kind: 'passing', retryAfterMs: null })
      break
    case 'refuse':
      rig.fail(pick(deed.which), { kind: 'final' })
      break
    case 'progress': {
      const request = rig.flying[pick(deed.which)]
      if (request !== undefined) rig.stream.progressed(request, 0.95)
      break
    }
    case 'wait':
      rig.now += deed.seconds
      break
    case 'layers':
      rig.options = { ...rig.options, layers: deed.layers }
      for (const layer of rig.card.keys()) if (layer >= deed.layers) rig.card.delete(layer)
      rig.stream.setOptions(rig.options)
      break
    case 'take':
    case 'bring': {
      const picture = scene[deed.which]?.picture
      if (picture === undefined) return
      if (deed.kind === 'bring') rig.add(picture)
      else rig.remove(picture.id)
    }
  }
}

const deeds = fc.array(deed, { minLength: 20, maxLength: 120 })

// Many tables are read entry by entry, which takes long where much else is run.
describe('whatever happens to a stream', { timeout: 60_000 }, () => {
  test('every entry of every page table names a layer that holds what it says', () => {
    fc.assert(
      fc.property(deeds, all => {
        const rig = begin()
        for (const deed of all) {
          act(rig, deed)
          for (const { picture } of scene) {
            const table = rig.stream.writeTable(picture.id, rig.now)
            if (table !== null) expect(falsehoods(rig, picture, table)).toEqual([])
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('no layer beyond the pool is used, and no more requests are under way than may be', () => {
    fc.assert(
      fc.property(deeds, all => {
        const rig = begin()
        for (const deed of all) {
          act(rig, deed)
          for (const layer of rig.card.keys()) expect(layer).toBeLessThan(rig.options.layers)
          const { resident, pending, wanted } = rig.stream.state()
          expect(pending).toBe(rig.flying.length)
          expect(pending).toBeLessThanOrEqual(rig.options.parallel)
          expect(resident).toBeLessThanOrEqual(rig.options.layers)
          expect(wanted).toBeLessThanOrEqual(rig.options.layers)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('a picture whose base page has come has no empty cell while it can be in sight', () => {
    fc.assert(
      fc.property(deeds, all => {
        const rig = begin()
        for (const deed of all) {
          act(rig, deed)
          for (const { picture } of scene) {
            const top = picture.source.levels.at(-1)
            const table = rig.stream.writeTable(picture.id, rig.now)
            const hasBase = [...rig.card.values()].some(
              page => page.picture === picture.id && page.level === top,
            )
            if (table !== null && hasBase) expect(emptyCells(picture, table)).toBe(0)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('no page is asked for more than three times before it comes', () => {
    fc.assert(
      fc.property(deeds, all => {
        const rig = begin()
        const asked = new Map<string, number>()
        for (const deed of all.filter(d => !['take', 'bring', 'recover'].includes(d.kind))) {
          const [before, stopped] = [rig.started.length, rig.stopped.length]
          act(rig, deed)
          for (const name of rig.stopped.slice(stopped)) asked.set(name, (asked.get(name) ?? 0) - 1)
          for (const name of rig.started.slice(before)) {
            asked.set(name, (asked.get(name) ?? 0) + 1)
            expect(asked.get(name)).toBeLessThanOrEqual(3)
          }
          for (const page of rig.card.values()) asked.delete(named(page))
        }
      }),
      { numRuns: 100 },
    )
  })

  test('the same happenings have the same outcome', () => {
    fc.assert(
      fc.property(deeds, all => {
        const [one, two] = [begin(), begin()]
        for (const deed of all) {
          act(one, deed)
          act(two, deed)
        }
        expect(one.started).toEqual(two.started)
        expect(one.stopped).toEqual(two.stopped)
        for (const { picture } of scene)
          expect(one.stream.writeTable(picture.id, one.now)?.entries).toEqual(
            two.stream.writeTable(picture.id, two.now)?.entries,
          )
      }),
      { numRuns: 30 },
    )
  })

  test('left alone it settles, and then has nothing to do', () => {
    fc.assert(
      fc.property(deeds, all => {
        const rig = begin()
        for (const deed of all) act(rig, deed)
        rig.settle()
        const before = rig.started.length
        rig.now += 100
        rig.dispatch()
        expect(rig.started.length).toBe(before)
        expect(rig.upload()).toBeNull()
      }),
      { numRuns: 60 },
    )
  })
})
