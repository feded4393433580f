import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Work } from '#exhibition/schema.ts'
import { compareStates, leave, showWallState } from '#visit/actions.ts'
import { comparedStates, shownState } from '#visit/selectors.ts'
import { createVisit } from '#visit/visit.ts'
import { moveWipe, registerWipeHandle, watchWipe, wipe } from '#visit/wipe.ts'
import { caveSite } from '../fixtures/cave-site.ts'

const state = (id: string, eras?: string[]) => ({
  ...{ id, label: { en: [id] }, image: { picture: `${id}.png` } },
  ...(eras && { eras }),
})

const wall: Extract<Work, { kind: 'mural' }> = {
  ...{ id: 'wall', kind: 'mural', label: { en: ['Wall'] }, room: 'cave-17' },
  ...{ rights: 'https://creativecommons.org/publicdomain/zero/1.0/', credit: { en: ['tests'] } },
  certainty: { level: 'conjectured' },
  place: { surface: 'north', u: 0, v: 0 },
  states: [state('today'), state('painted'), state('walled', ['sealed']), state('cleaned')],
}
const chosen = (id: string): ReadonlyMap<string, string> => new Map([['wall', id]])

const visitOf = () =>
  createVisit({
    ...{ exhibition: caveSite, venue: null, base: '', problems: [], language: 'en' },
    ...{ era: null, light: 'torch' },
  })

describe('the states of a wall', () => {
  it('are shown as the visitor chose, and as usual where that state is of another era', () => {
    expect(shownState(wall, 'now', new Map())?.id).toBe('today')
    expect(shownState(wall, 'now', chosen('painted'))?.id).toBe('painted')
    expect(shownState(wall, 'now', chosen('walled'))?.id).toBe('today')
    expect(shownState(wall, 'sealed', chosen('walled'))?.id).toBe('walled')
  })

  it('stand side by side with the usual one on the right', () => {
    const ids = (choice: ReadonlyMap<string, string>) =>
      comparedStates(wall, 'now', choice)?.map(s => s.id)
    expect(ids(new Map())).toEqual(['painted', 'today'])
    expect(ids(chosen('cleaned'))).toEqual(['cleaned', 'today'])
    expect(comparedStates({ ...wall, states: [state('today')] }, 'now', new Map())).toBeNull()
  })

  it('stay chosen for the visit, and a choice ends the comparison of that wall alone', () => {
    const visit = visitOf()
    compareStates(visit, 'wall')
    showWallState(visit, 'other', 'painted')
    expect(visit.getState().compared).toBe('wall')
    showWallState(visit, 'wall', 'cleaned')
    expect(visit.getState().compared).toBeNull()
    expect([...visit.getState().wallStates]).toEqual([
      ['other', 'painted'],
      ['wall', 'cleaned'],
    ])
  })

  it('are the usual ones again for the next visitor', () => {
    const visit = visitOf()
    showWallState(visit, 'wall', 'painted')
    compareStates(visit, 'wall')
    leave(visit)
    expect(visit.getState().wallStates.size).toBe(0)
    expect(visit.getState().compared).toBeNull()
  })
})

describe('the line between two states', () => {
  it('never leaves the picture, whatever it is moved to', () => {
    fc.assert(
      fc.property(fc.array(fc.double()), shares => {
        for (const share of shares) moveWipe(share)
        expect(wipe.share).toBeGreaterThanOrEqual(0)
        expect(wipe.share).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('tells who listens that it moved, and nobody when it did not', () => {
    moveWipe(0.5)
    let told = 0
    const leaveIt = watchWipe(() => told++)
    moveWipe(0.5)
    moveWipe(Number.NaN)
    expect(told).toBe(0)
    moveWipe(0.25)
    leaveIt()
    moveWipe(0.75)
    expect(told).toBe(1)
  })

  it('keeps a handle that came later when an earlier one goes', () => {
    const [first, second] = [{} as HTMLElement, {} as HTMLElement]
    const takeFirst = registerWipeHandle(first)
    const takeSecond = registerWipeHandle(second)
    takeFirst()
    expect(wipe.handle).toBe(second)
    takeSecond()
    expect(wipe.handle).toBeNull()
  })
})
