import type { Page } from 'playwright'
import { enter, standAt, untilShown, untilStill } from './inside.ts'
import type { Viewer } from './viewer.ts'

interface Stand {
  readonly room: string
  readonly x: number
  readonly z: number
}

/** Where the document says one stands comfortably, each in the site frame; a room without such a place has its middle. */
async function standpoints(page: Page, origin: string): Promise<readonly Stand[]> {
  const found: Stand[] = []
  const ids = await page.evaluate(
    () =>
      window.lamplight?.visit.getState().exhibition.rooms.map(room => ({
        room: room.id,
        at: room.standpoints?.map(point => point.id) ?? [],
      })) ?? [],
  )
  for (const { room, at } of ids) {
    for (const id of at.length > 0 ? at : [room]) {
      await page.goto(`${origin}/?at=${id}`)
      await untilShown(page)
      await enter(page)
      found.push(
        await page.evaluate(() => {
          const to = window.lamplight?.visit.getState().journey?.to
          return { room: to?.room ?? '', x: to?.x ?? 0, z: to?.z ?? 0 }
        }),
      )
    }
  }
  return found
}

/** The worst frame of a walk through every room: eight headings from every standpoint. */
export async function worstFrame(viewer: Viewer): Promise<{
  readonly draws: number
  readonly triangles: number
  readonly where: string
  readonly contexts: number
}> {
  const { page, close } = await viewer.visitor({ viewport: { width: 480, height: 270 } })
  await page.goto(viewer.origin)
  await untilShown(page)
  const stands = await standpoints(page, viewer.origin)
  let worst = { draws: 0, triangles: 0, where: '' }
  for (const stand of stands) {
    for (let i = 0; i < 8; i++) {
      await standAt(page, { ...stand, heading: (i * Math.PI) / 4, pitch: 0, zoom: 1 })
      const frame = await page.evaluate(() => window.lamplight?.diagnostics() ?? null)
      if (!frame) continue
      if (frame.draws > worst.draws)
        worst = { ...worst, draws: frame.draws, where: `${stand.room}, ${i * 45}°` }
      worst = { ...worst, triangles: Math.max(worst.triangles, frame.triangles) }
    }
  }
  const contexts = await page.evaluate(
    () => (window as unknown as { count: { contexts: number } }).count.contexts,
  )
  await close()
  return { ...worst, contexts }
}

const oneOfEachRoom = (stands: readonly Stand[]): readonly Stand[] =>
  stands.filter((stand, i) => stands.findIndex(s => s.room === stand.room) === i)

interface Held {
  readonly textures: number
  readonly geometries: number
  readonly listeners: number
}

const held = (page: Page): Promise<Held> =>
  page.evaluate(() => {
    const frame = window.lamplight?.diagnostics()
    const { count } = window as unknown as { count: { listeners: number } }
    return {
      textures: frame?.textures ?? 0,
      geometries: frame?.geometries ?? 0,
      listeners: count.listeners,
    }
  })

/** What is held after `visits` rounds of every room, less what was held after the first. */
export async function leaks(viewer: Viewer, visits = 20): Promise<Held> {
  const { page, close } = await viewer.visitor({ viewport: { width: 320, height: 180 } })
  const stands = oneOfEachRoom(await standpoints(page, viewer.origin))
  await page.goto(viewer.origin)
  await untilShown(page)
  await enter(page)
  const start = await page.evaluate(() => window.lamplight?.visit.getState().journey?.to ?? null)
  const round = async (): Promise<Held> => {
    for (const stand of stands) {
      await openAndClose(page)
      await standAt(page, { ...stand, heading: 0, pitch: 0, zoom: 1 })
    }
    if (start) await standAt(page, start)
    await untilStill(page, 20_000)
    return held(page)
  }
  const first = await round()
  let last = first
  for (let i = 1; i < visits; i++) last = await round()
  await close()
  return {
    textures: last.textures - first.textures,
    geometries: last.geometries - first.geometries,
    listeners: last.listeners - first.listeners,
  }
}

/** The panels that a visitor opens on the way, so that their listeners are counted too. */
async function openAndClose(page: Page): Promise<void> {
  for (const kind of ['map', 'list', 'settings'] as const) {
    await page.evaluate(k => window.lamplight?.visit.setState({ panel: { kind: k } }), kind)
    await page.waitForTimeout(150)
  }
  await page.evaluate(() => window.lamplight?.visit.setState({ panel: { kind: 'none' } }))
}
