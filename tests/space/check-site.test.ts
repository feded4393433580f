import { describe, expect, test } from 'vitest'
import type { Exhibition, Room } from '#exhibition/schema.ts'
import { checkSite } from '#space/check-site.ts'
import { caveSite, oneRoom } from '../fixtures/cave-site.ts'

const codes = (exhibition: Exhibition) =>
  checkSite(exhibition, 'e.json').map(p => `${p.pointer} ${p.code}`)

/** The caves with one room changed. */
const withRoom = (id: string, more: Partial<Room>): Exhibition => ({
  ...caveSite,
  rooms: caveSite.rooms.map(r => (r.id === id ? { ...r, ...more } : r)),
})
const withDoor = (
  index: number,
  change: (door: NonNullable<Exhibition['doors']>[number]) => void,
) => {
  const doors = structuredClone(caveSite.doors ?? [])
  const door = doors[index]
  if (door !== undefined) change(door)
  return { ...caveSite, doors }
}

test('the measured caves have no problem', () => {
  expect(checkSite(caveSite, 'e.json')).toEqual([])
})

describe('a door', () => {
  test('whose ends miss each other is told where its second end belongs', () => {
    const [problem] = checkSite(
      withDoor(0, d => {
        d.ends[1].u = 1.2
      }),
      'e.json',
    )
    expect(problem).toMatchObject({
      weight: 'mend',
      code: 'door-ends-apart',
      file: 'e.json',
      pointer: '/doors/0/ends/1',
      found: 'u 1.2, v 0',
      expected: 'u 0.9, v 0, opposite the end in “corridor”',
    })
  })

  test('whose wall is thinner than it says is told the true thickness', () => {
    const [problem] = checkSite(
      withDoor(1, d => {
        d.thickness = 1
      }),
      'e.json',
    )
    expect(problem).toMatchObject({
      pointer: '/doors/1/thickness',
      found: '1 m',
      expected: '0.4 m',
    })
  })

  test('that leads out of its wall is found', () => {
    expect(
      codes(
        withDoor(0, d => {
          d.height = 6
        }),
      ),
    ).toEqual(['/doors/0/ends/0 opening-outside', '/doors/0/ends/1 opening-outside'])
  })

  test('between walls that are not back to back is found', () => {
    expect(
      codes(
        withDoor(0, d => {
          d.ends[1].surface = 'east'
        }),
      )[0],
    ).toBe('/doors/0/ends door-ends-apart')
  })

  test('on a wall that is not there is told the nearest name', () => {
    const [problem] = checkSite(
      withDoor(0, d => {
        d.ends[0].surface = 'nort'
      }),
      'e.json',
    )
    expect(problem).toMatchObject({ pointer: '/doors/0/ends/0/surface', remedy: 'Write "north".' })
  })

  test('to a room that does not exist is left to the references', () => {
    expect(
      codes(
        withDoor(2, d => {
          d.ends[1].room = 'nowhere'
        }),
      ),
    ).toEqual(['/rooms/3 unreachable'])
  })

  test('too narrow or too high to walk through is worth a look', () => {
    expect(
      codes(
        withDoor(2, d => {
          d.width = 0.4
        }),
      ),
    ).toContain('/doors/2/width door-narrow')
    const high = withDoor(0, d => {
      d.steps = 0
      d.ends[0].v = 1.3
    })
    expect(codes(high)).toContain('/doors/0 door-high')
  })
})

describe('a place', () => {
  const hotspot = (place: NonNullable<Room['hotspots']>[number]['place']) =>
    withRoom('corridor', {
      hotspots: [{ id: 'h', label: { en: ['h'] }, text: { en: ['h'] }, place }],
    })

  test('off its surface is found', () => {
    expect(codes(hotspot({ surface: 'north', u: 7.5, v: 1 }))).toEqual([
      '/rooms/0/hotspots/0/place off-surface',
    ])
  })

  test('on an unknown surface is told the nearest name', () => {
    const [problem] = checkSite(hotspot({ surface: 'flor', u: 1, v: 1 }), 'e.json')
    expect(problem).toMatchObject({
      pointer: '/rooms/0/hotspots/0/place/surface',
      code: 'unknown-surface',
      remedy: 'Write "floor".',
    })
  })

  test('outside its room is found', () => {
    expect(codes(hotspot({ at: [4, 0] }))).toEqual(['/rooms/0/hotspots/0/place/at outside-room'])
  })

  test('beside the slope of a truncated pyramid is off it, while a mural may stand over its sides', () => {
    const lost = withRoom('cave-17', {
      hotspots: [
        {
          id: 'h',
          label: { en: ['h'] },
          text: { en: ['h'] },
          place: { surface: 'ceiling-north', u: 0.05, v: 1.1 },
        },
      ],
    })
    expect(codes(lost)).toEqual(['/rooms/2/hotspots/0/place off-surface'])
    const mural = { ...caveSite, works: structuredClone(caveSite.works ?? []) }
    const work = mural.works[1]
    if (work?.kind === 'mural')
      work.place = { surface: 'ceiling-north', u: 0, v: 0, width: 2.75, height: 1.2 }
    expect(codes(mural)).toEqual([])
  })

  test('closer than 20 cm to another is worth a look', () => {
    const at = (id: string, u: number) => ({
      id,
      label: { en: [id] },
      text: { en: [id] },
      place: { surface: 'north', u, v: 1 },
    })
    const problems = checkSite(
      withRoom('corridor', { hotspots: [at('a', 5), at('b', 5.1)] }),
      'e.json',
    )
    expect(problems).toMatchObject([
      { weight: 'consider', code: 'hotspots-close', pointer: '/rooms/0/hotspots/1/place' },
    ])
  })
})

describe('a view', () => {
  test('outside the floor is told the nearest free place', () => {
    const [problem] = checkSite(
      { ...caveSite, start: { room: 'corridor', at: [9, 0], heading: 0 } },
      'e.json',
    )
    expect(problem).toMatchObject({ pointer: '/start/at', code: 'view-outside', weight: 'mend' })
    expect(problem?.remedy).toMatch(/nearest free place is \[3\.\d+, .*\]/)
  })

  test('from inside a work is worth a look', () => {
    const inside = {
      ...caveSite,
      start: { room: 'cave-17', at: [0, 0.9] as [number, number], heading: 0 },
    }
    expect(codes(inside)).toEqual(['/start/at view-not-free'])
  })

  test('of a stop of a tour is checked too', () => {
    const stop = {
      id: 's',
      label: { en: ['s'] },
      wait: 5,
      view: { room: 'corridor', at: [0, 40] as [number, number], heading: 0 },
    }
    const toured = { ...caveSite, tours: [{ id: 't', label: { en: ['t'] }, stops: [stop] }] }
    expect(codes(toured)).toEqual(['/tours/0/stops/0/view/at view-outside'])
  })
})

describe('a room', () => {
  test('that stands in another is found', () => {
    expect(codes(withRoom('forecourt', { origin: [5, 0, 0] }))).toContain(
      '/rooms/3/origin rooms-overlap',
    )
  })

  test('above another is no problem', () => {
    const above = { ...caveSite.rooms[0], id: 'loft', origin: [0, 6, 0] } as Room
    expect(codes({ ...caveSite, rooms: [...caveSite.rooms, above] })).toEqual([
      '/rooms/4 unreachable',
    ])
  })

  test('whose walls are higher than itself is found', () => {
    const shape = {
      kind: 'truncated-pyramid',
      width: 4,
      depth: 4,
      height: 3,
      wallHeight: 3.2,
      caisson: 1,
    } as const
    expect(codes(oneRoom(shape))).toContain('/rooms/0/shape/wallHeight wall-too-high')
    const vault = { kind: 'barrel-vault', width: 4, depth: 4, height: 3, springing: 3.5 } as const
    expect(codes(oneRoom(vault))).toContain('/rooms/0/shape/springing wall-too-high')
    expect(codes(oneRoom({ ...vault, height: 6, springing: 1 }))).toContain(
      '/rooms/0/shape/springing vault-too-high',
    )
  })

  test('whose outline crosses itself or runs clockwise is found', () => {
    const outline: [number, number][] = [
      [-2, -2],
      [2, 2],
      [2, -2],
      [-2, 3],
    ]
    expect(codes(oneRoom({ kind: 'plan', outline, height: 3 }))).toContain(
      '/rooms/0/shape/outline/2 outline-crosses',
    )
    const clockwise: [number, number][] = [
      [-2, -2],
      [-2, 2],
      [2, 2],
      [2, -2],
    ]
    expect(codes(oneRoom({ kind: 'plan', outline: clockwise, height: 3 }))).toEqual([
      '/rooms/0/shape/outline outline-clockwise',
    ])
  })

  test('without a floor is found', () => {
    const bare = oneRoom(
      { kind: 'box', width: 4, depth: 4, height: 3 },
      { surfaces: { floor: { material: 'none' } } },
    )
    expect(codes(bare)).toEqual(['/rooms/0/surfaces/floor/material no-floor'])
    expect(codes(oneRoom({ kind: 'box', width: 0.1, depth: 0.1, height: 3 }))).toContain(
      '/rooms/0/shape no-floor',
    )
  })

  test('with a finish for a surface that it has not got is told the nearest name', () => {
    const odd = oneRoom(
      { kind: 'box', width: 4, depth: 4, height: 3 },
      { surfaces: { cieling: { material: 'wood' } } },
    )
    expect(checkSite(odd, 'e.json')).toMatchObject([
      { pointer: '/rooms/0/surfaces/cieling', code: 'unknown-surface', remedy: 'Write "ceiling".' },
    ])
  })
})
