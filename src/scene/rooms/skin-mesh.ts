import { BufferAttribute, BufferGeometry, Mesh, type ShaderMaterial } from 'three'
import type { SkinPart } from '#light/room-skin.ts'

/** A mesh of one part of a cell's skin. It stands in the site frame and is never moved. Dispose its geometry. */
export function skinMesh(part: SkinPart, material: ShaderMaterial): Mesh {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(part.positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(part.normals, 3))
  geometry.setAttribute('metres', new BufferAttribute(part.metres, 2))
  geometry.setAttribute('lit', new BufferAttribute(part.lit, 2, true))
  geometry.setAttribute('baked', new BufferAttribute(part.baked, 4, true))
  geometry.setAttribute('ground', new BufferAttribute(part.ground, 4, true))
  if (part.st !== null) geometry.setAttribute('uv', new BufferAttribute(part.st, 2))
  geometry.setIndex(new BufferAttribute(part.indices, 1))
  geometry.computeBoundingSphere()
  const mesh = new Mesh(geometry, material)
  mesh.matrixAutoUpdate = false
  return mesh
}
