import { Mesh, OrthographicCamera, PlaneGeometry, Scene, WebGLRenderer } from 'three'
import { afterEach, describe, expect, it } from 'vitest'
import { pageSide } from '#imagery/page.ts'
import type { PageTable } from '#imagery/stream.ts'
import { createPagePool } from '#scene/murals/page-pool.ts'
import { pageUniforms, showTable } from '#scene/murals/page-uniforms.ts'
import { unlitPicture } from '#scene/murals/unlit-picture.ts'

const renderers: WebGLRenderer[] = []
afterEach(() => {
  for (const gl of renderers.splice(0)) {
    gl.dispose()
    gl.forceContextLoss()
  }
})

async function plain(colour: string, width = pageSide, height = pageSide) {
  const canvas = new OffscreenCanvas(width, height)
  const c = canvas.getContext('2d')
  if (!c) throw new Error('no canvas')
  c.fillStyle = colour
  c.fillRect(0, 0, width, height)
  return { image: await createImageBitmap(canvas), x: 0, y: 0 }
}

/** A picture of 1,024 by 512 pixels, two pages at its finest level and one at the next, drawn over the whole canvas. */
function stage(mips = false) {
  const gl = new WebGLRenderer({ antialias: false, preserveDrawingBuffer: true })
  renderers.push(gl)
  gl.setSize(64, 32)
  const pool = createPagePool(gl, { layers: 4, mips, anisotropy: 1 })
  const uniforms = pageUniforms({ width: 1024, height: 512 }, pool.texture)
  const scene = new Scene()
  scene.add(new Mesh(new PlaneGeometry(2, 2), unlitPicture(uniforms, mips)))
  const camera = new OrthographicCamera(-1, 1, 1, -1, 0, 1)
  camera.position.z = 0.5
  const draw = (table: PageTable) => {
    showTable(uniforms, table)
    gl.render(scene, camera)
    const context = gl.getContext()
    expect(context.getError()).toBe(0)
    return (x: number, y: number) => {
      const bytes = new Uint8Array(4)
      context.readPixels(x, 31 - y, 1, 1, context.RGBA, context.UNSIGNED_BYTE, bytes)
      return [...bytes].slice(0, 3)
    }
  }
  return { pool, draw }
}

const table = (entries: readonly number[], version = 1): PageTable => ({
  windows: [{ level: 0, column: 0, row: 0 }],
  columns: 2,
  rows: 1,
  entries: Uint16Array.from(entries),
  version,
})

describe('a streamed picture', () => {
  it('shows in each cell the page that the table names, in exactly its colours', async () => {
    const { pool, draw } = stage()
    pool.put(0, [await plain('rgb(200, 100, 50)')])
    pool.put(1, [await plain('rgb(3, 8, 250)')])
    const at = draw(table([1, 0, 0, 255, 2, 0, 0, 255]))
    expect(at(5, 10)).toEqual([200, 100, 50])
    expect(at(31, 10)).toEqual([200, 100, 50])
    expect(at(32, 10)).toEqual([3, 8, 250])
  })

  it('shows a coarser page where the finer one has not come, each part of it in its place', async () => {
    const { pool, draw } = stage()
    pool.put(2, [await plain('red', 256, 256), { ...(await plain('lime', 256, 256)), x: 256 }])
    pool.put(1, [await plain('blue')])
    const at = draw(table([3, 1, 0, 255, 2, 0, 0, 255]))
    expect(at(5, 5)).toEqual([255, 0, 0])
    expect(at(40, 5)).toEqual([0, 0, 255])
    expect(draw(table([3, 1, 0, 255, 3, 1, 0, 255], 2))(40, 5)).toEqual([0, 255, 0])
  })

  it('shows nothing, and no black, where no page has come', async () => {
    const { pool, draw } = stage()
    pool.put(0, [await plain('white')])
    const at = draw(table([1, 0, 0, 255, 0, 0, 0, 0]))
    expect(at(5, 10)).toEqual([255, 255, 255])
    expect(at(40, 10)).toEqual([0, 0, 0])
  })

  it('fades from the page under it to the page that came, in linear light', async () => {
    const { pool, draw } = stage()
    pool.put(0, [await plain('black')])
    pool.put(1, [await plain('white')])
    const half = draw(table([2, 0, 1 + 256 * 1, 128, 2, 0, 1 + 256 * 1, 0]))
    expect(half(5, 10)[0]).toBeGreaterThan(180)
    expect(half(5, 10)[0]).toBeLessThan(196)
    expect(half(40, 10)).toEqual([0, 0, 0])
  })

  it('looks for a cell in the next coarser window where the first does not reach', async () => {
    const { pool, draw } = stage(true)
    pool.put(0, [await plain('red')])
    pool.put(1, [await plain('blue', 64, 32)])
    const at = draw({
      windows: [
        { level: 0, column: 1, row: 0 },
        { level: 4, column: 0, row: 0 },
      ],
      columns: 1,
      rows: 1,
      entries: Uint16Array.from([1, 0, 0, 255, 2, 4, 0, 255]),
      version: 1,
    })
    expect(at(40, 10)).toEqual([255, 0, 0])
    expect(at(5, 10)).toEqual([0, 0, 255])
  })
})
