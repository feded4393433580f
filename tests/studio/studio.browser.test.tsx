import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Problem } from '#exhibition/problem.ts'
import type { Shown } from '../panels/show-panel.tsx'
import { smallCave } from '../panels/small-cave.ts'
import { showStudio } from './show-studio.tsx'

const problem = (weight: Problem['weight'], pointer: string, sentence: string): Problem => ({
  weight,
  code: 'test',
  file: 'exhibition.json',
  pointer,
  problem: sentence,
  found: 'en',
  expected: 'also zh-Hans',
  remedy: 'Write it.',
})
const list = [
  problem('consider', '/title', 'The title is long'),
  problem('mend', '/rooms/0/hotspots/0/text', 'The fan has no text'),
  problem('mend', '/rooms/1/hotspots/0', 'The altar stands in the way'),
]

let told = list
let changes: EventTarget | null = null
let shown: Shown | null = null

beforeEach(async () => {
  told = list
  vi.stubGlobal(
    'EventSource',
    class extends EventTarget {
      constructor() {
        super()
        changes = this
      }
      close() {}
    },
  )
  vi.spyOn(window, 'fetch').mockImplementation(async () =>
    Response.json({ exhibition: 'small-cave', revision: 1, problems: told }),
  )
  document.title = 'Lamplight'
  await page.viewport(1366, 768)
})
afterEach(() => {
  shown?.close()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const show = async (options: Parameters<typeof showStudio>[1] = {}): Promise<Shown> => {
  shown = await showStudio(smallCave, options)
  await expect.element(page.getByText('2 must be mended')).toBeVisible()
  return shown
}

describe('the studio', () => {
  it('lists what must be mended first, opens a problem and marks its place with its measures', async () => {
    await show()
    const rows = [...document.querySelectorAll('#studio li')].map(li => li.textContent)
    expect(rows.map(text => text?.includes('must be mended'))).toEqual([true, true, false])
    await page.getByRole('button', { name: /The fan has no text/ }).click()
    await expect.element(page.getByText('also zh-Hans')).toBeVisible()
    expect(document.querySelector('#studio svg')?.textContent).toBeDefined()
    await expect.element(page.getByText('from the lower west corner')).toBeVisible()
  })

  it('moves the camera to the thing by the keyboard alone', async () => {
    const { visit } = await show()
    page
      .getByRole('button', { name: /The altar stands/ })
      .element()
      .focus()
    await userEvent.keyboard('{Enter}{Tab}{Enter}')
    expect(visit.getState().journey?.to.room).toBe('hall')
  })

  it('offers no place for a problem that has none', async () => {
    await show()
    await page.getByRole('button', { name: /The title is long/ }).click()
    expect(page.getByRole('button', { name: 'Show in the room' }).elements()).toHaveLength(0)
  })

  it('lists the problems of this room alone when asked', async () => {
    await show()
    await page.getByRole('radio', { name: 'This room' }).click({ force: true })
    await expect.poll(() => document.querySelectorAll('#studio li').length).toBe(1)
  })

  it('reads the list again after a save, and keeps the chosen problem open', async () => {
    await show()
    await page.getByRole('button', { name: /The fan has no text/ }).click()
    told = list.slice(0, 2)
    changes?.dispatchEvent(new MessageEvent('change', { data: '2' }))
    await expect.element(page.getByText('1 must be mended')).toBeVisible()
    await expect.element(page.getByText('also zh-Hans')).toBeVisible()
  })

  it('says that the last sound document is shown while the one on disk cannot be', async () => {
    let sound = true
    await show({ reloadDocument: async () => sound })
    const save = () => changes?.dispatchEvent(new MessageEvent('change', { data: '2' }))
    const status = page.getByRole('banner').getByRole('status')
    await expect.element(status).toHaveTextContent('shown as saved')
    save()
    await expect.element(status).toHaveTextContent(/^saved \d\d:\d\d/)
    sound = false
    save()
    await expect
      .element(status)
      .toHaveTextContent(/last sound document, saved \d\d:\d\d.* on disk has 2 problems/)
    sound = true
    save()
    await expect.element(status).toHaveTextContent(/^saved/)
  })

  it('frames a phone at its true size', async () => {
    await show()
    await page.getByRole('radio', { name: 'Phone' }).click({ force: true })
    const frame = page.getByTitle('Phone')
    await expect.element(frame).toHaveAttribute('width', '390')
    expect(frame.element().getBoundingClientRect().height).toBeLessThanOrEqual(648.5)
  })

  it('gives axe nothing to find', async () => {
    await show()
    await page.getByRole('button', { name: /The fan has no text/ }).click()
    const { violations } = await axe.run(document.getElementById('studio') ?? document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    })
    expect(violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html}`))).toEqual([])
  })
})
