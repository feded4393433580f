import { describe, expect, it } from 'vitest'
import type { Exhibition, Work } from '#exhibition/schema.ts'
import { floorPlan } from '#space/floor-plan.ts'
import { buildSite } from '#space/site.ts'
import { viewOfThing } from '#visit/view-of-thing.ts'
import { caveSite } from '../fixtures/cave-site.ts'

const camera = { fov: (62 * Math.PI) / 180, aspect: 1.6, eyeHeight: 1.6 }

const scribe = (heading?: number): Exhibition => ({
  ...caveSite,
  works: [
    {
      ...{ id: 'scribe', kind: 'figure', label: { en: ['A scribe'] }, room: 'corridor' },
      ...{ rights: 'https://creativecommons.org/publicdomain/zero/1.0/', credit: { en: ['us'] } },
      certainty: { level: 'conjectured' },
      place: { at: [2, 1.5], ...(heading !== undefined && { heading }) },
    } satisfies Work,
  ],
})

const viewOfScribe = (exhibition: Exhibition) => {
  const site = buildSite(exhibition)
  const ground = { exhibition, site, plan: floorPlan(site, exhibition, null) }
  return viewOfThing(ground, 'scribe', camera)
}

describe('the view of a person', () => {
  it('is from the middle of the room, about two metres away, hardly looked down upon', () => {
    const view = viewOfScribe(scribe())
    const away = Math.hypot((view?.x ?? 0) - 2, (view?.z ?? 0) + 1.5)
    expect(away).toBeGreaterThan(1.5)
    expect(away).toBeLessThan(3)
    expect(view?.x).toBeLessThan(2)
    expect(view?.z).toBeGreaterThan(-1.5)
    expect(view?.pitch).toBeGreaterThan(-0.3)
  })

  it('is from the front of one who does not turn', () => {
    const view = viewOfScribe(scribe(270))
    expect(view?.x).toBeLessThan(1)
    expect(Math.abs((view?.z ?? 9) + 1.5)).toBeLessThan(0.6)
  })
})
