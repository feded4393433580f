import { Group, Mesh } from 'three'
import type { CellSkin, SkinPart } from '#light/room-skin.ts'
import { type StoneMaterial, stoneMaterial } from '#scene/material/stone-material.ts'
import type { HungMural } from '#scene/murals/dress-mural.ts'
import { colourWall } from '#scene/murals/wall-colours.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import { skinMesh } from '#scene/rooms/skin-mesh.ts'
import { type Hanging, hangPicture } from '#scene/works/hang-picture.ts'
import { type Mural, muralsOf } from '#scene/works/mural-rects.ts'
import { shownState } from '#visit/selectors.ts'

/** A room or a passage on the graphics card, with its murals. */
export interface HeldCell {
  readonly group: Group
  /** Settles when everything that belongs to the first picture is there. */
  readonly first: Promise<void>
  /** Large pictures are wanted while the visitor is near. Settles when they hang, or it is clear that they will not. */
  setNear(near: boolean): Promise<void>
  dispose(): void
}

/** Puts a built cell on the stage in an era. */
export function holdCell(kit: SceneKit, skin: CellSkin, era: string | null): HeldCell {
  const { exhibition } = kit.visit.getState()
  const group = new Group()
  group.matrixAutoUpdate = false
  const murals = new Map(muralsOf(exhibition, skin.cell, era).map(mural => [mural.id, mural]))
  const stones: StoneMaterial[] = []
  const hangings: Hanging[] = []
  const end = new AbortController()
  for (const part of skin.parts) {
    const stone = partMaterial(kit, skin.cell, part)
    stones.push(stone)
    group.add(skinMesh(part, stone.material))
    const mural = part.mural === null ? undefined : murals.get(part.mural)
    if (mural !== undefined) hangings.push(...hangMural(kit, mural, era, stone, end.signal))
  }
  return {
    group,
    first: Promise.all(hangings.map(h => h.first)).then(() => undefined),
    setNear: async near => {
      await Promise.all(hangings.map(h => h.setNear(near)))
    },
    dispose: () => {
      end.abort()
      for (const hanging of hangings) hanging.dispose()
      for (const node of group.children) if (node instanceof Mesh) node.geometry.dispose()
      for (const { material } of stones) material.dispose()
      group.removeFromParent()
      group.clear()
    },
  }
}

function partMaterial(kit: SceneKit, cell: string, part: SkinPart): StoneMaterial {
  const variant = {
    picture: part.mural !== null,
    object: false,
    vertexColour: false,
    twoSided: false,
    shades: kit.step !== 'low',
    plain: kit.step === 'low',
  }
  return stoneMaterial(variant, kit.rig.lamp, kit.rig.cell(cell))
}

function hangMural(
  kit: SceneKit,
  mural: Mural,
  era: string | null,
  stone: StoneMaterial,
  gone: AbortSignal,
): readonly Hanging[] {
  const state = shownState(mural, era, kit.visit.getState().wallStates)
  if (state === undefined) return []
  const hanging = hangPicture(kit, mural, state.image, stone, hung =>
    colourWall(kit, mural, hung.colourAt),
  )
  dress(kit, { mural, era, state, stone, hanging, gone }).catch(() => undefined)
  return [hanging]
}

/** Without its code the mural is as it was first seen: painted ochre where it has gold. */
async function dress(kit: SceneKit, hung: HungMural): Promise<void> {
  await kit.shown
  const { dressMural } = await import('#scene/murals/dress-mural.ts')
  dressMural(kit, hung)
}
