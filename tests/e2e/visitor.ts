import { expect, type Page } from '@playwright/test'

/** What the tests ask the page about the visit: all that `window.lamplight` tells, in one answer. */
export interface Seen {
  readonly scene: string
  readonly entered: boolean
  readonly room: string
  readonly panel: string
  readonly language: string
  readonly seen: readonly string[]
  readonly notices: readonly string[]
  readonly pose: {
    readonly x: number
    readonly y: number
    readonly z: number
    readonly heading: number
  }
}

/** Null until the visit has begun to exist. */
export const look = (page: Page): Promise<Seen | null> =>
  page.evaluate(() => {
    const { lamplight } = window
    if (!lamplight) return null
    const { scene, entered, room, panel, language, seen, notices } = lamplight.visit.getState()
    const { x, y, z, heading } = lamplight.pose
    return {
      ...{ entered, room, language, scene: scene.kind, panel: panel.kind, seen: [...seen] },
      notices: notices.map(notice => notice.id),
      pose: { x, y, z, heading },
    }
  })

async function untilShown(page: Page): Promise<void> {
  await expect.poll(async () => (await look(page))?.scene, { timeout: 60_000 }).toBe('shown')
}

/** Opens an address and waits for the first picture behind the threshold. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/${query}`)
  await untilShown(page)
}

/** Every hotspot of the exhibition in the present era, in reading order, with its English label. */
export const hotspots = (
  page: Page,
): Promise<readonly { readonly id: string; readonly room: string; readonly label: string }[]> =>
  page.evaluate(() => {
    const { exhibition, era } = window.lamplight?.visit.getState() ?? {}
    return (exhibition?.rooms ?? []).flatMap(room =>
      (room.hotspots ?? [])
        .filter(h => !h.eras || !era || h.eras.includes(era))
        .map(h => ({ id: h.id, room: room.id, label: h.label['en']?.join(' ') ?? '' })),
    )
  })

/** Faults that a test must not pass over: uncaught errors and requests that leave the page's own host. */
export function watch(page: Page, origin: string): readonly string[] {
  const faults: string[] = []
  page.on('pageerror', error => faults.push(`uncaught: ${error.message}`))
  page.on('console', message => {
    if (/Content.Security.Policy/i.test(message.text())) faults.push(message.text())
  })
  page.on('request', request => {
    const url = request.url()
    if (url.startsWith('http') && !url.startsWith(origin)) faults.push(`off origin: ${url}`)
  })
  return faults
}
