import {
  BufferAttribute,
  type Group,
  Mesh,
  MeshStandardMaterial,
  type Texture,
  Vector3,
} from 'three'
import { type FetchFailure, fetchBytes } from '#browser/fetch-checked.ts'
import { meshSheet } from '#imagery/mesh-sheet.ts'
import type { Sheet } from '#imagery/sheet.ts'
import type { CellUniforms, LampUniforms } from '#scene/material/light-uniforms.ts'
import { type StoneMaterial, stoneMaterial } from '#scene/material/stone-material.ts'
import { castShades } from '#scene/works/cast-shades.ts'
import { type Shade, shadesOf } from '#scene/works/shades.ts'
import type { Placement } from '#space/placement.ts'

/** A model at its place, in our own material, and what casts its shadows. */
export interface PlacedModel {
  readonly group: Group
  /** Its meshes that show the work's picture, and where that is on them. */
  readonly painted: readonly { readonly stone: StoneMaterial; readonly sheet: () => Sheet }[]
  /** Adds its shadows to all of the room's, and shows them: their code comes with the first model. */
  cast(shades: Shade[]): void
  dispose(): void
}

export type ModelResult =
  | { readonly ok: true; readonly model: PlacedModel }
  | {
      readonly ok: false
      readonly failure: FetchFailure | { readonly kind: 'not-a-picture'; readonly url: string }
    }

/** What a model is placed with. */
export interface ModelOptions {
  readonly signal: AbortSignal
  readonly hosts: readonly string[]
  readonly lamp: LampUniforms
  readonly cell: CellUniforms
  readonly plain: boolean
}

/**
 * Fetches and places a glTF binary. The loader and its decoder are fetched only now: a room without objects never asks
 * for them. A model's front is +Z and its origin stands on the ground, or on the wall with +Z out of it.
 */
export async function loadModel(
  url: string,
  placement: Placement,
  options: ModelOptions,
): Promise<ModelResult> {
  const [fetched, { GLTFLoader }, { MeshoptDecoder }] = await Promise.all([
    fetchBytes(url, options),
    import('three/addons/loaders/GLTFLoader.js'),
    import('three/addons/libs/meshopt_decoder.module.js'),
  ])
  if (!fetched.ok) return fetched
  try {
    const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder)
    const { scene } = await loader.parseAsync(fetched.value.buffer, '')
    return { ok: true, model: place(scene, placement, options) }
  } catch {
    return { ok: false, failure: { kind: 'not-a-picture', url } }
  }
}

function place(scene: Group, placement: Placement, options: ModelOptions): PlacedModel {
  scene.position.set(...placement.point)
  // On a wall +Z comes out of it; standing free, heading 0 leaves the model as it was made.
  scene.rotation.y = placement.normal === null ? -placement.heading : Math.PI - placement.heading
  scene.updateMatrixWorld(true)
  const disposals: (() => void)[] = []
  const painted: PlacedModel['painted'][number][] = []
  scene.traverse(node => {
    if (!(node instanceof Mesh)) return
    const { stone, isPainted, dispose } = dress(node, options)
    disposals.push(dispose)
    if (isPainted) painted.push({ stone, sheet: () => sheetOf(node) })
  })
  return {
    group: scene,
    painted,
    cast: shades => {
      shades.push(...shadesOf(scene))
      castShades(options.cell, shades)
    },
    dispose: () => {
      for (const dispose of disposals) dispose()
    },
  }
}

/** The mesh as a sheet in the site frame. */
function sheetOf({ geometry, matrixWorld }: Mesh): Sheet {
  const given = geometry.getAttribute('position')
  const positions = new Float32Array(given.count * 3)
  for (let i = 0; i < given.count; i++) {
    _vertex
      .fromBufferAttribute(given, i)
      .applyMatrix4(matrixWorld)
      .toArray(positions, i * 3)
  }
  return meshSheet(positions, geometry.getAttribute('uv').array, geometry.index?.array ?? null)
}

/** Name of a glTF material in whose place the work's own picture is shown. */
const paintedName = 'picture'

/** glTF counts a picture from its upper edge down, a sheet from its lower edge up. In floats, for files may hold them as bytes. */
function turnUp(mesh: Mesh): void {
  const uv = mesh.geometry.getAttribute('uv')
  const turned = new Float32Array(uv.count * 2)
  for (let i = 0; i < uv.count; i++) turned.set([uv.getX(i), 1 - uv.getY(i)], i * 2)
  mesh.geometry.setAttribute('uv', new BufferAttribute(turned, 2))
}

interface Dressed {
  readonly stone: StoneMaterial
  readonly isPainted: boolean
  dispose(): void
}

/** Gives a mesh our material with its own colour, picture and roughness; the loader's material goes. */
function dress(mesh: Mesh, { lamp, cell, plain }: ModelOptions): Dressed {
  const given = Array.isArray(mesh.material) ? mesh.material[0] : mesh.material
  const standard = given instanceof MeshStandardMaterial ? given : null
  const isPainted = given?.name === paintedName && mesh.geometry.hasAttribute('uv')
  const map = isPainted ? null : (standard?.map ?? null)
  if (isPainted) turnUp(mesh)
  const stone = stoneMaterial(
    {
      picture: map !== null || isPainted,
      object: true,
      vertexColour: mesh.geometry.hasAttribute('color'),
      twoSided: standard?.side === 2,
      shades: false,
      plain,
    },
    lamp,
    cell,
  )
  const { material, uniforms } = stone
  if (standard !== null) {
    uniforms.uColour.value.copy(standard.color)
    uniforms.uRough.value = Math.max(0.3, standard.roughness)
    uniforms.uMetal.value = standard.metalness
  }
  uniforms.uPicture.value = map
  uniforms.uHasPicture.value = map === null ? 0 : 1
  const unused = textureList(standard).filter(texture => texture !== map)
  for (const texture of unused) texture.dispose()
  given?.dispose()
  mesh.material = material
  return {
    stone,
    isPainted,
    dispose: () => {
      map?.dispose()
      material.dispose()
      mesh.geometry.dispose()
    },
  }
}

const _vertex = new Vector3()

function textureList(material: MeshStandardMaterial | null): readonly Texture[] {
  if (material === null) return []
  const { map, normalMap, roughnessMap, metalnessMap, aoMap, emissiveMap } = material
  return [map, normalMap, roughnessMap, metalnessMap, aoMap, emissiveMap].filter(t => t !== null)
}
