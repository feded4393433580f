import type { Group } from 'three'
import type { CellUniforms } from '#scene/material/light-uniforms.ts'
import type { StoneMaterial } from '#scene/material/stone-material.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import { type Hanging, hangPicture } from '#scene/works/hang-picture.ts'
import { liveScrollSheet } from '#scene/works/live-scroll-sheet.ts'
import { listenForPulls } from '#scene/works/scroll-drag.ts'
import { scrollMesh } from '#scene/works/scroll-mesh.ts'
import { easeScroll } from '#scene/works/scroll-motion.ts'
import { placeScroll, type Scroll } from '#space/scroll-place.ts'
import { unrolledOf } from '#visit/unroll.ts'

/** A scroll on the stage that follows the visit. Its picture's hanging is disposed before it. */
export interface LaidScroll {
  readonly group: Group
  readonly hanging: Hanging
  dispose(): void
}

/** Milliseconds of a frame after a rest, which has none before it. */
const firstFrame = 16

/** Lays a scroll out at its place. It moves as the visit says, and asks for frames only while it moves. Null where it has no place. */
export function layScroll(kit: SceneKit, cell: CellUniforms, work: Scroll): LaidScroll | null {
  const { visit, rig, step, site } = kit
  const place = placeScroll(site, work)
  if (place === null) return null
  const mesh = scrollMesh(place, rig.lamp, cell, step === 'low')
  const sheet = liveScrollSheet(site, work)
  const hanging = hangOn(kit, work, mesh.picture)
  const end = new AbortController()
  const pull = listenForPulls(visit, work, place, () => read, end.signal)
  const goal = (): number => unrolledOf(visit.getState(), work)
  let read = goal()
  let frame = 0
  let last: number | null = null

  const lay = (): void => {
    mesh.unroll(read)
    sheet?.unroll(read)
    kit.invalidate()
  }
  const move = (now: number): void => {
    const seconds = (last === null ? firstFrame : now - last) / 1000
    last = now
    read = easeScroll(read, goal(), seconds, pull.held ? 'hand' : 'itself', kit.reducedMotion())
    lay()
    if (read !== goal()) frame = requestAnimationFrame(move)
    else frame = 0
    if (frame === 0) last = null
  }
  const leave = visit.subscribe(() => {
    if (frame === 0 && read !== goal()) frame = requestAnimationFrame(move)
  })
  lay()
  return {
    group: mesh.group,
    hanging,
    dispose: () => {
      end.abort()
      leave()
      cancelAnimationFrame(frame)
      mesh.dispose()
    },
  }
}

/** Bare paper has a colour of its own; once its picture hangs, that has all the colour there is. */
function hangOn(kit: SceneKit, work: Scroll, { material, uniforms }: StoneMaterial): Hanging {
  const bleach = (): void => {
    if (uniforms.uHasPicture.value > 0) uniforms.uColour.value.setRGB(1, 1, 1)
  }
  const hanging = hangPicture(kit, work, work.image, { material, uniforms }, bleach)
  return {
    ...hanging,
    setNear: async near => {
      await hanging.setNear(near)
      // Not every pyramid has a small picture that could have hung first.
      bleach()
    },
  }
}
