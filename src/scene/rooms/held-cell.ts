import { Group, Mesh } from 'three'
import type { Exhibition, Work } from '#exhibition/schema.ts'
import { paintNodes } from '#light/bounce.ts'
import type { CellSkin, SkinPart } from '#light/room-skin.ts'
import { maxShades } from '#scene/material/light-glsl.ts'
import { type StoneMaterial, stoneMaterial } from '#scene/material/stone-material.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import { skinMesh } from '#scene/rooms/skin-mesh.ts'
import { type FurnishedRoom, furnishRoom } from '#scene/works/furnish-room.ts'
import { type Hanging, hangPicture } from '#scene/works/hang-picture.ts'
import { type Mural, muralRect, muralsOf } from '#scene/works/mural-rects.ts'
import type { HungPicture } from '#scene/works/picture-store.ts'
import type { Shade } from '#scene/works/shades.ts'

/** A room or a passage on the graphics card, with what hangs and stands in it. */
export interface HeldCell {
  readonly group: Group
  /** Settles when everything that belongs to the first picture is there. */
  readonly first: Promise<void>
  /** The visitor is near: large pictures are wanted. */
  setNear(near: boolean): void
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
  for (const part of skin.parts) {
    const stone = partMaterial(kit, skin.cell, part)
    stones.push(stone)
    group.add(skinMesh(part, stone.material))
    const mural = part.mural === null ? undefined : murals.get(part.mural)
    if (mural !== undefined) hangings.push(...hangMural(kit, mural, stone))
  }
  const furnished = furnish(kit, skin.cell, era, group)
  return {
    group,
    first: Promise.all([...hangings.map(h => h.first), furnished?.first]).then(() => undefined),
    setNear: near => {
      for (const hanging of hangings) hanging.setNear(near)
      furnished?.setNear(near)
    },
    dispose: () => {
      for (const hanging of hangings) hanging.dispose()
      furnished?.dispose()
      group.traverse(node => {
        if (node instanceof Mesh && stones.some(s => s.material === node.material))
          node.geometry.dispose()
      })
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

function hangMural(kit: SceneKit, mural: Mural, stone: StoneMaterial): readonly Hanging[] {
  const [state] = mural.states
  if (state === undefined) return []
  const colour = (hung: HungPicture): void => colourNodes(kit, mural, hung)
  return [hangPicture(kit, mural, state.image, stone, colour)]
}

/** The wall's bounced light takes the mural's own colours. */
function colourNodes(kit: SceneKit, mural: Mural, hung: HungPicture): void {
  const rect = kit.rig.bounce.atlas.rects.get(`${mural.room}/${mural.place.surface}`)
  const area = muralRect(kit.site, mural)
  if (rect === undefined || area === null) return
  paintNodes(kit.rig.bounce, rect, area, hung.colourAt)
  kit.rig.refresh()
}

function furnish(
  kit: SceneKit,
  cell: string,
  era: string | null,
  group: Group,
): FurnishedRoom | null {
  if (!kit.site.rooms.has(cell)) return null
  return furnishRoom(kit, worksOf(kit.visit.getState().exhibition, cell), era, {
    add: object => {
      group.add(object)
      kit.invalidate()
    },
    shade: shades => writeShades(kit, cell, shades),
  })
}

const worksOf = (exhibition: Exhibition, room: string): readonly Work[] =>
  (exhibition.works ?? []).filter(work => work.room === room)

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
