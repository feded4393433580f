import { Group, Mesh, PlaneGeometry } from 'three'
import type { LightRig } from '#scene/lighting/light-rig.ts'
import { stoneMaterial } from '#scene/material/stone-material.ts'
import type { Site } from '#space/surface.ts'

/** Darkness in doorways: a room that has not come yet is not a hole through which one sees the sky. */
export interface DarkDoorways {
  readonly group: Group
  /** Darkens the doorways between a room that is drawn and one that is not. */
  show(drawn: readonly string[]): void
  dispose(): void
}

/** One plane at each end of each door, hidden. A door that is walled up has its plane behind the wall. */
export function createDarkDoorways(site: Site, rig: LightRig): DarkDoorways {
  const group = new Group()
  const plane = new PlaneGeometry(1, 1)
  const variant = { object: true, picture: false, vertexColour: false, shades: false, plain: true }
  const ends = site.doors.flatMap(door =>
    door.ends.map(end => {
      const room = end.room
      const other = door.rooms.find(id => id !== room) ?? ''
      const { material, uniforms } = stoneMaterial(
        { ...variant, twoSided: true },
        rig.lamp,
        rig.cell(room),
      )
      uniforms.uColour.value.setRGB(0, 0, 0)
      uniforms.uRough.value = 1
      const mesh = new Mesh(plane, material)
      const { sill, through } = end
      // At the end of the passage, which keeps its depth.
      mesh.position.set(sill[0], sill[1] + door.height / 2, sill[2])
      mesh.rotation.y = Math.atan2(through[0], through[2])
      mesh.scale.set(door.width, door.height, 1)
      mesh.visible = false
      group.add(mesh)
      return { mesh, material, room, other }
    }),
  )
  return {
    group,
    show(drawn) {
      for (const { mesh, room, other } of ends)
        mesh.visible = drawn.includes(other) && !drawn.includes(room)
    },
    dispose() {
      plane.dispose()
      for (const { material } of ends) material.dispose()
    },
  }
}
