import { lens, project, type Triple } from '#scene/moving/lens.ts'
import type { MuralStage } from '#scene/murals/mural-stage.ts'
import { type WallLine, wallLine } from '#scene/murals/wall-line.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import type { Mural } from '#scene/works/mural-rects.ts'
import { planOf } from '#space/plan-of.ts'
import { canSee } from '#space/sight.ts'
import type { Vec3 } from '#space/vector.ts'
import { freeArea } from '#visit/free-area.ts'
import { pose } from '#visit/view.ts'
import { moveWipe, registerWipeWall, watchWipe, wipe } from '#visit/wipe.ts'

/** The line between two states on a wall, with its handle. */
export interface WipeLine {
  dispose(): void
}

/** CSS pixels from the edge of what is free within which the handle is whole. */
const whole = 30

/** Heights and places along the wall that are tried for the handle, nearest to where it should be first. */
const tries = 24

/** The least share of the picture on either side of a line that has just come. */
const least = 0.1

const _screen: Triple = [0, 0, 0]

/** Keeps the line's handle on the wall in each frame; `draw` is called before, and draws the line itself. */
export function followWipe(
  kit: SceneKit,
  stage: MuralStage,
  mural: Mural,
  draw: () => void,
): WipeLine {
  const wall = wallLine(kit.site, mural)
  if (wall === null) return { dispose: () => undefined }
  const begin = shareUnder(kit, wall, (lens.width + freeArea.left - freeArea.right) / 2)
  if (begin !== null && wipe.wall === null) moveWipe(Math.min(1 - least, Math.max(least, begin)))
  const ends = [
    stage.eachFrame(() => {
      draw()
      if (wipe.handle) keepHandle(kit, wall, wipe.handle)
    }),
    watchWipe(kit.invalidate),
    registerWipeWall({ shareUnder: x => shareUnder(kit, wall, x - lens.left) }),
  ]
  return {
    dispose: () => {
      for (const end of ends) end()
    },
  }
}

/** The share of the wall's width that is seen nearest to so many CSS pixels from the canvas's left edge. */
function shareUnder(kit: SceneKit, wall: WallLine, x: number): number | null {
  let nearest: number | null = null
  let off = Number.POSITIVE_INFINITY
  const look = (share: number): void => {
    const [px, py, pz] = wall.point(share, wall.height(handleHeight(kit)))
    if (!project(lens, pose, px, py, pz, _screen)) return
    const away = Math.abs(_screen[0] - x)
    if (away < off) {
      off = away
      nearest = share
    }
  }
  for (let i = 0; i <= 32; i++) look(i / 32)
  if (nearest === null) return null
  for (let step = 1 / 64; step > 1e-4; step /= 2) {
    const middle: number = nearest
    look(Math.max(0, middle - step))
    look(Math.min(1, middle + step))
  }
  return nearest
}

/** Half as high as the eye, where a hand would be. */
const handleHeight = (kit: SceneKit): number =>
  (pose.y + (kit.site.rooms.get(pose.room)?.floor ?? 0)) / 2

/** Writes where the handle is. Where its place on the line is covered or not in the picture, it waits as near to it as can be. */
function keepHandle(kit: SceneKit, wall: WallLine, handle: HTMLElement): void {
  const { exhibition, era } = kit.visit.getState()
  const plan = planOf(kit.site, exhibition, era)
  const wish = wall.height(handleHeight(kit))
  const isFree = (share: number, v: number): boolean => {
    const [x, y, z] = wall.point(share, v)
    if (!project(lens, pose, x, y, z, _screen) || !isInFreeArea(_screen)) return false
    return canSee(kit.site, plan, pose.room, eye(), [x, y, z])
  }
  const found =
    outwards(wish, wall.low, wall.high, v => isFree(wipe.share, v)) ||
    outwards(wipe.share, 0, 1, share => isFree(share, wish))
  handle.dataset['visible'] = String(found)
  if (!found) return
  const x = Math.round(2 * (_screen[0] + lens.left)) / 2
  const y = Math.round(2 * (_screen[1] + lens.top)) / 2
  handle.style.transform = `translate(${x}px, ${y}px)`
}

/** Tries places between two bounds, from `middle` outwards, until one does. */
function outwards(
  middle: number,
  low: number,
  high: number,
  does: (place: number) => boolean,
): boolean {
  const step = (high - low) / tries
  for (let i = 0; i <= tries; i++) {
    if (middle + i * step <= high && does(middle + i * step)) return true
    if (i > 0 && middle - i * step >= low && does(middle - i * step)) return true
  }
  return false
}

const isInFreeArea = ([x, y]: Triple): boolean =>
  x > freeArea.left + whole &&
  x < lens.width - freeArea.right - whole &&
  y > freeArea.top + whole &&
  y < lens.height - freeArea.bottom - whole

const eye = (): Vec3 => [pose.x, pose.y, pose.z]
