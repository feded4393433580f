import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { minimap } from '#space/minimap.ts'
import { planOf } from '#space/plan-of.ts'
import { buildSite } from '#space/site.ts'
import { pose } from '#visit/view.ts'
import { type Shown, showPanel } from '../show-panel.tsx'
import { smallCave } from '../small-cave.ts'

let shown: Shown | null = null
beforeEach(() => page.viewport(1366, 768))
afterEach(() => shown?.close())

const show = async (options: Parameters<typeof showPanel>[2] = {}): Promise<Shown> => {
  shown = await showPanel(smallCave, { kind: 'map' }, { era: 'built', ...options })
  await expect.element(page.getByRole('dialog')).toBeVisible()
  return shown
}
const visitorAt = () =>
  document
    .querySelector('[role=dialog] svg g[transform]:not([clip-path] g)')
    ?.getAttribute('transform')

describe('the map', () => {
  it('names the era that its plan is of', async () => {
    await show()
    await expect
      .element(page.getByRole('dialog', { name: 'Map · Floor plan: 851–862' }))
      .toBeVisible()
  })

  it('goes to a ring, a room and a line of the list', async () => {
    const { went } = await show()
    await page.getByRole('button', { name: 'stand here 1', exact: true }).click()
    await page.getByRole('button', { name: 'The hall', exact: true }).first().click()
    await page.getByRole('button', { name: /In the middle/ }).click()
    expect(went).toEqual(['middle', 'hall', 'middle'])
  })

  it('says all of it to the keyboard', async () => {
    const { went } = await show()
    page
      .getByRole('button', { name: /The cave/ })
      .last()
      .element()
      .focus()
    await userEvent.keyboard('{Enter}')
    expect(went).toEqual(['cave'])
  })

  it('stays open on a laptop and closes on a phone', async () => {
    const { visit } = await show()
    await page.getByRole('button', { name: /In the middle/ }).click()
    expect(visit.getState().panel.kind).toBe('map')
    await page.viewport(390, 844)
    await page.getByRole('button', { name: /In the middle/ }).click()
    expect(visit.getState().panel.kind).toBe('none')
  })

  it('follows the visitor while they move', async () => {
    await show()
    const before = visitorAt()
    pose.x += 1
    await expect.poll(visitorAt).not.toBe(before)
  })

  it('gives the ring the visitor stands on their colour, and takes it back when they leave', async () => {
    await show()
    const ring = page.getByRole('button', { name: 'stand here 1', exact: true })
    await expect.element(ring).toBeVisible()
    const home = { ...pose }
    const middle = minimap(
      buildSite(smallCave),
      planOf(buildSite(smallCave), smallCave, 'built'),
      smallCave,
    ).standpoints[0]
    Object.assign(pose, { x: middle?.at[0], z: middle?.at[1] })
    await expect.element(ring).toHaveAttribute('data-here')
    Object.assign(pose, { x: (middle?.at[0] ?? 0) + 2 })
    await expect.element(ring).not.toHaveAttribute('data-here')
    Object.assign(pose, home)
  })

  it('draws a door that is closed as an unbroken wall, and tells why', async () => {
    await show()
    const walls = () => document.querySelectorAll('[role=dialog] path[class*=wall]').length
    await expect.poll(walls).toBeGreaterThan(8)
    const open = walls()
    shown?.visit.setState({ era: 'sealed' })
    await expect.poll(walls).toBeLessThan(open)
    await expect.element(page.getByRole('dialog').getByText('It was walled up.')).toBeVisible()
  })

  it('keeps north up and east to the right in Arabic', async () => {
    await show({ language: 'ar' })
    await expect.poll(visitorAt).toBeDefined()
    const x = (): number => Number(/translate\(([\d.]+)/.exec(visitorAt() ?? '')?.[1])
    const before = x()
    pose.x += 1
    await expect.poll(x).toBeGreaterThan(before)
  })
})
