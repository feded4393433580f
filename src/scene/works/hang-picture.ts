import type { Texture } from 'three'
import type { Picture, Work } from '#exhibition/schema.ts'
import type { StoneMaterial } from '#scene/material/stone-material.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import { mediaUrl } from '#scene/works/media-url.ts'
import { tellMissing } from '#scene/works/notice-of.ts'
import type { HungPicture } from '#scene/works/picture-store.ts'

/** Longest side of a picture seen from another room. */
const farSide = 512

/** A picture in a material: a small one at once, the large one while the visitor is near. */
export interface Hanging {
  /** Settles when the small picture hangs, or it is clear that none will. */
  readonly first: Promise<void>
  /** Settles when the picture wanted then hangs, or it is clear that it will not. */
  setNear(near: boolean): Promise<void>
  dispose(): void
}

interface Taken {
  readonly url: string
  readonly side: number
}

/**
 * Hangs a work's picture. Until one has come, and where none does, the material shows its own plaster. `onFirst` gets
 * the first picture that hangs.
 */
export function hangPicture(
  kit: SceneKit,
  work: Work,
  picture: Picture,
  stone: StoneMaterial,
  onFirst: (hung: HungPicture) => void,
): Hanging {
  const full = 'picture' in picture ? mediaUrl(kit.visit, String(picture.picture)) : null
  const preview =
    'preview' in picture && typeof picture.preview === 'string'
      ? mediaUrl(kit.visit, picture.preview)
      : null
  let shown: Taken | null = null
  let wish = 0
  let over = false

  const show = async (url: string | null, side: number, isLast: boolean): Promise<void> => {
    if (url === null || over) return
    wish += 1
    const mine = wish
    const result = await kit.pictures.take(url, side)
    if (over || mine !== wish) {
      kit.pictures.letGo(url, side)
      return
    }
    if (!result.ok) {
      kit.pictures.letGo(url, side)
      if (isLast) tellMissing(kit.visit, work, result.failure)
      return
    }
    const before = shown
    shown = { url, side }
    put(stone, result.picture.texture)
    if (before === null) onFirst(result.picture)
    else kit.pictures.letGo(before.url, before.side)
    kit.invalidate()
  }

  const small = preview ?? full
  const first = show(small, farSide, preview === null)
  return {
    first,
    setNear: async near => {
      await first
      await (near ? show(full, kit.maxSide, true) : show(small, farSide, false))
    },
    dispose: () => {
      over = true
      put(stone, null)
      if (shown !== null) kit.pictures.letGo(shown.url, shown.side)
    },
  }
}

function put({ uniforms }: StoneMaterial, texture: Texture | null): void {
  uniforms.uPicture.value = texture
  uniforms.uHasPicture.value = texture === null ? 0 : 1
}
