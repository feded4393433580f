import { PerspectiveCamera } from 'three'
import { expect, onTestFinished, test } from 'vitest'
import { moveFrame } from '#scene/moving/move-frame.ts'
import { createMovement } from '#scene/moving/movement.ts'
import { buildSite } from '#space/site.ts'
import { viewToSite } from '#space/view-for.ts'
import { goTo } from '#visit/actions.ts'
import { type JourneyNews, watchJourney } from '#visit/journey-news.ts'
import { createVisit } from '#visit/visit.ts'
import { caveSite } from '../../fixtures/cave-site.ts'

const site = buildSite(caveSite)
const there = viewToSite(site, { room: 'corridor', at: [-1.2, 0.3], heading: 0 })
if (!there) throw new Error('the corridor is there')

function begun() {
  const visit = createVisit({
    ...{ exhibition: caveSite, venue: null, base: '/', problems: [], language: 'en' },
    ...{ era: 'today', light: 'torch' as const, entered: true },
  })
  const movement = createMovement(visit, site, false)
  const camera = new PerspectiveCamera()
  const news: JourneyNews[] = []
  onTestFinished(watchJourney(told => news.push(told)))
  const frames = (count: number): void => {
    for (let i = 0; i < count; i++) moveFrame(movement, camera, 1 / 30)
  }
  return { visit, movement, news, frames }
}

test('the end of a journey is told once, when the visitor stands there', () => {
  const { visit, news, frames } = begun()
  goTo(visit, there, 'walk')
  const id = visit.getState().journey?.id
  frames(10)
  expect(news).toEqual([])
  frames(600)
  expect(news).toEqual([{ kind: 'arrived', journey: id }])
})

test('a cut is a journey too, and one to where the visitor stands is over at once', () => {
  const { visit, news, frames } = begun()
  goTo(visit, there, 'cut')
  frames(30)
  goTo(visit, there, 'walk')
  frames(60)
  expect(news.map(n => n.kind)).toEqual(['arrived', 'arrived'])
})

test('a scene that is built on the way tells the end of the journey that led to it', () => {
  const { visit } = begun()
  goTo(visit, there, 'walk')
  const movement = createMovement(visit, site, false)
  const news: JourneyNews[] = []
  onTestFinished(watchJourney(told => news.push(told)))
  moveFrame(movement, new PerspectiveCamera(), 1 / 30)
  expect(news).toEqual([{ kind: 'arrived', journey: visit.getState().journey?.id }])
})

test('own steps are told as such, and turning the head is told apart from walking', () => {
  const { movement, news, frames } = begun()
  movement.intents.heading = 0.1
  frames(1)
  expect(news).toEqual([{ kind: 'own-steps', walks: false }])
  movement.intents.drive = { ...movement.intents.drive, forward: 1 }
  frames(1)
  expect(news.at(-1)).toEqual({ kind: 'own-steps', walks: true })
})
