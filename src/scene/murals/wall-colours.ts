import { paintNodes } from '#light/bounce.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import { type Mural, muralRect } from '#scene/works/mural-rects.ts'
import type { HungPicture } from '#scene/works/picture-store.ts'

/** The light that a wall throws back takes a mural's own colours. */
export function colourWall(kit: SceneKit, mural: Mural, colourAt: HungPicture['colourAt']): void {
  const rect = kit.rig.bounce.atlas.rects.get(`${mural.room}/${mural.place.surface}`)
  const area = muralRect(kit.site, mural)
  if (rect === undefined || area === null) return
  paintNodes(kit.rig.bounce, rect, area, colourAt)
  kit.rig.refresh()
}
