import type { Scene, WebGLRenderer } from 'three'
import type { Light } from '#light/lamp.ts'
import type { LightRig } from '#scene/lighting/light-rig.ts'
import { createDarkDoorways } from '#scene/outdoors/dark-doorways.ts'
import { createLand } from '#scene/outdoors/land.ts'
import { createMotes } from '#scene/outdoors/motes.ts'
import { createSky } from '#scene/outdoors/sky.ts'
import type { Site } from '#space/surface.ts'

/** What is around the rooms and in their air: sky, open ground, darkness where a room has not come, dust in the lamp's beam. */
export interface Around {
  /** Before the light of a frame: shows what may be seen of it. `drawn` are the rooms that are there of those in sight. */
  show(seen: ReadonlySet<string>, drawn: readonly string[], light: Light): void
  /** After the light of a frame: the ground takes it over. */
  follow(): void
  dispose(): void
}

export interface AroundOptions {
  readonly gl: WebGLRenderer
  readonly scene: Scene
  readonly site: Site
  readonly rig: LightRig
  /** False at the step that leaves dust out. */
  readonly dust: boolean
}

/** Puts sky, ground and dust into the scene. */
export function createAround({ gl, scene, site, rig, dust }: AroundOptions): Around {
  const height = { value: 1 }
  const sky = createSky(rig.lamp)
  const motes = dust ? createMotes(rig.lamp, height) : null
  const lands = [...site.rooms.values()].flatMap(room => {
    const land = createLand(rig, room)
    return land === null ? [] : [{ room: room.id, ...land }]
  })
  const doorways = createDarkDoorways(site, rig)
  const outside = [sky.mesh, doorways.group, ...lands.map(land => land.group)]
  const things = [...outside, ...(motes ? [motes.points] : [])]
  scene.add(...things)
  let lit: Light | null = null
  return {
    show(seen, drawn, light) {
      if (light !== lit) sky.setLight(light)
      lit = light
      for (const land of lands) land.group.visible = seen.has(land.room)
      sky.mesh.visible = lands.some(land => seen.has(land.room))
      doorways.group.visible = sky.mesh.visible
      doorways.show(drawn)
      height.value = gl.domElement.height
      if (motes) motes.points.visible = light.source === 'hand'
    },
    follow() {
      for (const land of lands) if (land.group.visible) land.follow()
    },
    dispose() {
      scene.remove(...things)
      for (const thing of [sky, doorways, ...lands, ...(motes ? [motes] : [])]) thing.dispose()
    },
  }
}
