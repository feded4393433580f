import { afterEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { type Shown, showPanel } from '../show-panel.tsx'
import { smallCave } from '../small-cave.ts'

let shown: Shown | null = null
afterEach(() => shown?.close())

const share = page.getByRole('button', { name: /Share this view/ })

describe('the menu', () => {
  it('shares the view from a visitor’s own device', async () => {
    shown = await showPanel(smallCave, { kind: 'menu' })
    await expect.element(share).toBeVisible()
  })
  it('offers no sharing at a kiosk, where nobody could take the address away', async () => {
    shown = await showPanel(smallCave, { kind: 'menu' }, { kiosk: true })
    await expect.element(page.getByRole('dialog')).toBeVisible()
    expect(share.elements()).toHaveLength(0)
  })
})
