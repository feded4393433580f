import { Group } from 'three'
import type { Work } from '#exhibition/schema.ts'
import { maxShades } from '#scene/material/light-glsl.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import { type FurnishedRoom, furnishRoom } from '#scene/works/furnish-room.ts'
import type { Shade } from '#scene/works/shades.ts'

/** The panels and objects of a room on the graphics card. They stay while the room's skin is built anew about them. */
export interface HeldWorks extends FurnishedRoom {
  readonly group: Group
  /** Which works these are: others need another furnishing. */
  readonly key: string
}

/** Which of a room's works, beside its murals, are there in an era. */
export const worksKey = (works: readonly Work[]): string =>
  works
    .filter(work => work.kind !== 'mural')
    .map(work => work.id)
    .join(' ')

/** Puts the panels and objects among a room's works on the stage. */
export function holdWorks(kit: SceneKit, room: string, works: readonly Work[]): HeldWorks {
  const group = new Group()
  const furnished = furnishRoom(kit, works, {
    add: object => {
      group.add(object)
      kit.invalidate()
    },
    shade: shades => writeShades(kit, room, shades),
  })
  return {
    ...furnished,
    group,
    key: worksKey(works),
    dispose: () => {
      furnished.dispose()
      group.removeFromParent()
      group.clear()
    },
  }
}

/** The highest throw the shadows that are seen; more than the shader looks for are left out. */
function writeShades(kit: SceneKit, cell: string, shades: readonly Shade[]): void {
  const uniforms = kit.rig.cell(cell)
  const highest = [...shades].sort((a, b) => b.centre[1] - a.centre[1]).slice(0, maxShades)
  uniforms.uShadeCount.value = highest.length
  highest.forEach(({ centre, radii }, i) => {
    uniforms.uShade.value[i]?.set(...centre, 0)
    uniforms.uShadeInverse.value[i]?.set(1 / radii[0], 1 / radii[1], 1 / radii[2])
  })
}
