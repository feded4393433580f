import { describe, expect, test } from 'vitest'
import { pageKey } from '#imagery/page.ts'
import type { Sight } from '#imagery/sheet.ts'
import type { StreamedPicture } from '#imagery/stream.ts'
import { exactPages, flatWall, sourceOf, viewOf, type Wall } from './choosing-figures.ts'
import { createRig, named, plenty, type StreamRig } from './stream-rig.ts'

const wall = flatWall(11, 5.5)
const source = sourceOf(32768, 16384)
const mural: StreamedPicture = { id: 'mural', source, sheet: wall.sheet }
const view = (texels: number, s = 0.5, t = 0.5): Sight =>
  viewOf(wall, source, { s, t, texels, yaw: 0 })
const whole = view(32768 / 1280)

/** Small pictures side by side on one wall, all of them in sight. */
function gallery(count: number): { readonly rig: StreamRig; readonly sight: Sight } {
  const rig = createRig()
  for (let i = 0; i < count; i++) {
    const one: Wall = flatWall(1, 1)
    const sheet: StreamedPicture['sheet'] = {
      ...one.sheet,
      sample: (s, t, out) => {
        const shown = one.sheet.sample(s, t, out)
        out[0] = (out[0] ?? 0) + (i - (count - 1) / 2) * 1.1
        return shown
      },
    }
    rig.add({ id: `p${i}`, source: sourceOf(4096, 4096), sheet })
  }
  return {
    rig,
    sight: viewOf(flatWall(count * 1.1, 1), sourceOf(count * 1100, 1000), {
      s: 0.5,
      t: 0.5,
      texels: (count * 1100) / 1280,
      yaw: 0,
    }),
  }
}

function settled(sight: Sight, options = plenty): StreamRig {
  const rig = createRig(options)
  rig.add(mural)
  rig.look(sight)
  rig.settle()
  return rig
}

describe('what is asked for', () => {
  test('is the picture as the screen can show it, and its coarsest page', () => {
    const rig = settled(whole)
    const exact = exactPages(wall, source, whole, 8)
    expect(rig.started).toHaveLength(exact.size + 1)
    for (const page of rig.card.values())
      expect(exact.has(page.key) || page.key === pageKey(6, 0, 0)).toBe(true)
  })

  test('is no page besides those of the view after a jump to where an ancestor is resident', () => {
    const rig = settled(whole)
    const before = rig.started.length
    const near = view(1.05, 0.31, 0.62)
    rig.look(near)
    rig.settle()
    expect(rig.started.length - before).toBe(exactPages(wall, source, near, 8).size)
  })

  test('is one preview where nothing near enough is resident', () => {
    const rig = settled(view(1.05))
    const exact = exactPages(wall, source, view(1.05), 8)
    expect(rig.started).toHaveLength(exact.size + 2)
    expect(rig.started[0]).toBe('mural 6/0/0')
    expect(rig.started[1]).toMatch(/^mural 2\//)
    expect(rig.started.filter(name => !name.startsWith('mural 0/'))).toHaveLength(2)
  })

  test('is no preview where all that was seen lies in a cache, as after a lost context', () => {
    const rig = createRig({ ...plenty, previews: false })
    rig.add(mural)
    rig.look(view(1.05))
    rig.settle()
    expect(rig.started).toHaveLength(exactPages(wall, source, view(1.05), 8).size + 1)
  })

  test('is the coarsest page alone until it has come or its head start is over', () => {
    const rig = createRig()
    rig.add(mural)
    rig.look(whole)
    rig.dispatch()
    expect(rig.started).toEqual(['mural 6/0/0'])
    expect(rig.stream.nextChange(rig.now)).toBeCloseTo(0.3)
    rig.now += 0.31
    rig.dispatch()
    expect(rig.flying).toHaveLength(6)
  })

  test('comes from the middle of the view outwards', () => {
    const rig = createRig({ ...plenty, parallel: 1 })
    rig.add(mural)
    rig.look(view(2, 0.5, 0.51))
    rig.settle()
    const [, , ...details] = rig.started
    const distance = (name: string) => {
      const [, column = 0, row = 0] = (name.split(' ')[1] ?? '').split('/').map(Number)
      return Math.hypot(column + 0.5 - 16, row + 0.5 - 0.49 * 16)
    }
    const first = details.slice(0, 4).map(distance)
    const last = details.slice(-4).map(distance)
    expect(Math.max(...first)).toBeLessThan(Math.min(...last))
  })

  test('is coarser where detail is spared', () => {
    const sharp = settled(view(4))
    const spared = settled(view(4), { ...plenty, detail: 0.5 })
    expect(spared.started.length).toBeLessThan(sharp.started.length)
  })

  test('is less sharp where all of it would fill more than four fifths of the pool', () => {
    const rig = settled(view(1), { ...plenty, layers: 7 })
    const { wanted, bias } = rig.stream.state()
    expect(bias).toBeGreaterThan(1)
    // Four fifths, and a preview.
    expect(wanted).toBeLessThanOrEqual(6)
    expect(rig.card.size).toBeLessThanOrEqual(7)
  })

  test('is the coarsest page of every picture in sight, however small the pool', () => {
    const { rig, sight } = gallery(8)
    rig.stream.setOptions({ ...plenty, layers: 8 })
    rig.look(sight)
    rig.settle()
    expect(new Set([...rig.card.values()].map(named))).toEqual(
      new Set(Array.from({ length: 8 }, (_, i) => `p${i} 3/0/0`)),
    )
  })

  test('is what most of the view is of where not even coarsest pages fit', () => {
    const { rig, sight } = gallery(9)
    rig.stream.setOptions({ ...plenty, layers: 4 })
    rig.look(sight)
    rig.settle()
    expect(rig.card.size).toBe(4)
    expect(rig.stream.state().wanted).toBe(4)
  })

  test('is the coarsest page of a picture that can be in sight and is not, after that of one that is', () => {
    const rig = createRig()
    rig.add(mural)
    rig.add({
      id: 'behind',
      source,
      sheet: {
        ...wall.sheet,
        sample: (s, t, out) => {
          const shown = wall.sheet.sample(s, t, out)
          out[2] = 99
          return shown
        },
      },
    })
    rig.look(whole)
    rig.settle()
    expect(rig.started[0]).toBe('mural 6/0/0')
    expect(rig.started.filter(name => name.startsWith('behind'))).toEqual(['behind 6/0/0'])
  })

  test('is what a view to come will want once this one has all', () => {
    const rig = settled(whole)
    const before = rig.started.length
    const hint = view(1.05, 0.3, 0.3)
    rig.look(whole, [hint])
    rig.settle()
    const ahead = rig.started.length - before
    expect(ahead).toBeGreaterThan(4)
    rig.look(hint)
    rig.settle()
    expect(rig.started.length - before).toBe(ahead)
  })

  test('gives way at once when a hint is under way and the view wants something', () => {
    const rig = settled(whole)
    rig.look(whole, [view(1.05, 0.3, 0.3)])
    rig.dispatch()
    const hinted = rig.flying.map(named)
    expect(hinted.length).toBeGreaterThan(0)
    rig.look(view(1.05, 0.7, 0.7), [view(1.05, 0.3, 0.3)])
    rig.dispatch()
    expect(rig.stopped.sort()).toEqual(hinted.sort())
  })
})

describe('a view that moves', () => {
  test('stops what nobody wants any more, but not what is nearly there', () => {
    const rig = settled(whole)
    rig.look(view(1.05, 0.2, 0.2))
    rig.dispatch()
    const [first, ...others] = [...rig.flying]
    if (first === undefined) throw new Error('nothing was started')
    rig.stream.progressed(first, 0.92)
    rig.look(view(1.05, 0.8, 0.8))
    rig.dispatch()
    expect(rig.stopped.sort()).toEqual(others.map(named).sort())
    expect(rig.flying[0]).toBe(first)
    expect(rig.flying).toHaveLength(6)
  })

  test('keeps pages that are a little too fine rather than asking for coarser ones', () => {
    const rig = settled(view(1.9))
    const before = rig.started.length
    rig.look(view(2.2))
    rig.dispatch()
    expect(rig.started).toHaveLength(before)
    rig.look(view(2.5))
    rig.dispatch()
    expect(rig.started.length).toBeGreaterThan(before)
    expect(rig.started.slice(before).some(name => name.startsWith('mural 0/'))).toBe(false)
  })

  test('finds what it has seen before without asking', () => {
    const rig = settled(whole)
    rig.look(view(1.05, 0.3, 0.3))
    rig.settle()
    const before = rig.started.length
    rig.look(whole)
    rig.settle()
    rig.look(view(1.05, 0.3, 0.3))
    rig.settle()
    expect(rig.started.length).toBe(before)
  })
})

describe('a page that does not come', () => {
  const broken = { kind: 'passing', retryAfterMs: null } as const

  test('is asked for three times, each later than the one before, and then its parent instead', () => {
    const rig = createRig({ ...plenty, parallel: 1 })
    rig.add(mural)
    rig.look(view(4))
    rig.dispatch()
    rig.arrive(0)
    rig.upload()
    rig.dispatch()
    const name = rig.flying.map(named)[0] ?? ''
    const waits: number[] = []
    let failed = 0
    for (let turn = 0; turn < 400 && failed < 3; turn++) {
      const [flying] = rig.flying
      if (flying !== undefined && named(flying) === name) {
        failed++
        const at = rig.now
        rig.fail(0, broken)
        while (failed < 3 && !rig.flying.some(r => named(r) === name) && rig.now < at + 9) {
          rig.dispatch()
          if (rig.flying.some(r => named(r) === name)) break
          rig.arrive(0)
          rig.upload()
          rig.now += 0.01
        }
        waits.push(rig.now - at)
      }
    }
    expect(failed).toBe(3)
    expect(waits[0]).toBeGreaterThanOrEqual(0.25)
    expect(waits[1]).toBeGreaterThanOrEqual(0.5)
    rig.settle()
    expect(rig.started.filter(n => n === name)).toHaveLength(3)
    expect(rig.stream.state().failed).toBe(1)
    expect(rig.started.some(n => n.startsWith('mural 3/'))).toBe(true)
  })

  test('is not asked for again once it is refused, even if the picture goes and comes', () => {
    const rig = createRig()
    rig.add(mural)
    rig.look(whole)
    rig.dispatch()
    rig.fail(0, { kind: 'final' })
    rig.settle()
    rig.add(mural)
    rig.look(whole)
    rig.settle()
    expect(rig.started.filter(n => n === 'mural 6/0/0')).toHaveLength(1)
  })

  test('waits as long as the server says', () => {
    const rig = createRig()
    rig.add(mural)
    rig.look(whole)
    rig.dispatch()
    rig.fail(0, { kind: 'passing', retryAfterMs: 7000 })
    rig.settle()
    expect(rig.now).toBeGreaterThanOrEqual(7)
  })

  test('may be asked for again when the network is back', () => {
    const rig = createRig()
    rig.add(mural)
    rig.look(view(8))
    for (let i = 0; i < 400; i++) {
      rig.dispatch()
      rig.fail(0, broken)
      rig.now += 1
    }
    expect(rig.card.size).toBe(0)
    rig.stream.recover()
    rig.settle()
    expect(rig.card.size).toBeGreaterThan(4)
    expect(rig.stream.state().failed).toBe(0)
  })

  test('leaves lines to other pictures', () => {
    const { rig, sight } = gallery(2)
    rig.look(sight)
    rig.now += 1
    for (let i = 0; i < 10; i++) {
      rig.dispatch()
      // Nothing of the first ever comes.
      const other = rig.flying.findIndex(r => r.picture === 'p1')
      if (other >= 0) rig.arrive(other)
      rig.upload()
      rig.now += 1
    }
    expect([...rig.card.values()].filter(r => r.picture === 'p1').length).toBeGreaterThan(4)
  })
})

test('no picture in sight starves, however much more of another is seen', () => {
  const rig = createRig({ ...plenty, layers: 128, parallel: 1 })
  rig.add(mural)
  const label = flatWall(0.2, 0.2)
  // Far from the middle of the view, and small.
  const at = wall.point(0.53, 0.462)
  rig.add({
    id: 'label',
    source: sourceOf(2048, 2048),
    sheet: {
      ...label.sheet,
      sample: (s, t, out) => {
        const shown = label.sheet.sample(s, t, out)
        for (let i = 0; i < 3; i++) out[i] = (out[i] ?? 0) + (at[i] ?? 0)
        return shown
      },
    },
  })
  rig.look(viewOf(wall, source, { s: 0.5, t: 0.5, texels: 1, yaw: 0 }, 1440, 2560))
  rig.settle()
  const turns = rig.started.flatMap((name, i) => (name.startsWith('label') ? [i] : []))
  expect(turns.length).toBeGreaterThan(2)
  expect(rig.started.length).toBeGreaterThan(25)
  turns.slice(1).forEach((turn, i) => {
    expect(turn - (turns[i] ?? 0)).toBeLessThanOrEqual(8 + 2)
  })
})

describe('a page table', () => {
  test('is the same object with the same version while nothing changes', () => {
    const rig = settled(whole)
    const table = rig.stream.writeTable('mural', rig.now)
    const version = table?.version
    rig.look(whole)
    expect(rig.stream.writeTable('mural', rig.now + 1)).toBe(table)
    expect(table?.version).toBe(version)
    expect(rig.stream.writeTable('nothing', 0)).toBeNull()
  })

  test('fades a page in over what was there, and is done when that is over', () => {
    const rig = createRig({ ...plenty, fade: 0.2 })
    rig.add(mural)
    rig.look(whole)
    rig.settle()
    rig.now += 1
    rig.stream.writeTable('mural', rig.now)
    rig.look(view(1.05, 0.25, 0.25))
    rig.dispatch()
    const key = rig.flying[0]
    rig.arrive(0)
    rig.upload()
    const entry = (): readonly number[] => {
      const table = rig.stream.writeTable('mural', rig.now)
      const at = ((key?.row ?? 0) * (table?.columns ?? 0) + (key?.column ?? 0)) * 4
      return [...(table?.entries.slice(at, at + 4) ?? [])]
    }
    const [shown, level, under = 0, age] = entry()
    expect([level, age]).toEqual([0, 0])
    expect(rig.card.get((shown ?? 0) - 1)).toBe(key)
    expect(Math.floor(under / 256)).toBe(4)
    expect(rig.stream.nextChange(rig.now)).toBe(0)
    rig.now += 0.1
    expect(entry()[3]).toBeGreaterThan(100)
    rig.now += 0.2
    expect(entry().slice(2)).toEqual([0, 255])
  })

  test('shows finer pages while a coarser one has not come', () => {
    const rig = settled(view(1.05, 0.3, 0.7))
    rig.look(view(3, 0.3, 0.7))
    const table = rig.stream.writeTable('mural', rig.now)
    const [column, row] = [Math.floor(0.3 * 64), Math.floor(0.3 * 32)]
    expect(table?.entries[(row * (table?.columns ?? 0) + column) * 4 + 1]).toBe(0)
  })

  test('of a giant picture follows the view with a window, and a coarser one shows all', () => {
    const giant = sourceOf(926_000, 775_000)
    const high = flatWall(11, (11 * 775) / 926)
    const rig = createRig()
    rig.add({ id: 'giant', source: giant, sheet: high.sheet })
    const at = (s: number) => viewOf(high, giant, { s, t: 0.5, texels: 1, yaw: 0 })
    rig.look(at(0.9))
    rig.settle()
    const table = rig.stream.writeTable('giant', rig.now)
    expect(table?.entries.length).toBe(128 * 128 * 2 * 4)
    expect(table?.windows.map(w => w.level)).toEqual([0, 4])
    const [fine] = table?.windows ?? []
    const cell = Math.floor((0.9 * 926_000) / 512) - (fine?.column ?? 0)
    const row = Math.floor((0.5 * 775_000) / 512) - (fine?.row ?? 0)
    const shown = (row * 128 + cell) * 4
    expect([...(table?.entries.slice(shown + 1, shown + 2) ?? [])]).toEqual([0])
    expect(table?.entries[shown]).toBeGreaterThan(0)
    const before = fine?.column
    rig.look(at(0.1))
    rig.stream.writeTable('giant', rig.now)
    expect(table?.windows[0]?.column).not.toBe(before)
  })
})

describe('the pool', () => {
  test('tells of decoded pages that lost their place', () => {
    const rig = createRig({ ...plenty, layers: 12 })
    rig.add(mural)
    rig.look(whole)
    rig.settle()
    rig.look(view(4, 0.2, 0.2))
    rig.settle()
    rig.look(view(4, 0.8, 0.8))
    rig.dispatch()
    const late = rig.flying.map(named)[0]
    rig.arrive(0)
    rig.look(view(4, 0.2, 0.2))
    const lost: string[] = []
    rig.stream.dropped(request => lost.push(named(request)))
    expect(lost).toEqual([late])
    rig.stream.dropped(request => lost.push(named(request)))
    expect(lost).toHaveLength(1)
  })

  test('drops the decoded pages of a picture that goes, and what comes of it later', () => {
    const rig = settled(whole)
    rig.look(view(1.05))
    rig.dispatch()
    const [first, second] = [...rig.flying].map(named)
    rig.arrive(0)
    const late = rig.flying[0]
    rig.stream.remove('mural')
    if (late !== undefined) rig.stream.arrived(late)
    const lost: string[] = []
    rig.stream.dropped(request => lost.push(named(request)))
    expect(lost).toEqual([first, second])
    expect(rig.stream.state().resident).toBe(0)
    expect(rig.stream.nextUpload(rig.now)).toBeNull()
  })
})
