import { type PerspectiveCamera, Vector3 } from 'three'
import type { LampPose } from '#light/bounce.ts'
import { cellAt, type LightCells } from '#light/cells.ts'
import type { Light } from '#light/lamp.ts'
import type { Field } from '#space/field.ts'

/** Metres of air that the lamp keeps from every wall. */
const clearance = 0.09

/** Metres ahead of the eye at which the beam is aimed: the wall one usually looks at. */
const aim = 3

const _lamp = new Vector3()
const _eye = new Vector3()
const _ahead = new Vector3()

/**
 * Where the lamp is held: right of the eye and below, aimed where the eye looks. Drawn in towards the eye where a wall
 * is too near. `strength` is 0 to 1.
 */
export function holdLamp(
  camera: PerspectiveCamera,
  room: string,
  cells: LightCells,
  field: Field,
  light: Light,
  strength: number,
): LampPose {
  _eye.setFromMatrixPosition(camera.matrixWorld)
  _lamp.set(...light.offset).applyMatrix4(camera.matrixWorld)
  let share = 1
  while (share > 0.05) {
    const [x, y, z] = between(share)
    if (field(x, y, z) > clearance) break
    share *= 0.75
  }
  const position = between(share)
  _ahead.set(0, 0, -aim).applyMatrix4(camera.matrixWorld)
  const x = _ahead.x - position[0]
  const y = _ahead.y - position[1]
  const z = _ahead.z - position[2]
  const length = Math.hypot(x, y, z)
  return {
    cell: cellAt(cells, room, position),
    position,
    direction: [x / length, y / length, z / length],
    strength,
  }
}

const between = (share: number): readonly [number, number, number] => [
  _eye.x + (_lamp.x - _eye.x) * share,
  _eye.y + (_lamp.y - _eye.y) * share,
  _eye.z + (_lamp.z - _eye.z) * share,
]
