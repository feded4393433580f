import { expect, onTestFinished, test } from 'vitest'
import { idleNarrator, type Narrator, type Underway } from '#narration/machine/narrator.ts'
import { buildSite } from '#space/site.ts'
import { compareStates, goTo, openPanel, setEra, setLight } from '#visit/actions.ts'
import { tellJourney } from '#visit/journey-news.ts'
import { listen, type NarrationOrder, orderNarration, performOrders } from '#visit/narration.ts'
import { runTour } from '#visit/tour/run-tour.ts'
import { actOnTour, leaveTour, startTour, type TourBeginning } from '#visit/tour/tour-actions.ts'
import { createVisit, type Visit } from '#visit/visit.ts'
import { caveTours } from '../../fixtures/cave-tours.ts'

const site = buildSite(caveTours)

/** A clock that stands until it is wound, earliest first. */
function handClock() {
  let now = 0
  let waiting: { readonly at: number; readonly then: () => void }[] = []
  return {
    after(seconds: number, then: () => void) {
      const entry = { at: now + seconds, then }
      waiting.push(entry)
      return () => {
        waiting = waiting.filter(other => other !== entry)
      }
    },
    wind(seconds: number) {
      const until = now + seconds
      for (;;) {
        const [next] = waiting.filter(e => e.at <= until).sort((a, b) => a.at - b.at)
        if (!next) break
        now = next.at
        waiting = waiting.filter(other => other !== next)
        next.then()
      }
      now = until
    },
    pending: () => waiting.length,
  }
}

/** A narrator that tells whatever it is asked to, and ends when the test says so. */
function narratorOf(visit: ReturnType<typeof createVisit>) {
  const orders: NarrationOrder[] = []
  let seconds = 0
  const timeline = { duration: 30, starts: [0], captions: [], measured: false }
  const be = (kind: 'speaking' | 'paused' | 'finished', id: string): void => {
    const track = { kind: 'captions', language: 'en', timeline } as const
    const telling = { id, script: { language: 'en', sentences: [] }, tracks: [track] as const }
    const underway: Underway = {
      ...{ telling, track, timeline, failed: [] },
      ...{ run: orders.length, pace: 1, at: seconds, clock: 0, faults: 0 },
    }
    const state: Narrator =
      kind === 'speaking'
        ? { ...underway, kind, signs: 0 }
        : kind === 'paused'
          ? { ...underway, kind, by: 'visitor', since: 0 }
          : { ...underway, kind }
    visit.setState({ narration: state })
  }
  const told = (): string => {
    const { narration } = visit.getState()
    return narration.kind === 'idle' ? '' : narration.telling.id
  }
  onTestFinished(
    performOrders(visit, order => {
      orders.push(order)
      if (order.kind === 'listen') {
        seconds = 0
        be('speaking', typeof order.subject === 'string' ? order.subject : order.subject.id)
      } else if (order.kind === 'pause') be('paused', told())
      else if (order.kind === 'resume') be('speaking', told())
      else if (order.kind === 'stop') visit.setState({ narration: idleNarrator })
    }),
  )
  return {
    orders,
    last: () => orders.at(-1),
    told,
    finish: () => be('finished', told()),
    pass(time: number) {
      seconds += time
      be('speaking', told())
    },
  }
}

function begun(id = 'docent', beginning: TourBeginning = {}, initial: Partial<Visit> = {}) {
  const visit = createVisit({
    exhibition: caveTours,
    venue: null,
    base: '/',
    problems: [],
    language: 'en',
    era: 'today',
    light: 'torch',
    entered: true,
    scene: { kind: 'shown' },
    ...initial,
  })
  const clock = handClock()
  const narrator = narratorOf(visit)
  const camera = () => ({ fov: 1.08, aspect: 1.78, eyeHeight: 1.6 })
  onTestFinished(runTour(visit, { ground: { site, camera }, after: clock.after }))
  startTour(visit, id, beginning)
  return {
    visit,
    clock,
    narrator,
    tour: () => visit.getState().tour,
    phase: () => visit.getState().tour?.phase.kind,
    arrive: () =>
      tellJourney({ kind: 'arrived', journey: visit.getState().journey?.id ?? Number.NaN }),
  }
}

test('a stop sets its era and light, takes the visitor to its view, and then its words are told', () => {
  const { visit, narrator, arrive, phase } = begun()
  expect(visit.getState()).toMatchObject({ era: 'sealed', light: 'oil' })
  expect(visit.getState().journey).toMatchObject({ by: 'walk', to: { room: 'corridor' } })
  expect(narrator.orders).toEqual([])
  arrive()
  expect(phase()).toBe('speaking')
  expect(narrator.last()).toMatchObject({ kind: 'listen', subject: 'wall-words', by: 'tour' })
})

test('when the words are over there is time to look, and then the next stop', () => {
  const { visit, narrator, arrive, phase, clock, tour } = begun()
  arrive()
  narrator.finish()
  expect(phase()).toBe('looking')
  clock.wind(3)
  expect(tour()).toMatchObject({ stop: 1, phase: { kind: 'going' } })
  // It keeps the time and the lamp of the stop before, and nothing is said there.
  expect(visit.getState()).toMatchObject({ era: 'sealed', light: 'oil' })
  arrive()
  expect(phase()).toBe('looking')
  clock.wind(3.9)
  expect(tour()?.stop).toBe(1)
  clock.wind(0.2)
  expect(tour()?.stop).toBe(2)
  expect(visit.getState()).toMatchObject({ era: 'today', light: 'torch' })
})

test('a stop’s wall is shown in its state, and as the visitor had it at the next', () => {
  const own = new Map([['other', 'state']])
  const { visit } = begun('docent', { stop: 3 }, { wallStates: own, compared: 'north-wall' })
  expect(visit.getState().wallStates).toEqual(new Map([...own, ['north-wall', 'painted']]))
  expect(visit.getState().compared).toBeNull()
  actOnTour(visit, { kind: 'back' })
  expect(visit.getState().wallStates).toBe(own)
})

test('walking off pauses tour and voice; going on brings back to the view, and the words go on where they were', () => {
  const { visit, narrator, arrive, tour, phase } = begun()
  arrive()
  narrator.pass(7)
  tellJourney({ kind: 'own-steps', walks: true })
  expect(tour()?.phase).toEqual({ kind: 'paused', away: true, next: 'speech' })
  expect(narrator.last()).toEqual({ kind: 'pause' })
  setEra(visit, 'today')
  actOnTour(visit, { kind: 'play' })
  expect(visit.getState()).toMatchObject({ era: 'sealed', light: 'oil' })
  expect(phase()).toBe('going')
  arrive()
  expect(phase()).toBe('speaking')
  expect(narrator.last()).toEqual({ kind: 'resume' })
})

test('words that gave way to others go on from the second at which they were left', () => {
  const { visit, narrator, arrive } = begun()
  arrive()
  narrator.pass(7)
  goTo(visit, { room: 'cave-16', x: -12, z: 0, heading: 0, pitch: 0, zoom: 1 }, 'walk')
  listen(visit, 'tree')
  actOnTour(visit, { kind: 'play' })
  arrive()
  expect(narrator.orders.slice(-2)).toMatchObject([
    { kind: 'listen', subject: 'wall-words' },
    { kind: 'seek', seconds: 7 },
  ])
})

test('looking round while one listens interrupts nothing; on the way it does', () => {
  const { arrive, phase, tour, visit } = begun()
  arrive()
  tellJourney({ kind: 'own-steps', walks: false })
  expect(phase()).toBe('speaking')
  actOnTour(visit, { kind: 'next' })
  tellJourney({ kind: 'own-steps', walks: false })
  expect(tour()?.phase).toEqual({ kind: 'paused', away: true, next: 'begin' })
})

test.each([
  ['another lamp', (visit: ReturnType<typeof begun>['visit']) => setLight(visit, 'study')],
  ['another era', (visit: ReturnType<typeof begun>['visit']) => setEra(visit, 'today')],
  ['comparing', (visit: ReturnType<typeof begun>['visit']) => compareStates(visit, 'north-wall')],
  [
    'looking closer',
    (visit: ReturnType<typeof begun>['visit']) =>
      openPanel(visit, { kind: 'closer', work: 'north-wall' }),
  ],
])('%s interrupts the tour', (_, act) => {
  const { visit, arrive, tour } = begun()
  arrive()
  act(visit)
  expect(tour()?.phase).toMatchObject({ kind: 'paused', away: true })
})

test('opening the list or the settings interrupts nothing', () => {
  const { visit, arrive, phase } = begun()
  arrive()
  openPanel(visit, { kind: 'settings' })
  expect(phase()).toBe('speaking')
})

test('the voice’s own button pauses the tour, and lets it go on', () => {
  const { visit, arrive, phase } = begun()
  arrive()
  orderNarration(visit, { kind: 'pause' })
  expect(phase()).toBe('paused')
  orderNarration(visit, { kind: 'resume' })
  expect(phase()).toBe('speaking')
})

test('words that wait for the page to be seen are waited for', () => {
  const { visit, arrive, phase, clock, narrator } = begun()
  arrive()
  const { narration } = visit.getState()
  if (narration.kind === 'idle') throw new Error('the words have begun')
  visit.setState({ narration: { ...narration, kind: 'paused', by: 'hidden', since: 0 } })
  clock.wind(60)
  expect(phase()).toBe('speaking')
  narrator.finish()
  expect(phase()).toBe('looking')
})

test('the tour’s own pause rests the voice, and play lets it go on there', () => {
  const { visit, arrive, narrator } = begun()
  arrive()
  actOnTour(visit, { kind: 'pause' })
  expect(visit.getState().narration.kind).toBe('paused')
  actOnTour(visit, { kind: 'play' })
  expect(narrator.last()).toEqual({ kind: 'resume' })
})

test('the next stop stops the words of the one before', () => {
  const { visit, arrive, narrator } = begun()
  arrive()
  actOnTour(visit, { kind: 'next' })
  expect(narrator.last()).toEqual({ kind: 'stop' })
  expect(visit.getState().narration.kind).toBe('idle')
})

test('leaving the tour leaves the visitor where they are, without its voice and its timers', () => {
  const { visit, arrive, clock } = begun()
  arrive()
  const { journey, era } = visit.getState()
  leaveTour(visit)
  expect(visit.getState()).toMatchObject({ tour: null, journey, era })
  expect(visit.getState().narration.kind).toBe('idle')
  expect(clock.pending()).toBe(0)
})

test('where nobody walks the stop is told at once, in its room', () => {
  const { visit, phase } = begun('docent', {}, { scene: { kind: 'absent', reason: 'no-webgl2' } })
  expect(phase()).toBe('speaking')
  expect(visit.getState()).toMatchObject({ room: 'corridor', journey: null })
})

test('a visitor who never arrives is told all the same', () => {
  const { clock, phase } = begun()
  clock.wind(31)
  expect(phase()).toBe('speaking')
})

test('a round goes on for hours, and asks for no sound', () => {
  const { arrive, clock, narrator, tour, phase } = begun('round', { silent: true })
  for (let i = 0; i < 500; i++) {
    arrive()
    expect(phase()).toBe('looking')
    clock.wind(10)
    expect(tour()).toMatchObject({ stop: (i + 1) % 2, silent: true, phase: { kind: 'going' } })
  }
  expect(narrator.orders).toEqual([])
  expect(clock.pending()).toBe(1)
})

test('before a touch words are captions alone', () => {
  const { arrive, narrator } = begun('docent', { silent: true })
  arrive()
  expect(narrator.last()).toMatchObject({ kind: 'listen', silent: true })
})

test('words that never begin do not hold the tour up', () => {
  const { visit, arrive, phase, clock } = begun()
  onTestFinished(performOrders(visit, () => undefined))
  arrive()
  clock.wind(12.5)
  expect(phase()).toBe('looking')
})

test('a tour that is paused when it begins takes the visitor nowhere until they wish it', () => {
  const { visit, tour } = begun('docent', { stop: 2, paused: true })
  expect(visit.getState().journey).toBeNull()
  expect(tour()).toMatchObject({ stop: 2, phase: { kind: 'paused', away: true } })
  actOnTour(visit, { kind: 'play' })
  expect(visit.getState().journey?.to.room).toBe('cave-17')
})

test('a document without the tour ends it, and one with fewer stops keeps to those', () => {
  const { visit, tour } = begun('docent', { stop: 3 })
  const [first] = caveTours.tours ?? []
  const fewer = first ? [{ ...first, stops: first.stops.slice(0, 2) }] : []
  visit.setState({ exhibition: { ...caveTours, tours: fewer } })
  expect(tour()).toMatchObject({ stop: 1, count: 2 })
  visit.setState({ exhibition: { ...caveTours, tours: [] } })
  expect(tour()).toBeNull()
})

test('there is no tour of an unknown name', () => {
  const { visit, tour } = begun()
  const before = tour()
  expect(startTour(visit, 'nowhere')).toBe(false)
  expect(tour()).toBe(before)
})
