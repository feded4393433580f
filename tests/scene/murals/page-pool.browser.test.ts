import { WebGLRenderer } from 'three'
import { afterEach, describe, expect, it } from 'vitest'
import { pageSide } from '#imagery/page.ts'
import { createPagePool, layerBytes } from '#scene/murals/page-pool.ts'

const renderers: WebGLRenderer[] = []
afterEach(() => {
  for (const gl of renderers.splice(0)) {
    gl.dispose()
    gl.forceContextLoss()
  }
})

function poolOf(mips: boolean, meaning: 'colour' | 'height' = 'colour') {
  const gl = new WebGLRenderer({ antialias: false })
  renderers.push(gl)
  const context = gl.getContext() as WebGL2RenderingContext
  return { gl, context, pool: createPagePool(gl, { layers: 4, mips, anisotropy: 1, meaning }) }
}

/** A bitmap of one colour, or of two halves side by side. */
async function bitmap(width: number, height: number, left: string, right = left) {
  const canvas = new OffscreenCanvas(width, height)
  const c = canvas.getContext('2d')
  if (!c) throw new Error('no canvas')
  c.fillStyle = left
  c.fillRect(0, 0, width / 2, height)
  c.fillStyle = right
  c.fillRect(width / 2, 0, width / 2, height)
  return createImageBitmap(canvas)
}

/** One texel of a layer at one of its levels, as bytes. */
function texel(
  { gl, context, pool }: ReturnType<typeof poolOf>,
  layer: number,
  level: number,
  x: number,
  y: number,
) {
  const kept = gl.properties.get(pool.texture) as { __webglTexture: WebGLTexture }
  const frame = context.createFramebuffer()
  context.bindFramebuffer(context.FRAMEBUFFER, frame)
  context.framebufferTextureLayer(
    context.FRAMEBUFFER,
    context.COLOR_ATTACHMENT0,
    kept.__webglTexture,
    level,
    layer,
  )
  const bytes = new Uint8Array(4)
  context.readPixels(x, y, 1, 1, context.RGBA, context.UNSIGNED_BYTE, bytes)
  context.bindFramebuffer(context.FRAMEBUFFER, null)
  context.deleteFramebuffer(frame)
  expect(context.getError()).toBe(0)
  return [...bytes]
}

const red = [255, 0, 0, 255]
const blue = [0, 0, 255, 255]

describe('the pool of pages', () => {
  it('holds a page in the layer it was put into, its upper row first, and no other layer changes', async () => {
    const made = poolOf(false)
    made.pool.put(1, [{ image: await bitmap(pageSide, pageSide, 'red', 'blue'), x: 0, y: 0 }])
    expect(texel(made, 1, 0, 0, 0)).toEqual(red)
    expect(texel(made, 1, 0, 511, 511)).toEqual(blue)
    expect(texel(made, 0, 0, 0, 0)).not.toEqual(red)
  })

  it('puts the pieces of a page where they belong', async () => {
    const made = poolOf(false)
    made.pool.put(2, [
      { image: await bitmap(254, 200, 'red'), x: 0, y: 0 },
      { image: await bitmap(100, 200, 'blue'), x: 254, y: 0 },
    ])
    expect(texel(made, 2, 0, 253, 199)).toEqual(red)
    expect(texel(made, 2, 0, 254, 0)).toEqual(blue)
  })

  it('makes the smaller copies of that layer alone', async () => {
    const made = poolOf(true)
    made.pool.put(3, [{ image: await bitmap(pageSide, pageSide, 'red', 'blue'), x: 0, y: 0 }])
    expect(texel(made, 3, 3, 0, 0)).toEqual(red)
    expect(texel(made, 3, 3, 63, 63)).toEqual(blue)
    expect(texel(made, 2, 3, 0, 0)).not.toEqual(red)
  })

  it('lets nothing of an earlier page into the smaller copies at the edge of a picture', async () => {
    const made = poolOf(true)
    made.pool.put(0, [{ image: await bitmap(pageSide, pageSide, 'blue'), x: 0, y: 0 }])
    made.pool.put(0, [{ image: await bitmap(pageSide - 13, pageSide - 5, 'red'), x: 0, y: 0 }])
    // Texels of 8 pixels: the last one with a pixel of the picture in it.
    expect(texel(made, 0, 3, 62, 63)).toEqual(red)
  })

  it('keeps heights as they are, one byte each, also in the smaller copies', async () => {
    const made = poolOf(true, 'height')
    made.pool.put(1, [
      { image: await bitmap(pageSide, pageSide, 'rgb(100, 100, 100)'), x: 0, y: 0 },
    ])
    expect(texel(made, 1, 0, 5, 5)).toEqual([100, 0, 0, 255])
    expect(texel(made, 1, 3, 5, 5)).toEqual([100, 0, 0, 255])
    expect(made.pool.bytes).toBe(4 * layerBytes(true, 'height'))
  })

  it('takes as many bytes as it says, whatever is put into it', () => {
    expect(poolOf(false).pool.bytes).toBe(4 * layerBytes(false))
    expect(64 * layerBytes(false)).toBe(67_108_864)
    expect(64 * layerBytes(true)).toBeLessThanOrEqual(90_000_000)
  })
})
