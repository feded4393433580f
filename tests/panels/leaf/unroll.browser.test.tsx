import { afterEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { unrolledOf } from '#visit/unroll.ts'
import { lying, scrollRoom } from '../../fixtures/scroll-room.ts'
import { type Shown, showPanel } from '../show-panel.tsx'
import { violations } from '../violations.ts'

let shown: Shown | null = null
afterEach(() => {
  shown?.close()
  shown = null
})

const slider = page.getByRole('slider', { name: 'Unroll' })
const read = (): number => (shown ? unrolledOf(shown.visit.getState(), lying) : Number.NaN)

async function open(
  options: Parameters<typeof showPanel>[2] = {},
  works = scrollRoom.works,
): Promise<void> {
  const exhibition = { ...scrollRoom, ...(works && { works }) }
  shown = await showPanel(exhibition, { kind: 'work', id: 'lying' }, options)
  await expect.poll(() => document.querySelector('input[type=range]')).not.toBeNull()
}

describe('the hand at a scroll', () => {
  it('unrolls by keys, and says how far in metres', async () => {
    await open()
    await expect.element(slider).toHaveAttribute('aria-valuetext', '20 cm of 5 m')
    slider.element().focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(read()).toBeCloseTo(0.3)
    await userEvent.keyboard('{PageUp}')
    expect(read()).toBeCloseTo(1.1)
    await expect.element(slider).toHaveAttribute('aria-valuetext', '1.1 m of 5 m')
    await userEvent.keyboard('{End}')
    expect(read()).toBe(5)
    await userEvent.keyboard('{Home}')
    expect(read()).toBe(0)
  })

  it('says a share where nobody has measured the scroll', async () => {
    await open({}, [{ ...lying, size: { certainty: 'conjectured' } }])
    await expect.element(slider).toHaveAttribute('aria-valuetext', '4%')
    expect(document.body.textContent).not.toMatch(/\d (cm|m)\b/)
  })

  it('unrolls a hand’s breadth with each tap of a button, one way and the other', async () => {
    await open()
    await page.getByRole('button', { name: 'Roll on' }).click()
    await page.getByRole('button', { name: 'Roll on' }).click()
    expect(read()).toBeCloseTo(0.4)
    await page.getByRole('button', { name: 'Roll back' }).click()
    expect(read()).toBeCloseTo(0.3)
  })

  it('goes on while a button is held, and stops when it is let go', async () => {
    await open()
    const button = page.getByRole('button', { name: 'Roll on' }).element()
    const point = (type: string): boolean =>
      button.dispatchEvent(new PointerEvent(type, { bubbles: true, button: 0 }))
    point('pointerdown')
    await expect.poll(read, { timeout: 5000 }).toBeGreaterThan(0.5)
    point('pointerup')
    button.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    const after = read()
    await new Promise(done => setTimeout(done, 300))
    expect(read()).toBe(after)
  })

  it('is pulled along by its thumb', async () => {
    await open()
    const input = document.querySelector<HTMLInputElement>('input[type=range]')
    input?.focus()
    await slider.fill('2.5')
    expect(read()).toBeCloseTo(2.5)
  })

  it('is not there for works that are no scrolls, nor where there is no scene', async () => {
    await open()
    shown?.visit.setState({ scene: { kind: 'absent', reason: 'no-webgl2' } })
    await expect.poll(() => document.querySelector('input[type=range]')).toBeNull()
  })

  it.each([
    ['laptop', 1366, 768, 'en'],
    ['phone', 390, 844, 'en'],
    ['phone, from the right', 390, 844, 'ar'],
  ] as const)('axe finds nothing amiss on a %s', async (_, width, height, language) => {
    document.title = 'Lamplight'
    document.body.style.background = '#15110e'
    await page.viewport(width, height)
    await open({ language })
    expect(await violations()).toEqual([])
  })
})
