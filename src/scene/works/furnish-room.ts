import type { Object3D } from 'three'
import type { Work } from '#exhibition/schema.ts'
import type { CellUniforms } from '#scene/material/light-uniforms.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import { type Hanging, hangPicture } from '#scene/works/hang-picture.ts'
import { mediaUrl } from '#scene/works/media-url.ts'
import { tellMissing } from '#scene/works/notice-of.ts'
import type { PlacedModel } from '#scene/works/object-model.ts'
import { panelMesh } from '#scene/works/panel-mesh.ts'
import type { Shade } from '#scene/works/shades.ts'
import { placeWork } from '#space/placement.ts'

/** What stands and hangs in a room beside its murals. */
export interface FurnishedRoom {
  readonly first: Promise<void>
  /** Settles when everything stands and hangs, or it is clear that it will not: later than the first picture. */
  whole(): Promise<void>
  setNear(near: boolean): Promise<void>
  dispose(): void
}

/**
 * Hangs the panels and places the objects, scrolls and figures among the works of one room; the latter come after its
 * first picture. `shades` are all shadows of that room, to which theirs are added.
 */
export function furnishRoom(
  kit: SceneKit,
  cell: CellUniforms,
  works: readonly Work[],
  add: (object: Object3D) => void,
  shades: Shade[] = [],
): FurnishedRoom {
  const stop = new AbortController()
  const disposals: (() => void)[] = []
  const hangings: Hanging[] = []
  const brought: Promise<unknown>[] = []
  const own = new Set<Shade>()
  let isNear = false
  const put = (thing: { readonly group: Object3D; dispose(): void }): void => {
    disposals.push(thing.dispose)
    add(thing.group)
  }
  const bringIn = (coming: Promise<unknown>): void => {
    brought.push(coming)
  }
  const cast = (thing: { cast(shades: Shade[]): void }): void => {
    const before = shades.length
    thing.cast(shades)
    for (const shade of shades.slice(before)) own.add(shade)
  }
  for (const work of works) {
    const placement = placeWork(kit.site, work)
    if (placement === null) continue
    if (work.kind === 'panel') {
      const hung = panelMesh(placement, kit.rig.lamp, cell, kit.step === 'low')
      hangings.push(hangPicture(kit, work, work.image, hung.picture, () => undefined))
      put(hung)
    }
    if (work.kind === 'object')
      bringIn(
        bring(kit, cell, work, stop.signal).then(model => {
          if (model === null) return
          put(model)
          cast(model)
          const { picture } = work
          if (picture === undefined) return
          for (const { stone, sheet } of model.painted) {
            const hanging = hangPicture(kit, work, picture, stone, () => undefined, sheet)
            hangings.push(hanging)
            void hanging.setNear(isNear)
          }
        }),
      )
    if (work.kind === 'scroll')
      bringIn(
        bringLater(kit, work, stop.signal, async () => {
          const { layScroll } = await import('#scene/works/lay-scroll.ts')
          return stop.signal.aborted ? null : layScroll(kit, cell, work)
        }).then(scroll => {
          if (scroll === null) return
          hangings.push(scroll.hanging)
          put(scroll)
          void scroll.hanging.setNear(isNear)
        }),
      )
    if (work.kind === 'figure')
      bringIn(
        bringLater(kit, work, stop.signal, async () => {
          const { standFigure } = await import('#scene/works/stand-figure.ts')
          return standFigure(kit, cell, work, stop.signal)
        }).then(figure => {
          if (figure === null) return
          put(figure)
          cast(figure)
        }),
      )
  }
  return {
    first: Promise.all(hangings.map(h => h.first)).then(() => undefined),
    whole: async () => {
      await Promise.all(brought)
      await Promise.all(hangings.map(h => h.first))
    },
    setNear: async near => {
      isNear = near
      await Promise.all(hangings.map(h => h.setNear(near)))
    },
    dispose: () => {
      stop.abort()
      if (own.size > 0) void takeShades(cell, shades, own)
      for (const hanging of hangings) hanging.dispose()
      for (const dispose of disposals) dispose()
    },
  }
}

/** Takes shadows away from a room's: their code has come with whatever threw them. */
async function takeShades(
  cell: CellUniforms,
  shades: Shade[],
  gone: ReadonlySet<Shade>,
): Promise<void> {
  const stay = shades.filter(shade => !gone.has(shade))
  shades.splice(0, shades.length, ...stay)
  const { castShades } = await import('#scene/works/cast-shades.ts')
  castShades(cell, shades)
}

async function bring(
  kit: SceneKit,
  cell: CellUniforms,
  work: Extract<Work, { kind: 'object' }>,
  signal: AbortSignal,
): Promise<PlacedModel | null> {
  const placement = placeWork(kit.site, work)
  const url = mediaUrl(kit.visit, work.model)
  if (placement === null || url === null) return null
  await kit.shown
  const { loadModel } = await import('#scene/works/object-model.ts')
  const result = await loadModel(url, placement, {
    signal,
    hosts: kit.visit.getState().venue?.hosts ?? [],
    lamp: kit.rig.lamp,
    cell,
    plain: kit.step === 'low',
  })
  if (result.ok && !signal.aborted) return result.model
  if (result.ok) result.model.dispose()
  else tellMissing(kit.visit, work, result.failure)
  return null
}

/** The code of scrolls and of figures comes with the first one; a visitor misses only that one where it does not come. */
async function bringLater<T>(
  { visit, shown }: SceneKit,
  work: Work,
  signal: AbortSignal,
  bring: () => Promise<T | null>,
): Promise<T | null> {
  await shown
  try {
    return signal.aborted ? null : await bring()
  } catch {
    tellMissing(visit, work, { kind: 'offline' })
    return null
  }
}
