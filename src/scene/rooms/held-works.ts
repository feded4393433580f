import { Group } from 'three'
import type { Work } from '#exhibition/schema.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import { type FurnishedRoom, furnishRoom } from '#scene/works/furnish-room.ts'

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
  const furnished = furnishRoom(kit, kit.rig.cell(room), works, object => {
    group.add(object)
    kit.invalidate()
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
