import { smoothstep } from '#light/lamp.ts'
import type { DoorSpace } from '#space/surface.ts'
import { add, cross, dot, scale, subtract, type Vec3 } from '#space/vector.ts'

/**
 * A rectangular hole in an endless wall. Light between two points on unlike sides of its plane passes only inside the
 * rectangle; points on one side do not notice it. Site frame, metres, unit vectors.
 */
export interface Gate {
  readonly centre: Vec3
  readonly normal: Vec3
  readonly right: Vec3
  readonly up: Vec3
  readonly halfWidth: number
  readonly halfHeight: number
}

/** How many planes a shader tests: two doors between lamp and fragment, two planes each. */
export const maxGates = 4

/**
 * At the wall's face the relief would cross the plane and leave black blotches, so the planes stand this share of the
 * thickness inside it.
 */
const inset = 0.3

/** Without it the jambs, which the relief brings in by some centimetres, would shade themselves. */
export const lampWidening = 0.035

/** The two gates of a door, first the one at its first end. `widening` in metres on each side. */
export function doorGates(door: DoorSpace, widening: number): readonly [Gate, Gate] {
  const { sill, through, right } = door.ends[0]
  const up: Vec3 = [0, 1, 0]
  const at = (depth: number): Gate => ({
    centre: add(add(sill, scale(through, depth)), scale(up, door.height / 2)),
    normal: through,
    right,
    up,
    halfWidth: door.width / 2 + widening,
    halfHeight: door.height / 2 + widening,
  })
  return [at(door.thickness * inset), at(door.thickness * (1 - inset))]
}

/** A flat rectangle that lies open to the sky, as a gate. Its up is the second axis of the rectangle. */
export function openGate(
  centre: Vec3,
  normal: Vec3,
  right: Vec3,
  width: number,
  height: number,
): Gate {
  return {
    centre,
    normal,
    right,
    up: cross(normal, right),
    halfWidth: width / 2,
    halfHeight: height / 2,
  }
}

/**
 * Share of the lamp's light that passes the gate on its way to `point`, 0 to 1. The edge is as soft as the lamp's
 * `radius` seen through the hole. The shader has the same function.
 */
export function passGate(gate: Gate, lamp: Vec3, point: Vec3, radius: number): number {
  const a = dot(subtract(lamp, gate.centre), gate.normal)
  const b = dot(subtract(point, gate.centre), gate.normal)
  if (a * b >= 0) return 1
  const t = a / (a - b)
  const hit = subtract(add(scale(lamp, 1 - t), scale(point, t)), gate.centre)
  const beyond = Math.max(
    Math.abs(dot(hit, gate.right)) - gate.halfWidth,
    Math.abs(dot(hit, gate.up)) - gate.halfHeight,
  )
  const soft = Math.max(radius * (1 - t), 0.004)
  return 1 - smoothstep(-soft, soft, beyond)
}

/** The product over gates that all have to be passed. */
export function passGates(gates: readonly Gate[], lamp: Vec3, point: Vec3, radius: number): number {
  let share = 1
  for (const gate of gates) {
    if (share === 0) return 0
    share *= passGate(gate, lamp, point, radius)
  }
  return share
}
