import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Counts } from './browser/keep-count.ts'
import { type Fetched, line } from './browser/network-log.ts'
import { type OpenViewer, openViewer } from './browser/open-viewer.ts'
import { type Contender, idealFor, touchesFor } from './contenders.ts'
import { median } from './median.ts'
import type { MuralFiles } from './mural/pyramid.ts'
import { likeness } from './psnr.ts'
import { type Tile, tileOf, tilePath, type View, viewsOn, wholeWall } from './views.ts'

/** What one viewer did in one run of the protocol. Times in milliseconds. */
export interface Run {
  readonly firstMs: number
  readonly firstBytes: number
  readonly wall: Settled
  readonly jump: Settled
  readonly idleRenders: number
  readonly idleRequests: number
  readonly jumps: {
    readonly requests: number
    readonly cancelled: number
    readonly bytes: number
    /** Tiles that finished after the last jump and that it does not want. */
    readonly staleTiles: number
    readonly staleBytes: number
    readonly sharpMs: number
    readonly floorMs: number
    readonly settled: boolean
  }
  readonly draws: number
  readonly textureBytes: number
  readonly peakTextureBytes: number
  readonly uploadMs: number
  readonly worstUploadMs: number
  readonly mostTilesInFrame: number
  readonly psnrWall: number | null
  readonly psnrJump: number | null
  readonly faults: readonly string[]
}

interface Settled {
  readonly requests: number
  readonly idealRequests: number
  readonly bytes: number
  readonly idealBytes: number
  readonly sharpMs: number
  readonly settled: boolean
}

const isTile = (r: Fetched): boolean => r.path.endsWith('.jpg')

/** Bytes of the ideal tiles of a view on disk. */
function idealBytes(mural: MuralFiles, contender: Contender, view: View): number {
  return idealFor(contender, mural, view)
    .map(tile => statSync(join(mural.folder, tilePath('mural', mural, tile))).size)
    .reduce((a, b) => a + b, 0)
}

/** Whether a tile is a part of a coarser one. */
const isWithin = (fine: Tile, coarse: Tile): boolean => {
  const steps = 2 ** (coarse[0] - fine[0])
  return (
    steps > 1 &&
    Math.floor(fine[1] / steps) === coarse[1] &&
    Math.floor(fine[2] / steps) === coarse[2]
  )
}

/** Milliseconds from a time until the last of a view's ideal tiles had come; Infinity where one has not. */
function sharpAfter(
  open: OpenViewer,
  mural: MuralFiles,
  contender: Contender,
  view: View,
  from: number,
): number {
  const wanted = new Map(idealFor(contender, mural, view).map(tile => [String(tile), tile]))
  let last = from
  for (const r of open.network.requests) {
    if (!isTile(r) || r.end !== 'finished') continue
    const tile = tileOf(r.path, mural)
    if (wanted.delete(String(tile))) last = Math.max(last, r.ended ?? 0)
    // Finer than needed is sharp as well.
    for (const [key, coarser] of wanted) if (tile && isWithin(tile, coarser)) wanted.delete(key)
  }
  return wanted.size === 0 ? last - from : Number.POSITIVE_INFINITY
}

/** Waits until a view is sharp, for a viewer may pause between its tiles, and then until all is quiet. */
async function untilSharp(
  open: OpenViewer,
  mural: MuralFiles,
  contender: Contender,
  view: View,
  mostMs: number,
): Promise<boolean> {
  const end = Date.now() + mostMs
  while (
    Date.now() < end &&
    sharpAfter(open, mural, contender, view, 0) === Number.POSITIVE_INFINITY
  )
    await open.page.waitForTimeout(60)
  return open.settled(Math.max(1000, end - Date.now()))
}

function settledView(
  open: OpenViewer,
  mural: MuralFiles,
  contender: Contender,
  view: View,
  from: number,
  settled: boolean,
): Settled {
  const tiles = open.network.since(from).filter(isTile)
  return {
    requests: tiles.length,
    idealRequests: idealFor(contender, mural, view).length,
    bytes: tiles.reduce((sum, r) => sum + r.bytes, 0),
    idealBytes: idealBytes(mural, contender, view),
    sharpMs: sharpAfter(open, mural, contender, view, from),
    settled,
  }
}

/** Finished after a viewer could act on the last jump, for tiles that it has no use for, save those that were nearly there. */
function stale(
  open: OpenViewer,
  mural: MuralFiles,
  contender: Contender,
  view: View,
  from: number,
): readonly Fetched[] {
  return open.network.requests.filter(r => {
    if (!isTile(r) || r.end !== 'finished' || (r.ended ?? 0) <= from || r.fromCache) return false
    const tile = tileOf(r.path, mural)
    if (tile === null || touchesFor(contender, mural, tile, view)) return false
    const before = r.pieces.filter(([at]) => at <= from).reduce((sum, [, n]) => sum + n, 0)
    return before < 0.9 * r.bytes
  })
}

/** Times of a walk through views: its first, its last, and the end of the frame in which a viewer could first act on that. */
interface Walk {
  readonly begun: number
  readonly last: number
  readonly acted: number
}

/** Ten views 300 ms apart, told from inside the page, so that no viewer waits for the bench. */
function jumpOn(open: OpenViewer, views: readonly View[]): Promise<Walk> {
  return open.page.evaluate(async all => {
    const now = (): number => performance.timeOrigin + performance.now()
    const begun = now()
    let last = begun
    for (const [i, view] of all.entries()) {
      if (i > 0) await new Promise(done => setTimeout(done, 300))
      last = now()
      window.bench?.look(view)
    }
    await new Promise(requestAnimationFrame)
    await new Promise(done => setTimeout(done))
    return { begun, last, acted: now() }
  }, views)
}

/** Glides along the picture for a while, a little further in every frame. */
function glide(open: OpenViewer, view: View, picture: { width: number }): Promise<Walk> {
  return open.page.evaluate(
    async ([from, wide]) => {
      const now = (): number => performance.timeOrigin + performance.now()
      const begun = now()
      const way = from.x < wide / 2 ? 1 : -1
      for (;;) {
        const since = now() - begun
        // A screen's width in a second.
        window.bench?.look({ ...from, x: from.x + (way * since * 1280 * from.scale) / 1000 })
        await new Promise(requestAnimationFrame)
        if (since > 1500) return { begun, last: now(), acted: now() }
      }
    },
    [view, picture.width] as const,
  )
}

function uploadsOf({ uploads }: Counts, moving: Walk, origin: number) {
  const frames = uploads.filter(u => u.tiles > 0)
  const inMotion = frames.filter(u => origin + u.at >= moving.begun && origin + u.at <= moving.last)
  return {
    uploadMs: median(frames.map(u => u.ms)),
    worstUploadMs: Math.max(0, ...frames.map(u => u.ms)),
    mostTilesInFrame: Math.max(0, ...inMotion.map(u => u.tiles)),
  }
}

/** Bytes of tiles that had come by a time. */
const tileBytesBy = (open: OpenViewer, time: number): number =>
  open.network.requests
    .filter(r => isTile(r) && (r.ended ?? Number.POSITIVE_INFINITY) <= time)
    .reduce((sum, r) => sum + r.bytes, 0)

/** The views of the protocol on a picture, the same for all. */
export function protocolViews(mural: MuralFiles): { jump: View; ten: readonly View[] } {
  const [jump] = viewsOn(mural, 1, 7, [1.05, 1.05])
  if (!jump) throw new Error('drive: no view to jump to')
  return { jump, ten: viewsOn(mural, 10, 11, [1.05, 3.1]) }
}

/** Runs the protocol with one viewer in a fresh browser. */
export async function drive(
  origin: string,
  contender: Contender,
  mural: MuralFiles,
  patienceMs: number,
): Promise<Run> {
  const wall = { ...wholeWall(mural), scale: wholeWall(mural).scale * contender.standBack }
  const { jump, ten } = protocolViews(mural)
  const last = ten.at(-1) ?? jump
  const open = await openViewer(
    `${origin}/${contender.page}&source=/mural.dzi&width=${mural.width}&height=${mural.height}&view=${wall.x},${wall.y},${wall.scale}`,
    { throttled: true },
  )
  try {
    const timeOrigin = await open.page.evaluate(() => performance.timeOrigin)
    const wallSettled = await untilSharp(open, mural, contender, wall, patienceMs)
    const first = (await open.counts()).firstUpload ?? Number.NaN
    const wallRun = settledView(open, mural, contender, wall, timeOrigin, wallSettled)
    const wallShot = contender.flat ? await open.page.screenshot() : null

    const jumpedAt = await open.look(jump)
    const jumpSettled = await untilSharp(open, mural, contender, jump, patienceMs)
    const jumpRun = settledView(open, mural, contender, jump, jumpedAt, jumpSettled)
    const jumpShot = contender.flat ? await open.page.screenshot() : null
    // A picture taken may draw a frame; what follows is to be idle.
    await open.page.waitForTimeout(300)

    const before = await open.counts()
    const asked = open.network.requests.length
    await open.page.waitForTimeout(2000)
    const idle = await open.counts()
    const idleRequests = open.network.requests.length - asked

    const walk = await jumpOn(open, ten)
    const settled = await untilSharp(open, mural, contender, last, patienceMs)
    const tiles = open.network.since(walk.begun).filter(isTile)
    const late = stale(open, mural, contender, last, walk.acted)
    const sharpMs = sharpAfter(open, mural, contender, last, walk.last)
    const gliding = await glide(open, last, mural)
    const end = await open.counts()
    return {
      firstMs: first,
      firstBytes: tileBytesBy(open, timeOrigin + first),
      wall: wallRun,
      jump: jumpRun,
      idleRenders: idle.renders - before.renders,
      idleRequests,
      jumps: {
        requests: tiles.length,
        cancelled: tiles.filter(r => r.end === 'cancelled').length,
        bytes: tiles.reduce((sum, r) => sum + r.bytes, 0),
        staleTiles: late.length,
        staleBytes: late.reduce((sum, r) => sum + r.bytes, 0),
        sharpMs,
        floorMs: line.latencyMs + (idealBytes(mural, contender, last) / line.bytesPerSecond) * 1000,
        settled,
      },
      draws: end.drawsInFrame,
      textureBytes: end.textureBytes,
      peakTextureBytes: end.peakTextureBytes,
      ...uploadsOf(end, gliding, timeOrigin),
      psnrWall: wallShot && (await likeness(wallShot, mural, wall)),
      psnrJump: jumpShot && (await likeness(jumpShot, mural, jump)),
      faults: open.faults,
    }
  } finally {
    await open.close()
  }
}
