import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { hideNotice, openHotspot, openPanel, showNotice } from '#visit/actions.ts'
import { allMarks } from '#visit/marks.ts'
import { type Shown, showPanel } from './show-panel.tsx'
import { smallCave } from './small-cave.ts'

let shown: Shown | null = null
afterEach(() => shown?.close())

const show = async (options: Parameters<typeof showPanel>[2] = {}): Promise<Shown> => {
  shown = await showPanel(
    smallCave,
    { kind: 'none' },
    { era: 'built', ...options, with: { goThere: () => false, ...options.with } },
  )
  return shown
}

/** Does what the scene does: shows each mark somewhere. */
function seeMarks(): void {
  let i = 0
  for (const { element } of allMarks().values()) {
    element.dataset['visible'] = 'true'
    element.style.transform = `translate(${80 + 90 * i++}px, 200px)`
  }
}
const byText = (text: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('button, h1, a')].find(e =>
    e.textContent?.includes(text),
  )
  if (!found) throw new Error(`no control says '${text}'`)
  return found
}
const focused = (): string => document.activeElement?.textContent ?? ''

describe('threshold', () => {
  it('names each language in itself, and its title follows the one that has focus', async () => {
    const { visit } = await show()
    visit.setState({ entered: false })
    await expect.poll(() => document.querySelector('h1')?.textContent).toBe('A small cave')
    const chinese = byText('中文')
    expect(chinese.closest('[lang]')?.getAttribute('lang')).toBe('zh-Hans')
    chinese.focus()
    await expect.poll(() => document.querySelector('h1')?.textContent).toBe('小窟')
    expect(document.querySelector('h1')?.lang).toBe('zh-Hans')
  })

  it('hands focus to the room, from where keys go on', async () => {
    const room = document.createElement('section')
    room.id = 'room'
    room.setAttribute('aria-label', 'The room')
    document.body.prepend(room)
    try {
      const { visit } = await show()
      visit.setState({ entered: false })
      await expect.poll(() => document.querySelector('h1')?.textContent).toBe('A small cave')
      byText('English').focus()
      await userEvent.keyboard('{Enter}')
      await expect.poll(() => document.activeElement).toBe(room)
      expect(room.hasAttribute('data-by-key')).toBe(true)
      expect(room.tabIndex).toBe(-1)
      await userEvent.keyboard('{Tab}')
      expect(document.activeElement).not.toBe(document.body)
      expect(document.activeElement).not.toBe(room)
    } finally {
      room.remove()
    }
  })

  it('shows the picture of the exhibition where there is no scene, and only there', async () => {
    const { visit } = await show()
    visit.setState({ entered: false })
    await expect.poll(() => document.querySelector('h1')?.textContent).toBe('A small cave')
    expect(document.querySelector('main img')).toBeNull()
    visit.setState({ scene: { kind: 'absent', reason: 'no-webgl2' } })
    await expect
      .poll(() => document.querySelector('main img')?.getAttribute('src'))
      .toBe('picture.webp')
    expect(document.querySelector('main img')?.getAttribute('alt')).toBe('')
  })

  it('leaves focus to a panel that is open on entering', async () => {
    const { visit } = await show()
    visit.setState({ entered: false })
    openHotspot(visit, smallCave.rooms[0]?.hotspots?.[0]?.id ?? '')
    await expect.poll(() => document.querySelector('h1')?.textContent).toBe('A small cave')
    visit.setState({ entered: true })
    await expect.poll(() => document.activeElement?.closest('[role=dialog]')).not.toBeNull()
  })

  it('is walked along with the arrows and entered with one key', async () => {
    const { visit } = await show()
    visit.setState({ entered: false })
    await expect.poll(() => document.querySelector('h1')?.textContent).toBe('A small cave')
    byText('中文').focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(focused()).toContain('English')
    await userEvent.keyboard('{ArrowLeft}')
    expect(focused()).toContain('中文')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => visit.getState().entered).toBe(true)
    expect(visit.getState().language).toBe('zh-Hans')
  })
})

describe('marks', () => {
  it('are buttons in reading order: hotspots, then doors, then places to stand', async () => {
    await show()
    await expect.poll(() => document.querySelectorAll('[data-mark]').length).toBe(4)
    const ids = [...document.querySelectorAll<HTMLElement>('[data-mark]')].map(
      e => e.dataset['mark'],
    )
    expect(ids).toEqual(['fan', 'tree', 'door:opening', 'stand:middle'])
  })

  it('say what they are and where', async () => {
    await show()
    await expect.poll(() => document.querySelector('[data-mark="fan"]')).not.toBeNull()
    const name = document.querySelector('[data-mark="fan"]')?.getAttribute('aria-label')
    expect(name).toMatch(/^The phoenix fan, north wall.*away$/)
  })

  it('of a crowd say how many they are, and open the list', async () => {
    const { visit } = await show()
    await expect.poll(() => document.querySelector('[data-mark="fan"]')).not.toBeNull()
    seeMarks()
    const mark = document.querySelector<HTMLElement>('[data-mark="fan"]')
    if (mark) mark.dataset['crowd'] = '2'
    mark?.focus()
    await expect.poll(() => mark?.getAttribute('aria-label')).toBe('2 things close together')
    await userEvent.keyboard('{Enter}')
    expect(visit.getState().panel.kind).toBe('list')
  })

  it('take no focus while a wall hides them', async () => {
    await show()
    await expect.poll(() => document.querySelector('[data-mark="fan"]')).not.toBeNull()
    const mark = document.querySelector<HTMLElement>('[data-mark="fan"]')
    mark?.focus()
    expect(document.activeElement).not.toBe(mark)
    seeMarks()
    mark?.focus()
    expect(document.activeElement).toBe(mark)
  })

  it('of a closed door tell why, and lead nowhere', async () => {
    const { visit } = await show({ era: 'sealed' })
    await expect.poll(() => document.querySelector('[data-mark="door:opening"]')).not.toBeNull()
    seeMarks()
    await userEvent.click(document.querySelector('[data-mark="door:opening"]') as HTMLElement)
    await expect
      .poll(() => document.querySelector('[data-mark="door:opening"] [role=status]')?.textContent)
      .toBe('It was walled up.')
    expect(visit.getState().journey).toBeNull()
  })

  it('of an open door lead through it', async () => {
    const { visit } = await show()
    await expect.poll(() => document.querySelector('[data-mark="door:opening"]')).not.toBeNull()
    seeMarks()
    await userEvent.click(document.querySelector('[data-mark="door:opening"]') as HTMLElement)
    expect(visit.getState().journey?.to.room).toBe('hall')
  })
})

describe('the leaf', () => {
  it('takes focus when it opens; Escape closes it and gives focus back to the mark', async () => {
    const { visit } = await show()
    await expect.poll(() => document.querySelector('[data-mark="fan"]')).not.toBeNull()
    seeMarks()
    const mark = document.querySelector<HTMLElement>('[data-mark="fan"]')
    mark?.focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.activeElement?.tagName).toBe('H1')
    expect(focused()).toBe('The phoenix fan')
    await userEvent.keyboard('{Escape}')
    expect(visit.getState().panel.kind).toBe('none')
    await expect.poll(() => document.activeElement).toBe(mark)
  })

  it('goes on to the next hotspot, and at the end of a room to the next room', async () => {
    const { visit } = await show()
    openHotspot(visit, 'tree')
    await expect.poll(() => document.querySelector('h1')?.textContent).toBe('A tree')
    byText('Next').click()
    expect(visit.getState().panel).toEqual({ kind: 'hotspot', id: 'altar' })
    await expect.poll(focused).toBe('An altar')
  })

  it('shows the rest of a text when asked', async () => {
    const { visit } = await show()
    openHotspot(visit, 'fan')
    await expect.poll(() => document.querySelector('h1')?.textContent).toBe('The phoenix fan')
    expect(document.body.textContent).not.toContain('Two birds')
    byText('More').click()
    await expect.poll(() => document.body.textContent).toContain('Two birds')
  })

  it('stands at the left in a right-to-left language and says that the text is not in it', async () => {
    const { visit } = await show({ language: 'ar' })
    openHotspot(visit, 'tree')
    await expect.poll(() => document.querySelector('[role=dialog] h1')?.textContent).toBe('A tree')
    const leaf = document.querySelector('[role=dialog]')
    await expect.poll(() => leaf?.getBoundingClientRect().left).toBe(0)
    const text = [...(leaf?.querySelectorAll('p') ?? [])].find(
      p => p.textContent === 'A leafy tree.',
    )
    expect(text?.lang).toBe('en')
    expect(text?.dir).toBe('ltr')
    expect(leaf?.textContent).toContain('الإنجليزية')
  })
})

describe('look closer', () => {
  it('is moved by keys, stops at what the picture holds, and returns to the leaf and its button', async () => {
    const { visit } = await show()
    openHotspot(visit, 'fan')
    await expect.poll(() => document.querySelector('h1')?.textContent).toBe('The phoenix fan')
    const button = byText('Look closer')
    button.focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('img')
    await expect
      .poll(() => document.querySelector<HTMLElement>('[aria-modal] img')?.style.transform)
      .toContain('scale')
    for (let i = 0; i < 12; i++) await userEvent.keyboard('+')
    await expect
      .poll(() => document.querySelector('[aria-modal] [role=status]')?.textContent)
      .toContain('all the picture holds')
    expect(document.querySelector<HTMLElement>('[aria-modal] img')?.style.transform).toContain(
      'scale(2)',
    )
    await userEvent.keyboard('{Escape}')
    expect(visit.getState().panel).toEqual({ kind: 'hotspot', id: 'fan' })
    await expect.poll(() => document.activeElement).toBe(button)
  })

  it('shows no scale where the size is not documented', async () => {
    const [wall] = smallCave.works ?? []
    if (!wall) throw new Error('the small cave has a wall')
    shown = await showPanel(
      { ...smallCave, works: [{ ...wall, size: { width: 2, certainty: 'conjectured' } }] },
      { kind: 'closer', work: 'wall' },
    )
    await expect
      .poll(() => document.querySelector<HTMLElement>('[aria-modal] img')?.style.transform)
      .toContain('scale')
    expect(document.querySelector('[aria-modal]')?.textContent).not.toContain('real size')
  })
})

describe('at rest', () => {
  it('offers four lights, of which arrows choose one, and Escape returns to the lamp', async () => {
    const { visit } = await show()
    await expect.poll(() => document.querySelector('[aria-label="Lamp"]')).not.toBeNull()
    const lamp = document.querySelector<HTMLElement>('[aria-label="Lamp"]')
    lamp?.focus()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.activeElement?.tagName).toBe('INPUT')
    await userEvent.keyboard('{ArrowRight}')
    expect(visit.getState().light).toBe('oil')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.activeElement).toBe(lamp)
  })

  it('shows a notice until it is hidden', async () => {
    const { visit } = await show()
    showNotice(visit, {
      id: 'n',
      weight: 'missing',
      title: 'notice.lost-3d',
      message: 'notice.lost-3d-text',
    })
    await expect.poll(() => document.body.textContent).toContain('was lost for a moment')
    byText('Hide').click()
    await expect.poll(() => document.body.textContent).not.toContain('was lost for a moment')
    hideNotice(visit, 'n')
    expect(visit.getState().notices).toEqual([])
  })

  it('shows the texts in place of a scene that is not to be had', async () => {
    const { visit } = await show({ with: { twinHtml: async () => '<h1>All the texts</h1>' } })
    visit.setState({ scene: { kind: 'absent', reason: 'no-webgl2' } })
    await expect.poll(() => document.body.textContent).toContain('All the texts')
    expect(document.querySelector('[data-mark]')).toBeNull()
    expect(document.querySelector('[aria-label="Lamp"]')).toBeNull()
    openPanel(visit, { kind: 'hotspot', id: 'fan' })
    await expect
      .poll(() => document.querySelector('[role=dialog] h1')?.textContent)
      .toBe('The phoenix fan')
  })
})
