import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepTours } from '#app/keep-tours.ts'
import { buildSite } from '#space/site.ts'
import { leave } from '#visit/actions.ts'
import { readAddress } from '#visit/address.ts'
import { tellJourney } from '#visit/journey-news.ts'
import type { NarrationOrder } from '#visit/narration.ts'
import { performOrders } from '#visit/narration.ts'
import { createVisit } from '#visit/visit.ts'
import { caveTours } from '../fixtures/cave-tours.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A page at an address, as far as tours look at it. */
function opened(query: string, page: { entered?: boolean; touched?: boolean } = {}) {
  const visit = createVisit({
    ...{ exhibition: caveTours, venue: null, base: '/', problems: [], language: 'en' },
    ...{ era: 'today', light: 'torch' as const, scene: { kind: 'shown' as const } },
    entered: page.entered ?? false,
  })
  const events = new EventTarget()
  const document = Object.assign(new EventTarget(), { hidden: false })
  const window = {
    document,
    location: { search: query },
    navigator: { userActivation: { hasBeenActive: page.touched ?? false } },
    setTimeout: (then: () => void, ms: number) => setTimeout(then, ms),
    clearTimeout: (timer: number) => clearTimeout(timer),
    addEventListener: events.addEventListener.bind(events),
  } as unknown as Window
  const camera = () => ({ fov: 1.08, aspect: 1.78, eyeHeight: 1.6 })
  const ground = { exhibition: caveTours, venue: null, site: buildSite(caveTours), camera }
  const orders: NarrationOrder[] = []
  performOrders(visit, order => orders.push(order))
  keepTours(visit, ground, readAddress(query).address, window)
  return {
    visit,
    orders,
    tour: () => visit.getState().tour,
    hide(hidden: boolean) {
      document.hidden = hidden
      document.dispatchEvent(new Event('visibilitychange'))
    },
    touch: () => events.dispatchEvent(new Event('pointerdown')),
    arrive: () => tellJourney({ kind: 'arrived', journey: visit.getState().journey?.id ?? -1 }),
  }
}

test('an address with a stop begins its tour there, once somebody has crossed the threshold', () => {
  const { visit, tour } = opened('?tour=docent&at=within', { touched: true })
  expect(tour()).toBeNull()
  visit.setState({ entered: true })
  expect(tour()).toMatchObject({ tour: 'docent', stop: 2, phase: { kind: 'going' }, silent: false })
})

test('a page that comes back without a touch has the tour wait', () => {
  const { tour, orders } = opened('?tour=docent&at=within', { entered: true })
  expect(tour()).toMatchObject({ stop: 2, phase: { kind: 'paused' } })
  expect(orders).toEqual([])
})

test('an address without a tour begins none', () => {
  expect(opened('?at=tree', { entered: true, touched: true }).tour()).toBeNull()
})

test('an attract screen needs nobody: it enters, goes round and is silent', () => {
  const { visit, tour, arrive } = opened('?tour=round&loop')
  expect(visit.getState().entered).toBe(true)
  expect(tour()).toMatchObject({ tour: 'round', round: true, silent: true })
  for (let i = 0; i < 50; i++) {
    arrive()
    vi.advanceTimersByTime(8000)
  }
  expect(tour()).toMatchObject({ silent: true, phase: { kind: 'going' } })
})

test('a tour that has an end goes round on an attract screen', () => {
  expect(opened('?loop').tour()).toMatchObject({ tour: 'docent', round: true })
})

test('nothing goes on while the page is hidden for hours', () => {
  const { tour, arrive, hide } = opened('?tour=round&loop')
  arrive()
  hide(true)
  vi.advanceTimersByTime(60_000)
  expect(tour()).toMatchObject({ stop: 0, phase: { kind: 'looking' } })
  hide(false)
  expect(tour()).toMatchObject({ stop: 1, phase: { kind: 'going' } })
})

test('a touch of an attract screen lets it speak; when the visitor has gone it begins anew, silent', () => {
  const { tour, touch } = opened('?tour=round&loop')
  touch()
  tellJourney({ kind: 'own-steps', walks: true })
  expect(tour()).toMatchObject({ silent: false, phase: { kind: 'paused' } })
  vi.advanceTimersByTime(89_000)
  expect(tour()?.phase.kind).toBe('paused')
  vi.advanceTimersByTime(2000)
  expect(tour()).toMatchObject({ stop: 0, silent: true, phase: { kind: 'going' } })
})

test('whoever has left an attract screen for the threshold leaves it to the next round', () => {
  const { visit, tour, touch } = opened('?tour=round&loop')
  touch()
  leave(visit)
  expect(tour()).toBeNull()
  vi.advanceTimersByTime(91_000)
  expect(visit.getState().entered).toBe(true)
  expect(tour()).toMatchObject({ tour: 'round', silent: true })
})
