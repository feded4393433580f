import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Document, NodeIO } from '@gltf-transform/core'
import sharp from 'sharp'
import { saveExhibition } from '#exhibition/canonical.ts'
import { twoScrolls } from './document.ts'

/** Pixels of the drawn scroll: six metres by 27 centimetres. */
const size = { width: 8000, height: 360 }

/** Writes the exhibition of two scrolls into a folder: its document, the picture of both, and the platform under one. */
export async function drawTwoScrolls(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'exhibition.json'), saveExhibition(twoScrolls))
  await writeFile(join(folder, 'scroll.png'), await scrollPicture())
  await writeFile(join(folder, 'platform.glb'), await platform([1.3, 0.8, 0.5]))
}

/** Columns of writing, a frontispiece at the right end and a seal at the left one; a bar for each metre that has been read. */
async function scrollPicture(): Promise<Buffer> {
  const { width, height } = size
  const parts: string[] = []
  const box = (x: number, y: number, w: number, h: number, fill: string): void => {
    parts.push(`<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"/>`)
  }
  box(0, 0, width, height, '#d8c197')
  const front = width - 1100
  for (let x = 160, k = 1; x < front - 60; x += 44) {
    box(x - 10, 30, 1.5, height - 60, '#8a6a44')
    const end = height - 60 - (k % 9 === 0 ? 150 : 0)
    for (let y = 42; y < end; y += 27) {
      k = (k * 7919 + 31) % 10_007
      for (let s = 0; s < 4; s++) {
        const a = (k >> s) % 17
        box(
          x + (s % 2) * 8,
          y + a * 0.9,
          s % 2 === 0 ? 18 : 3,
          s % 2 === 0 ? 3 : 18 - a * 0.6,
          '#221a14',
        )
      }
    }
  }
  parts.push(`<rect x="${front}" y="26" width="1060" height="${height - 52}" fill="#c9a86a"/>`)
  for (let i = 0; i < 5; i++) {
    const x = front + 130 + i * 190
    parts.push(
      `<circle cx="${x}" cy="150" r="62" fill="none" stroke="#a5702c" stroke-width="5"/>`,
      `<ellipse cx="${x}" cy="150" rx="26" ry="34" fill="#e2c8a0"/>`,
      `<path d="M${x - 70} 320 Q${x} 150 ${x + 70} 320 Z" fill="${i === 2 ? '#8f2f24' : '#35637a'}"/>`,
    )
  }
  box(40, 120, 86, 86, '#a32a1c')
  for (let metre = 1; metre <= 6; metre++)
    for (let bar = 0; bar < metre; bar++)
      box(width - (metre * width) / 6 + 6 + bar * 9, height - 18, 5, 12, '#24467a')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()
}

/** A block of dark wood that stands on the ground, as wide, high and deep as said, in metres. */
async function platform([wide, high, deep]: readonly [
  number,
  number,
  number,
]): Promise<Uint8Array> {
  const document = new Document()
  const buffer = document.createBuffer()
  const places: number[] = []
  const normals: number[] = []
  const indices: number[] = []
  for (let axis = 0; axis < 3; axis++) {
    for (const side of [-1, 1]) {
      const first = places.length / 3
      for (const [a, b] of [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
      ] as const) {
        const p = [0, 0, 0]
        p[axis] = side
        p[(axis + 1) % 3] = a * side
        p[(axis + 2) % 3] = b
        const [x = 0, y = 0, z = 0] = p
        places.push((x * wide) / 2, ((y + 1) * high) / 2, (z * deep) / 2)
        normals.push(...[0, 1, 2].map(k => (k === axis ? side : 0)))
      }
      indices.push(first, first + 1, first + 2, first, first + 2, first + 3)
    }
  }
  const attribute = (values: number[]) =>
    document.createAccessor().setType('VEC3').setArray(new Float32Array(values)).setBuffer(buffer)
  const primitive = document
    .createPrimitive()
    .setAttribute('POSITION', attribute(places))
    .setAttribute('NORMAL', attribute(normals))
    .setIndices(document.createAccessor().setArray(new Uint16Array(indices)).setBuffer(buffer))
    .setMaterial(document.createMaterial().setBaseColorFactor([0.13, 0.075, 0.045, 1]))
  const mesh = document.createMesh().addPrimitive(primitive)
  document.createScene().addChild(document.createNode('platform').setMesh(mesh))
  return new NodeIO().writeBinary(document)
}
