import { PerspectiveCamera } from 'three'
import type { Sheet, Sight } from '#imagery/sheet.ts'
import { tileSide } from '../mural/pyramid-layout.ts'
import { levelFor, type Screen, type Size, screen, type Tile, type View } from '../views.ts'

/** The walls of the bench stand 4 m high; the curved one bends round the visitor by this angle. */
const wallHeight = 4
const bend = 2.2
/** Degrees from the upper to the lower edge of the screen. */
export const fieldOfView = 50

const metresPerPixel = (picture: Size): number => wallHeight / picture.height
const lengthOf = (picture: Size): number => picture.width * metresPerPixel(picture)
const radiusOf = (picture: Size): number => lengthOf(picture) / bend

/** The wall as the engine sees it: its middle at the origin, the visitor at +z. */
export function wallSheet(picture: Size, curved: boolean): Sheet {
  const length = lengthOf(picture)
  const radius = radiusOf(picture)
  return {
    twoSided: false,
    grain: curved ? 1 / 8 : 1,
    sample(s, t, out) {
      const angle = (s - 0.5) * bend
      if (curved)
        out.set([
          ...[radius * Math.sin(angle), t * wallHeight, radius * (1 - Math.cos(angle))],
          ...[length * Math.cos(angle), 0, length * Math.sin(angle)],
          ...[0, wallHeight, 0],
        ])
      else
        out.set([
          ...[(s - 0.5) * length, t * wallHeight, 0],
          ...[length, 0, 0],
          ...[0, wallHeight, 0],
        ])
      return true
    },
  }
}

/** Metres between eye and wall at which the middle of the screen has a view's scale. */
const distanceOf = (picture: Size, view: View): number =>
  (screen.height * view.scale * metresPerPixel(picture)) /
  2 /
  Math.tan((fieldOfView * Math.PI) / 360)

/** Puts a camera square before a place of the wall. */
export function standBefore(
  camera: PerspectiveCamera,
  picture: Size,
  curved: boolean,
  view: View,
): void {
  const away = distanceOf(picture, view)
  const s = view.x / picture.width
  const y = wallHeight - view.y * metresPerPixel(picture)
  const angle = curved ? (s - 0.5) * bend : 0
  const radius = radiusOf(picture)
  const x = curved ? radius * Math.sin(angle) : (s - 0.5) * lengthOf(picture)
  const z = curved ? radius * (1 - Math.cos(angle)) : 0
  camera.position.set(x - away * Math.sin(angle), y, z + away * Math.cos(angle))
  camera.lookAt(x, y, z)
  camera.near = Math.min(0.05, away / 4)
  camera.far = away + 4 * radius
  camera.updateProjectionMatrix()
  camera.updateMatrixWorld()
}

/** What a camera at a view sees, for choosing without a browser. */
export function sightOf(picture: Size, curved: boolean, view: View, on: Screen = screen): Sight {
  const camera = new PerspectiveCamera(fieldOfView, on.width / on.height)
  standBefore(camera, picture, curved, view)
  const matrix = camera.projectionMatrix.clone().multiply(camera.matrixWorldInverse)
  const { x, y, z } = camera.position
  return { viewProjection: matrix.elements, eye: [x, y, z], width: on.width, height: on.height }
}

/** Pixels of the screen between the rays that are followed: what is seen of a tile in fewer is not counted. */
const ray = 2

/**
 * Follows rays to the curved wall, one for every few pixels of the screen, and tells where in the picture each meets it and
 * the coarsest level that has at least one texel for each pixel there in the direction that has fewest.
 */
function followRays(
  picture: Size,
  view: View,
  tell: (x: number, y: number, level: number) => void,
): void {
  const perPixel = metresPerPixel(picture)
  const radius = radiusOf(picture)
  const away = distanceOf(picture, view)
  const beyond = away - radius
  const pixel = Math.tan((fieldOfView * Math.PI) / 360) / (screen.height / 2)
  for (let i = ray / 2; i < screen.width; i += ray) {
    const a = (i - screen.width / 2) * pixel
    const [angle, reach] = meet(a, beyond, radius)
    const [angleBeside, reachBeside] = meet(a + pixel, beyond, radius)
    const x = view.x + (angle * radius) / perPixel
    if (!(x >= 0 && x < picture.width)) continue
    const across = ((angleBeside - angle) * radius) / perPixel
    for (let j = ray / 2; j < screen.height; j += ray) {
      const b = (screen.height / 2 - j) * pixel
      const y = view.y - (b * reach) / perPixel
      if (!(y >= 0 && y < picture.height)) continue
      const skew = (b * (reachBeside - reach)) / perPixel
      const down = (pixel * reach) / perPixel
      const sum = across ** 2 + skew ** 2 + down ** 2
      const fewest = (sum - Math.sqrt(Math.max(0, sum ** 2 - 4 * (across * down) ** 2))) / 2
      tell(x, y, levelFor(Math.sqrt(fewest)))
    }
  }
}

/** Where a ray of slope `a` meets the wall: angle from the view's middle, and how far along the view's axis. */
function meet(a: number, beyond: number, radius: number): readonly [number, number] {
  const under = beyond ** 2 - (a * a + 1) * (beyond ** 2 - radius ** 2)
  if (under < 0) return [Number.NaN, Number.NaN]
  const reach = (beyond + Math.sqrt(under)) / (a * a + 1)
  return [Math.atan2(a * reach, reach - beyond), reach]
}

const found = new Map<string, readonly Tile[]>()

/** The fewest tiles that show a view of the curved wall sharp: those that some pixel of the screen needs. */
export function curvedTiles(picture: Size, view: View): readonly Tile[] {
  const key = [picture.width, picture.height, view.x, view.y, view.scale].join()
  const before = found.get(key)
  if (before) return before
  const most = Math.max(0, Math.ceil(Math.log2(Math.max(picture.width, picture.height) / tileSide)))
  const tiles = new Map<string, Tile>()
  followRays(picture, view, (x, y, fit) => {
    const level = Math.min(fit, most)
    const side = tileSide * 2 ** level
    const tile: Tile = [level, Math.floor(x / side), Math.floor(y / side)]
    tiles.set(tile.join(), tile)
  })
  const all = [...tiles.values()]
  found.set(key, all)
  return all
}

/** Whether a tile of the curved wall shows any of a view. */
export function curvedTouches(picture: Size, [level, column, row]: Tile, view: View): boolean {
  const side = tileSide * 2 ** level
  let seen = false
  followRays(picture, view, (x, y) => {
    if (Math.floor(x / side) === column && Math.floor(y / side) === row) seen = true
  })
  return seen
}
