import { Group } from 'three'
import type { Work } from '#exhibition/schema.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import { type FurnishedRoom, furnishRoom } from '#scene/works/furnish-room.ts'
import type { Shade } from '#scene/works/shades.ts'

/** What stands and hangs in a room beside its murals, on the graphics card. It stays while the room's skin is built anew. */
export interface HeldWorks {
  readonly group: Group
  /** Holds these works: what is there already stays as it is, and what is not among them goes. */
  hold(works: readonly Work[]): void
  first(): Promise<void>
  whole(): Promise<void>
  setNear(near: boolean): Promise<void>
  dispose(): void
}

/** An empty stage for the panels, objects, scrolls and figures of a room. */
export function holdWorks(kit: SceneKit, room: string): HeldWorks {
  const group = new Group()
  const held = new Map<string, FurnishedRoom>()
  const shades: Shade[] = []
  let isNear = false
  const all = async (wait: (one: FurnishedRoom) => Promise<void>): Promise<void> => {
    await Promise.all([...held.values()].map(wait))
  }
  const furnish = (work: Work): void => {
    const own = new Group()
    const furnished = furnishRoom(
      kit,
      kit.rig.cell(room),
      [work],
      object => {
        own.add(object)
        kit.invalidate()
      },
      shades,
    )
    group.add(own)
    held.set(work.id, {
      ...furnished,
      dispose: () => {
        furnished.dispose()
        own.removeFromParent()
        own.clear()
      },
    })
    if (isNear) void furnished.setNear(true)
  }
  const letGo = (id: string): void => {
    held.get(id)?.dispose()
    held.delete(id)
  }
  return {
    group,
    hold: works => {
      const wanted = works.filter(work => work.kind !== 'mural')
      const isWanted = new Set(wanted.map(work => work.id))
      for (const id of held.keys()) if (!isWanted.has(id)) letGo(id)
      for (const work of wanted) if (!held.has(work.id)) furnish(work)
    },
    first: () => all(one => one.first),
    whole: () => all(one => one.whole()),
    setNear: near => {
      isNear = near
      return all(one => one.setNear(near))
    },
    dispose: () => {
      for (const id of [...held.keys()]) letGo(id)
      group.removeFromParent()
    },
  }
}
