import type { Picture } from '#exhibition/schema.ts'
import type { StoneMaterial } from '#scene/material/stone-material.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import { mediaUrl } from '#scene/works/media-url.ts'

/** Gold is seen from near, and its edges are worn: a mask needs no more pixels than this along its longest side. */
const maskSide = 1024

/**
 * Gives a mural its gold until the signal says that the mural goes. Nobody is told of gold that does not come: the mural
 * is painted ochre under it.
 */
export async function hangGilding(
  kit: SceneKit,
  gilding: Picture,
  { uniforms }: StoneMaterial,
  signal: AbortSignal,
): Promise<void> {
  const url = 'picture' in gilding ? mediaUrl(kit.visit, String(gilding.picture)) : null
  if (url === null || signal.aborted) return
  signal.addEventListener('abort', () => {
    uniforms.uHasGilding.value = 0
    uniforms.uGilding.value = null
    kit.pictures.letGo(url, maskSide, 'mask')
  })
  const result = await kit.pictures.take(url, maskSide, 'mask')
  if (signal.aborted || !result.ok) return
  uniforms.uGilding.value = result.picture.texture
  uniforms.uHasGilding.value = 1
  kit.invalidate()
}
