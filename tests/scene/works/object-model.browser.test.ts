import { Document, WebIO } from '@gltf-transform/core'
import { DataTexture } from 'three'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellUniforms, lampUniforms } from '#scene/material/light-uniforms.ts'
import { loadModel, type PlacedModel } from '#scene/works/object-model.ts'

/** A board of 2 by 1 metres, its foot on the ground, the upper edge of its picture up. */
async function board(material: string): Promise<string> {
  const document = new Document()
  const buffer = document.createBuffer()
  const accessor = (
    array: Float32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>,
    type: 'VEC3' | 'VEC2' | 'SCALAR',
  ) => document.createAccessor().setArray(array).setType(type).setBuffer(buffer)
  const primitive = document
    .createPrimitive()
    .setMaterial(document.createMaterial(material))
    .setAttribute(
      'POSITION',
      accessor(new Float32Array([-1, 0, 0, 1, 0, 0, 1, 1, 0, -1, 1, 0]), 'VEC3'),
    )
    .setAttribute('TEXCOORD_0', accessor(new Float32Array([0, 1, 1, 1, 1, 0, 0, 0]), 'VEC2'))
    .setIndices(accessor(new Uint16Array([0, 1, 2, 0, 2, 3]), 'SCALAR'))
  const node = document.createNode().setMesh(document.createMesh().addPrimitive(primitive))
  document.createScene().addChild(node.setTranslation([0, 0.5, 0]))
  const bytes = await new WebIO().writeBinary(document)
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'model/gltf-binary' }))
}

const placement = {
  room: 'hall',
  point: [3, 0, -2],
  normal: null,
  heading: Math.PI / 2,
  surface: null,
  width: 0,
  height: 0,
} as const

async function placed(material: string): Promise<PlacedModel> {
  const tile = new DataTexture(new Uint8Array(4), 1, 1)
  const result = await loadModel(await board(material), placement, {
    signal: new AbortController().signal,
    hosts: [],
    lamp: lampUniforms(new Uint16Array(4), 1, 1, tile),
    cell: cellUniforms(),
    plain: true,
  })
  if (!result.ok) throw new Error(result.failure.kind)
  return result.model
}

describe('a model with a mesh for its work’s picture', () => {
  let model: PlacedModel
  beforeAll(async () => {
    model = await placed('picture')
  })
  afterAll(() => model.dispose())

  it('tells where the picture is on it, in the site, the upper edge of the picture at t = 1', () => {
    const [painted] = model.painted
    const out = new Float64Array(9)
    // Turned a quarter to the right: its left edge is to the north, 1 m from its middle.
    for (const [s, t, z, y] of [
      [0.01, 0.99, -3, 1.5],
      [0.99, 0.01, -1, 0.5],
    ] as const) {
      expect(painted?.sheet().sample(s, t, out)).toBe(true)
      expect(out[0]).toBeCloseTo(3, 1)
      expect(out[1]).toBeCloseTo(y, 1)
      expect(out[2]).toBeCloseTo(z, 1)
    }
  })

  it('waits for its picture in a material that can show one', () => {
    expect(model.painted).toHaveLength(1)
    expect(model.painted[0]?.stone.material.defines).toHaveProperty('PICTURE')
    expect(model.painted[0]?.stone.uniforms.uHasPicture.value).toBe(0)
  })
})

it('leaves meshes of other materials as they are', async () => {
  const model = await placed('wood')
  expect(model.painted).toEqual([])
  model.dispose()
})
