import type { Texture } from 'three'
import type { Picture } from '#exhibition/schema.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import { mediaUrl } from '#scene/works/media-url.ts'

/** Gold is seen from near, and its edges are worn: a mask needs no more pixels than this along its longest side. */
const maskSide = 1024

/**
 * A mural's gold until the signal says that it is not wanted any more; null where it does not come. Nobody is told of that:
 * the mural is painted ochre under it.
 */
export async function takeGilding(
  kit: SceneKit,
  gilding: Picture,
  signal: AbortSignal,
): Promise<Texture | null> {
  const url = 'picture' in gilding ? mediaUrl(kit.visit, String(gilding.picture)) : null
  if (url === null || signal.aborted) return null
  signal.addEventListener('abort', () => kit.pictures.letGo(url, maskSide, 'mask'), { once: true })
  const result = await kit.pictures.take(url, maskSide, 'mask')
  return signal.aborted || !result.ok ? null : result.picture.texture
}
