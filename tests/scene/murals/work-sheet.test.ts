import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Exhibition, type Work } from '#exhibition/schema.ts'
import { workSheet } from '#scene/murals/work-sheet.ts'
import { buildSite } from '#space/site.ts'

const cave = Exhibition.parse(
  JSON.parse(readFileSync('public/exhibitions/library-cave/exhibition.json', 'utf8')),
)
const site = buildSite(cave)
const work = (id: string): Work => {
  const found = cave.works?.find(w => w.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}
const out = new Float64Array(9)
const corridor = work('corridor-north')

describe('where a picture hangs', () => {
  it('is the rectangle of the mural on its surface, the upper edge at t = 1', () => {
    const sheet = workSheet(site, corridor, 'today')
    const surface = site.rooms.get('corridor')?.surfaces.get('north')
    expect(sheet?.sample(0, 1, out)).toBe(true)
    expect([...out.slice(0, 3)]).toEqual(surface?.point(0, 5).map(n => expect.closeTo(n, 6)))
    expect(sheet?.sample(1, 0, out)).toBe(true)
    expect([...out.slice(0, 3)]).toEqual(surface?.point(7, 0).map(n => expect.closeTo(n, 6)))
  })

  it('has a hole where a door is open, and none while that door is walled up', () => {
    const opening = site.rooms.get('corridor')?.openings.find(o => o.surface === 'north')
    if (opening === undefined) throw new Error('no opening')
    const s = (opening.u + opening.width / 2) / 7
    const t = (opening.v + opening.height / 2) / 5
    expect(workSheet(site, corridor, 'today')?.sample(s, t, out)).toBe(false)
    expect(workSheet(site, corridor, 'sealed')?.sample(s, t, out)).toBe(true)
  })

  it('is a plane of a panel’s own size, facing out of the wall', () => {
    const panel: Work = {
      ...corridor,
      kind: 'panel',
      place: { surface: 'north', u: 1, v: 1, width: 2, height: 1 },
      image: { picture: 'a.jpg' },
    }
    const sheet = workSheet(site, panel, 'today')
    const surface = site.rooms.get('corridor')?.surfaces.get('north')
    for (const [s, t] of [
      [0, 0],
      [1, 0],
      [1, 1],
    ] as const) {
      sheet?.sample(s, t, out)
      expect([...out.slice(0, 3)]).toEqual(
        surface?.point(1 + 2 * s, 1 + t).map(n => expect.closeTo(n, 6)),
      )
    }
  })

  it('is nowhere for works that hang nowhere', () => {
    expect(
      workSheet(site, { ...corridor, place: { surface: 'none', u: 0, v: 0 } } as Work, null),
    ).toBeNull()
    const object = cave.works?.find(w => w.kind === 'object')
    expect(object && workSheet(site, object, null)).toBeNull()
  })
})
