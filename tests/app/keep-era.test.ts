import { expect, it } from 'vitest'
import { keepEra } from '#app/keep-era.ts'
import { buildSite } from '#space/site.ts'
import { goTo, openHotspot, openPanel, setEra } from '#visit/actions.ts'
import { pose } from '#visit/view.ts'
import { createVisit } from '#visit/visit.ts'
import { caveSite } from '../fixtures/cave-site.ts'

const exhibition = {
  ...caveSite,
  eras: [
    { id: 'before', label: { en: ['Before'], de: ['Davor'] }, date: { en: ['850'] } },
    { id: 'today', label: { en: ['Today'] }, date: { en: ['Now'] } },
  ],
  rooms: caveSite.rooms.map(room => (room.id === 'cave-17' ? { ...room, eras: ['today'] } : room)),
}
const site = buildSite(exhibition)
const camera = () => ({ fov: 1, aspect: 1, eyeHeight: 1.6 })

function visitor() {
  const visit = createVisit({
    ...{ exhibition, venue: null, base: '', problems: [], language: 'en', era: 'today' },
    ...{ light: 'torch', entered: true, room: 'cave-17' },
  })
  Object.assign(pose, { room: 'cave-17', x: -1.2, y: 2.5, z: -3.4 })
  keepEra(visit, { exhibition, venue: null, site, camera })
  const told = () => visit.getState().notices.map(notice => notice.message)
  return { visit, told }
}
/** What changes in one breath is looked at after it. */
const breath = (): Promise<void> => Promise.resolve()

it('closes the panel of a thing that is not there, and says so by its name', async () => {
  const { visit, told } = visitor()
  openHotspot(visit, 'tree')
  setEra(visit, 'before')
  await breath()
  expect(visit.getState().panel.kind).toBe('none')
  expect(told()).toContain('era.lost-thing')
  const [notice] = visit.getState().notices
  expect(notice?.values?.['thing']).toContain('Tree')
  expect(notice?.values?.['era']).toContain('Before')
})

it('says where a visitor was led who cannot stay', async () => {
  const { visit, told } = visitor()
  setEra(visit, 'before')
  await breath()
  expect(told()).toEqual(['era.lost-place'])
  expect(visit.getState().notices[0]?.values?.['room']).toContain('Corridor')
})

it('says nothing of it where somebody else takes them away in the same breath', async () => {
  const { visit, told } = visitor()
  setEra(visit, 'before')
  goTo(visit, { room: 'corridor', x: 0, z: 0, heading: 0, pitch: 0, zoom: 1 }, 'walk')
  await breath()
  expect(told()).toEqual([])
})

it('does nothing where everything stays, and takes its words back when that is so again', async () => {
  const { visit, told } = visitor()
  openPanel(visit, { kind: 'list' })
  setEra(visit, 'before')
  await breath()
  expect(visit.getState().panel.kind).toBe('list')
  expect(told()).toHaveLength(1)
  setEra(visit, 'today')
  await breath()
  expect(told()).toEqual([])
})

it('tells it in another language where the visitor changes theirs, and not again what was hidden', async () => {
  const { visit } = visitor()
  setEra(visit, 'before')
  await breath()
  visit.setState({ language: 'de' })
  expect(visit.getState().notices[0]?.values?.['era']).toContain('Davor')
  visit.setState({ notices: [] })
  visit.setState({ language: 'en' })
  expect(visit.getState().notices).toEqual([])
})

it('closes at once what an address opens and the era does not have', async () => {
  const { visit, told } = visitor()
  setEra(visit, 'before')
  await breath()
  visit.setState({ notices: [] })
  openHotspot(visit, 'tree')
  await breath()
  expect(visit.getState().panel.kind).toBe('none')
  expect(told()).toEqual(['era.lost-thing'])
})
