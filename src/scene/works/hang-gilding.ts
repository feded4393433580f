import type { Picture } from '#exhibition/schema.ts'
import type { StoneMaterial } from '#scene/material/stone-material.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import type { Hanging } from '#scene/works/hang-picture.ts'
import { mediaUrl } from '#scene/works/media-url.ts'

/** Gold is seen from near, and its edges are worn: a mask needs no more pixels than this along its longest side. */
const maskSide = 1024

/**
 * Gives a mural its gold, from the first time the visitor is near. Nobody is told of gold that does not come: the mural
 * is painted ochre under it.
 */
export function hangGilding(
  kit: SceneKit,
  gilding: Picture,
  { uniforms }: StoneMaterial,
): Pick<Hanging, 'setNear' | 'dispose'> {
  const url = 'picture' in gilding ? mediaUrl(kit.visit, String(gilding.picture)) : null
  let taken = false
  let over = false

  const show = async (address: string): Promise<void> => {
    const result = await kit.pictures.take(address, maskSide, 'mask')
    if (over || !result.ok) return
    uniforms.uGilding.value = result.picture.texture
    uniforms.uHasGilding.value = 1
    kit.invalidate()
  }
  return {
    setNear: async near => {
      if (!near || taken || over || url === null) return
      taken = true
      await show(url)
    },
    dispose: () => {
      over = true
      uniforms.uHasGilding.value = 0
      uniforms.uGilding.value = null
      if (taken && url !== null) kit.pictures.letGo(url, maskSide, 'mask')
    },
  }
}
