import type { Texture } from 'three'
import type { Picture, Work } from '#exhibition/schema.ts'
import type { StoneMaterial } from '#scene/material/stone-material.ts'
import type { ShownPages, WhereItHangs } from '#scene/murals/mural-channel.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import { mediaUrl } from '#scene/works/media-url.ts'
import { tellMissing } from '#scene/works/notice-of.ts'
import type { HungPicture } from '#scene/works/picture-store.ts'

/** Longest side of the small picture. */
export const smallSide = 512

/** A picture in a material: a small one at once, its pages as the visitor looks. */
export interface Hanging {
  /** Settles when the small picture hangs, or it is clear that none will. */
  readonly first: Promise<void>
  /** A plain picture, which has no coarse pages of its own, streams only while the visitor is near. */
  setNear(near: boolean): Promise<void>
  dispose(): void
}

/**
 * Hangs a work's picture. Until one has come, and where none does, the material shows its own plaster. `onFirst` gets
 * the first picture that hangs. `sheet` says where, for pictures on models.
 */
export function hangPicture(
  kit: SceneKit,
  work: Work,
  picture: Picture,
  stone: StoneMaterial,
  onFirst: (hung: HungPicture) => void,
  sheet?: WhereItHangs,
): Hanging {
  const plain = 'picture' in picture ? mediaUrl(kit.visit, String(picture.picture)) : null
  const preview = typeof picture.preview === 'string' ? mediaUrl(kit.visit, picture.preview) : null
  let shown: string | null = null
  let pages: Promise<ShownPages> | null = null
  let over = false
  let own: Texture | null = null

  const showSmall = async (url: string | null): Promise<void> => {
    if (url === null || over) return
    const result = await kit.pictures.take(url, smallSide)
    if (over || !result.ok) {
      kit.pictures.letGo(url, smallSide)
      if (!result.ok && preview === null) tellMissing(kit.visit, work, result.failure)
      return
    }
    shown = url
    own = result.picture.texture
    put(stone, own)
    onFirst(result.picture)
    kit.invalidate()
  }
  const drop = (): void => {
    // What was asked for and has not come is dropped as it comes.
    void pages?.then(hung => hung.dispose())
    pages = null
  }

  const first = showSmall(preview ?? plain)
  return {
    first,
    setNear: async near => {
      await first
      if (over) return
      if (plain !== null && !near) return drop()
      pages ??= kit.murals().then(
        murals => murals.hang(work, picture, stone, sheet),
        () => {
          // The code did not come: it is asked for again when the visitor comes near the next time.
          pages = null
          return notShown
        },
      )
      const source = await pages.then(hung => hung.source)
      if (shown === null && source !== null) await showSmall(source.whole(smallSide))
    },
    dispose: () => {
      if (over) return
      over = true
      drop()
      // Another state of the wall may be in the material by now.
      if (stone.uniforms.uPicture.value === own) put(stone, null)
      if (shown !== null) kit.pictures.letGo(shown, smallSide)
    },
  }
}

/** Without the code that streams pages, or after the world has gone, the small picture is all there is. */
const notShown: ShownPages = { source: Promise.resolve(null), dispose: () => undefined }

function put({ uniforms }: StoneMaterial, texture: Texture | null): void {
  uniforms.uPicture.value = texture
  uniforms.uHasPicture.value = texture === null ? 0 : 1
}
