import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Document, Logger, NodeIO, type Texture } from '@gltf-transform/core'
import {
  EXTMeshoptCompression,
  EXTTextureWebP,
  KHRMeshQuantization,
} from '@gltf-transform/extensions'
import { dedup, meshopt, weld } from '@gltf-transform/functions'
import { MeshoptDecoder, MeshoptEncoder, MeshoptSimplifier } from 'meshoptimizer'
import sharp from 'sharp'
import { rasterise } from '#cli/drawings.ts'
import { paintTile } from '#painter/paint/tile.ts'
import { type Mesh, type Part, triangleCount } from '#painter/solid/mesh.ts'
import { MODELS, type ModelRecipe } from '#painter/solid/model-list.ts'
import { panels } from '#painter/wall/panels.ts'
import { screen } from '#painter/wall/screen.ts'
import { stele } from '#painter/wall/stele.ts'
import { AS_PAINTED, TODAY, type Wall } from '#painter/wall/wall.ts'

/** Options of `lamplight models`. */
export interface ModelsOptions {
  /** Build this one only. */
  only?: string
  /** Folder of the models. */
  into?: string
  report?: (line: string) => void
}

/** What was built. */
export interface ModelResult {
  name: string
  triangles: number
  bytes: number
}

const FOLDER = 'public/models/library-cave'

const NOTE = 'Schematic reconstruction drawn by this project; not a survey of the original.'

/** Drawings that models carry, painted small. */
const TEXTURES: Record<string, { build: (px: number) => Wall; width: number; pixels: number }> = {
  panels: { build: px => panels(18, px), width: 1800, pixels: 1024 },
  screen: { build: px => screen(19, px), width: 4500, pixels: 1024 },
  stele: { build: px => stele(851, px), width: 720, pixels: 512 },
}

/**
 * Builds the exhibition's models as binary glTF: metres, +Y up, facing +Z, compressed with meshopt.
 * @throws Error when `only` names no model.
 */
export async function models(options: ModelsOptions = {}): Promise<ModelResult[]> {
  const { only, into = FOLDER, report = line => console.log(line) } = options
  const wanted = MODELS.filter(model => only === undefined || model.name === only)
  if (wanted.length === 0) {
    const names = MODELS.map(model => model.name).join(', ')
    throw new Error(`models: found no model "${only}", expected one of ${names}`)
  }
  await mkdir(into, { recursive: true })
  const results: ModelResult[] = []
  for (const recipe of wanted) {
    const { bytes, triangles } = await buildModel(recipe)
    await writeFile(join(into, `${recipe.name}.glb`), bytes)
    results.push({ name: recipe.name, triangles, bytes: bytes.length })
    report(`${recipe.name}: ${triangles} triangles, ${Math.round(bytes.length / 1000)} kB`)
  }
  return results
}

/** A reader and writer of the glTF extensions the models use. */
export async function modelFiles(): Promise<NodeIO> {
  await Promise.all([MeshoptEncoder.ready, MeshoptDecoder.ready, MeshoptSimplifier.ready])
  return new NodeIO()
    .registerExtensions([EXTMeshoptCompression, EXTTextureWebP, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.encoder': MeshoptEncoder, 'meshopt.decoder': MeshoptDecoder })
}

async function buildModel(recipe: ModelRecipe): Promise<{ bytes: Uint8Array; triangles: number }> {
  const files = await modelFiles()
  const parts = simplified(recipe.build(), recipe.simplifyTo)
  const document = new Document().setLogger(new Logger(Logger.Verbosity.WARN))
  document.getRoot().getAsset().generator = 'Lamplight'
  document.getRoot().getAsset().extras = { NOTE }
  document.createBuffer()
  document.createExtension(EXTTextureWebP).setRequired(true)
  const scene = document.createScene(recipe.name)
  const textures = new Map<string, Texture>()
  for (const part of parts) {
    const node = document.createNode(part.drawing ?? recipe.name)
    scene.addChild(node.setMesh(await toMesh(document, part, textures)))
  }
  const steps = [
    weld(),
    dedup(),
    meshopt({
      encoder: MeshoptEncoder,
      level: 'high',
      quantizePosition: 14,
      quantizeNormal: 8,
      quantizeColor: 8,
    }),
  ]
  await document.transform(...steps)
  const triangles = parts.reduce((sum, part) => sum + triangleCount(part.mesh), 0)
  return { bytes: await files.writeBinary(document), triangles }
}

/** Spends the triangles where the shape is: by meshoptimizer, with normals and colours weighed in. */
function simplified(parts: Part[], target: number | undefined): Part[] {
  const total = parts.reduce((sum, part) => sum + triangleCount(part.mesh), 0)
  if (target === undefined || total <= target) return parts
  return parts.map(part =>
    part.drawing
      ? part
      : { ...part, mesh: simplify(part.mesh, (triangleCount(part.mesh) * target) / total) },
  )
}

function simplify(mesh: Mesh, triangles: number): Mesh {
  const count = mesh.positions.length / 3
  const attributes = new Float32Array(count * 6)
  for (let i = 0; i < count; i++) {
    attributes.set(mesh.normals.subarray(i * 3, i * 3 + 3), i * 6)
    attributes.set(mesh.colours.subarray(i * 3, i * 3 + 3), i * 6 + 3)
  }
  const weights = [0.4, 0.4, 0.4, 1.2, 1.2, 1.2]
  const [indices] = MeshoptSimplifier.simplifyWithAttributes(
    mesh.indices,
    mesh.positions,
    3,
    attributes,
    6,
    weights,
    null,
    Math.floor(triangles) * 3,
    0.05,
  )
  return compacted({ ...mesh, indices })
}

/** Drops the corners that no triangle uses. */
function compacted(mesh: Mesh): Mesh {
  const indices = new Uint32Array(mesh.indices)
  const [remap, used] = MeshoptSimplifier.compactMesh(indices)
  const take = (plane: Float32Array) => {
    const kept = new Float32Array(used * 3)
    remap.forEach((to, from) => {
      if (to !== 0xffffffff) kept.set(plane.subarray(from * 3, from * 3 + 3), to * 3)
    })
    return kept
  }
  return {
    positions: take(mesh.positions),
    normals: take(mesh.normals),
    colours: take(mesh.colours),
    indices,
  }
}

async function toMesh(document: Document, { mesh, drawing }: Part, textures: Map<string, Texture>) {
  const vector = (values: Float32Array, type: 'VEC2' | 'VEC3') =>
    document
      .createAccessor()
      .setType(type)
      .setArray(values as Float32Array<ArrayBuffer>)
  const primitive = document
    .createPrimitive()
    .setAttribute('POSITION', vector(mesh.positions, 'VEC3'))
    .setAttribute('NORMAL', vector(mesh.normals, 'VEC3'))
    .setIndices(
      document
        .createAccessor()
        .setType('SCALAR')
        .setArray(mesh.indices as Uint32Array<ArrayBuffer>),
    )
  const material = document
    .createMaterial(drawing ?? 'clay')
    .setRoughnessFactor(0.94)
    .setMetallicFactor(0)
  if (drawing && mesh.uvs) {
    primitive.setAttribute('TEXCOORD_0', vector(mesh.uvs, 'VEC2'))
    material.setBaseColorTexture(await textureOf(document, drawing, textures))
  } else primitive.setAttribute('COLOR_0', vector(mesh.colours, 'VEC3'))
  return document.createMesh(drawing ?? 'body').addPrimitive(primitive.setMaterial(material))
}

async function textureOf(
  document: Document,
  drawing: string,
  textures: Map<string, Texture>,
): Promise<Texture> {
  const made = textures.get(drawing)
  if (made) return made
  const image = await paintTexture(drawing)
  const texture = document.createTexture(drawing).setMimeType('image/webp').setImage(image)
  textures.set(drawing, texture)
  return texture
}

async function paintTexture(drawing: string): Promise<Uint8Array<ArrayBuffer>> {
  const recipe = TEXTURES[drawing]
  if (!recipe)
    throw new Error(
      `models: found no drawing "${drawing}", expected ${Object.keys(TEXTURES).join(', ')}`,
    )
  const px = recipe.width / recipe.pixels
  const wall = recipe.build(px)
  const window = { x: 0, y: 0, width: recipe.pixels, height: Math.round(wall.height / px), px }
  const age = wall.stone
    ? { ...AS_PAINTED, turned: 1, cracks: 1, dust: 0.25 }
    : { ...TODAY, loss: 0.3 }
  const tile = paintTile(wall, window, { age, raking: 0.5, rasterise })
  const raw = { width: tile.width, height: tile.height, channels: 3 } as const
  return new Uint8Array(
    await sharp(tile.colour, { raw }).webp({ quality: 72, effort: 5 }).toBuffer(),
  )
}
