import { type DataTexture, type PerspectiveCamera, Vector3 } from 'three'
import type { LightKind } from '#exhibition/schema.ts'
import { type Bounce, createBounce, directWay, type LampPose, relight } from '#light/bounce.ts'
import { cellAt, type LightCells } from '#light/cells.ts'
import { adaptedLevel, adaptTo, exposureOf } from '#light/exposure.ts'
import { type Light, lights } from '#light/lamp.ts'
import { layNodes } from '#light/node-atlas.ts'
import type { CellSkin } from '#light/room-skin.ts'
import { holdLamp } from '#scene/lighting/hand-lamp.ts'
import {
  type CellUniforms,
  cellUniforms,
  type LampUniforms,
  lampUniforms,
  writeWay,
} from '#scene/material/light-uniforms.ts'
import { type Field, roomField } from '#space/field.ts'
import type { Site } from '#space/surface.ts'
import type { Vec3 } from '#space/vector.ts'

/** What one frame tells the light. Times in seconds. */
interface LitFrame {
  readonly camera: PerspectiveCamera
  /** Room of the pose. */
  readonly room: string
  readonly seen: ReadonlySet<string>
  readonly now: number
  readonly seconds: number
  /** The flame's height, about 1; 1 where the lamp stays still. */
  readonly flame: number
  /** 0 unlit to 1: the lamp that is being kindled. */
  readonly kindled: number
  /** 0 dark to 1: how far the shutter before the eye is open. */
  readonly open: number
  /** The eye adapts at once: reduced motion, or a cut. */
  readonly atOnce: boolean
}

/** The light of a visit: lamp, gates, bounce and exposure, written into uniforms that all materials share. */
export interface LightRig {
  readonly lamp: LampUniforms
  readonly bounce: Bounce
  readonly cells: () => LightCells
  /** Uniforms of a room or passage, the same object each time. */
  cell(id: string): CellUniforms
  /** Other doors are open now. */
  setCells(cells: LightCells): void
  setLight(kind: LightKind): void
  /** Hits of a newly built cell: its nodes begin to shine. */
  take(skin: CellSkin): void
  /** Colours of nodes have changed: bounced light is made anew. */
  refresh(): void
  /** Light for one frame; true while another is wanted. */
  frame(frame: LitFrame): boolean
  /** Milliseconds the last relight took. */
  lastRelight(): number
  dispose(): void
}

/** A lamp that moved less than 2 cm and 1° since the last relight leaves the bounce as it is. */
const moved = 0.02
const turned = Math.cos(Math.PI / 180)

/** At most 15 relights a second. */
const pause = 1 / 15

/** One bounce an update has converged after this many. */
const settling = 3

const _eye = new Vector3()
const _forward = new Vector3()

/** The light over a site. `clock` gives milliseconds for the account of relights. */
export function createLightRig(
  site: Site,
  first: LightCells,
  tile: DataTexture,
  clock: () => number,
): LightRig {
  let cells = first
  const atlas = layNodes(cells)
  const bounce = createBounce(atlas)
  const lamp = lampUniforms(bounce.texels, atlas.width, atlas.height, tile)
  const uniforms = new Map<string, CellUniforms>()
  const fields = new Map<string, Field>()
  let light: Light = lights.torch
  let level: Vec3 = [0, 0, 0]
  let owed = settling
  let whole = true
  let lastTime = Number.NEGATIVE_INFINITY
  let lastPose: LampPose | null = null
  let cost = 0

  const cell = (id: string): CellUniforms => {
    const found = uniforms.get(id) ?? cellUniforms()
    uniforms.set(id, found)
    return found
  }
  const fieldOf = (room: string): Field => {
    const found = fields.get(room) ?? roomField(site, room)
    fields.set(room, found)
    return found
  }
  const poseOf = ({ camera, room, kindled }: LitFrame): LampPose =>
    light.source === 'hand'
      ? holdLamp(camera, room, cells, fieldOf(room), light, kindled)
      : { cell: room, position: [0, 0, 0], direction: [0, -1, 0], strength: kindled }

  const relit = (pose: LampPose, now: number): void => {
    const from = clock()
    relight(cells, bounce, light, pose, whole ? 4 : 1)
    lamp.uLit.value.needsUpdate = true
    for (const id of bounce.hits.keys()) {
      writeProbe(bounce, id, cell(id))
    }
    owed = whole ? 0 : Math.max(0, owed - 1)
    whole = false
    lastTime = now
    lastPose = pose
    cost = clock() - from
  }

  return {
    lamp,
    bounce,
    cell,
    cells: () => cells,
    setCells: next => {
      cells = next
      fields.clear()
      whole = true
    },
    setLight: kind => {
      light = lights[kind]
      whole = true
    },
    take: skin => {
      bounce.hits.set(skin.cell, skin.hits)
      if (skin.probeHits !== null) bounce.probeHits.set(skin.cell, skin.probeHits)
      whole = true
    },
    refresh: () => {
      whole = true
    },
    frame: frame => {
      const pose = poseOf(frame)
      writeLamp(lamp, light, pose, frame)
      for (const id of frame.seen)
        writeWay(
          cell(id),
          directWay(cells, light, pose, id),
          light.source === 'sun' ? 'sun' : 'hand',
        )
      if (light.source === 'hand' && isElsewhere(lastPose, pose)) owed = settling
      if (whole || (owed > 0 && frame.now - lastTime >= pause)) relit(pose, frame.now)
      const goal = levelFor(bounce, cells, light, frame)
      level = frame.atOnce || frame.kindled < 1 ? goal : adaptTo(level, goal, frame.seconds)
      lamp.uExposure.value.set(...exposureOf(level)).multiplyScalar(frame.open)
      return whole || owed > 0 || level.some((lux, i) => lux !== goal[i])
    },
    lastRelight: () => cost,
    dispose: () => {
      lamp.uLit.value.dispose()
    },
  }
}

function isElsewhere(before: LampPose | null, now: LampPose): boolean {
  if (before === null || before.cell !== now.cell || before.strength !== now.strength) return true
  const [a, b] = [before.position, now.position]
  if (Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) > moved) return true
  const [d, e] = [before.direction, now.direction]
  return d[0] * e[0] + d[1] * e[1] + d[2] * e[2] < turned
}

function levelFor(bounce: Bounce, cells: LightCells, light: Light, frame: LitFrame): Vec3 {
  const { camera, room, seen } = frame
  _eye.setFromMatrixPosition(camera.matrixWorld)
  camera.getWorldDirection(_forward)
  const position = [_eye.x, _eye.y, _eye.z] as const
  return adaptedLevel(bounce, [...seen], light, {
    cell: cellAt(cells, room, position),
    position,
    direction: [_forward.x, _forward.y, _forward.z],
  })
}

/** The lamp being kindled starts as a narrow glow and widens. */
function writeLamp(lamp: LampUniforms, light: Light, pose: LampPose, frame: LitFrame): void {
  lamp.uLamp.value.set(...pose.position)
  lamp.uLampDirection.value.set(...pose.direction)
  lamp.uLampColour.value
    .set(...light.colour)
    .multiplyScalar(light.intensity * pose.strength * frame.flame)
  const outer = light.cone === null ? -2 : Math.acos(light.cone.outer)
  lamp.uCone.value.set(
    light.cone === null ? -2 : Math.cos(0.14 + (outer - 0.14) * frame.kindled),
    light.cone === null ? -2 : light.cone.inner,
  )
  lamp.uSpill.value = light.spill
  lamp.uSourceRadius.value = light.radius
  lamp.uBounceGain.value = light.bounceGain * frame.flame
  lamp.uEven.value = light.even
}

function writeProbe(bounce: Bounce, id: string, cell: CellUniforms): void {
  const probe = bounce.probes.get(id)
  if (probe === undefined) return
  cell.uProbe.value.forEach((vector, i) => {
    vector.set(probe[i * 3] ?? 0, probe[i * 3 + 1] ?? 0, probe[i * 3 + 2] ?? 0)
  })
}
