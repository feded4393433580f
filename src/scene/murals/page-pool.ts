import {
  DataArrayTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  NoColorSpace,
  RedFormat,
  SRGBColorSpace,
  type WebGLRenderer,
} from 'three'
import type { PagePiece } from '#browser/fetch-page.ts'
import { pageSide } from '#imagery/page.ts'

/** How pages are kept on the graphics card. */
export interface PoolOptions {
  readonly layers: number
  /** Smaller copies of each layer, so that walls seen at a slant do not shimmer. A third more memory. */
  readonly mips: boolean
  readonly anisotropy: number
  /** What pixels say: colours, as in sRGB, or heights, of which only red is kept: a quarter of the bytes. Colours, if not said. */
  readonly meaning?: 'colour' | 'height'
}

/** The one fixed texture that all murals share: a page in each layer. It never grows. */
export interface PagePool {
  readonly texture: DataArrayTexture
  readonly bytes: number
  /** Puts a page into a layer. The caller closes the bitmaps. */
  put(layer: number, pieces: readonly PagePiece[]): void
  dispose(): void
}

/** Levels of a layer with smaller copies: 512, 256, 128 and 64 pixels. */
const mipLevels = 4

/** Pixels beyond the picture's edge that smaller copies reach for. */
const skirt = 2 ** (mipLevels - 1)

/** Takes the memory at once, so that it is known from the start. */
export function createPagePool(gl: WebGLRenderer, options: PoolOptions): PagePool {
  const context = gl.getContext()
  if (!(context instanceof WebGL2RenderingContext)) throw new TypeError('The pool needs WebGL2.')
  const { layers, mips, meaning = 'colour' } = options
  const format = meaning === 'colour' ? context.RGBA : context.RED
  const texture = emptyLayers(options)
  gl.initTexture(texture)
  const blits = mips ? createMipBlits(context) : null

  const bind = (): WebGLTexture | null => {
    const held = handleOf(gl, texture)
    if (held !== null) gl.state.bindTexture(context.TEXTURE_2D_ARRAY, held)
    context.pixelStorei(context.UNPACK_FLIP_Y_WEBGL, false)
    context.pixelStorei(context.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false)
    context.pixelStorei(context.UNPACK_COLORSPACE_CONVERSION_WEBGL, context.NONE)
    return held
  }
  const lay = (layer: number, { image, x, y }: PagePiece, dx: number, dy: number): void => {
    const { width, height } = image
    if (x + dx + width > pageSide || y + dy + height > pageSide) return
    const { TEXTURE_2D_ARRAY, UNSIGNED_BYTE } = context
    const to = [x + dx, y + dy, layer, width, height, 1] as const
    context.texSubImage3D(TEXTURE_2D_ARRAY, 0, ...to, format, UNSIGNED_BYTE, image)
  }

  return {
    texture,
    bytes: layerBytes(mips, meaning) * layers,
    put(layer, pieces) {
      const held = bind()
      // A page at the picture's edge is not full: its own pixels go on beyond it, or smaller copies would mix in what lay there before.
      if (mips && isPartial(pieces))
        for (const [dx, dy] of beyond(pieces)) for (const piece of pieces) lay(layer, piece, dx, dy)
      for (const piece of pieces) lay(layer, piece, 0, 0)
      if (held !== null) blits?.shrink(held, layer)
    },
    dispose() {
      texture.dispose()
      blits?.dispose()
    },
  }
}

/** Bytes of a layer: of 8-bit RGBA for colours, of one byte a pixel for heights. */
export function layerBytes(mips: boolean, meaning: PoolOptions['meaning'] = 'colour'): number {
  const each = meaning === 'colour' ? 4 : 1
  let bytes = 0
  for (let level = 0; level < (mips ? mipLevels : 1); level++)
    bytes += (pageSide >> level) ** 2 * each
  return bytes
}

function emptyLayers({ layers, mips, anisotropy, meaning }: PoolOptions): DataArrayTexture {
  const texture = new DataArrayTexture(null, pageSide, pageSide, layers)
  const isHeight = meaning === 'height'
  texture.colorSpace = isHeight ? NoColorSpace : SRGBColorSpace
  if (isHeight) texture.format = RedFormat
  texture.magFilter = LinearFilter
  texture.minFilter = mips ? LinearMipmapLinearFilter : LinearFilter
  texture.anisotropy = mips ? anisotropy : 1
  texture.generateMipmaps = false
  // Their number is all that three reads of them: it reserves as many levels.
  if (mips)
    texture.mipmaps = Array.from({ length: mipLevels }, () => ({
      data: new Uint8Array(),
      width: 0,
      height: 0,
    }))
  // The memory is reserved and not filled with zeros: that would take a fifth of a second.
  texture.source.dataReady = false
  texture.needsUpdate = true
  return texture
}

function handleOf(gl: WebGLRenderer, texture: DataArrayTexture): WebGLTexture | null {
  const kept: unknown = gl.properties.get(texture)
  const held: unknown =
    typeof kept === 'object' && kept !== null && Reflect.get(kept, '__webglTexture')
  return held instanceof WebGLTexture ? held : null
}

const extent = (pieces: readonly PagePiece[]): readonly [number, number] => [
  Math.max(...pieces.map(p => p.x + p.image.width)),
  Math.max(...pieces.map(p => p.y + p.image.height)),
]

const isPartial = (pieces: readonly PagePiece[]): boolean => Math.min(...extent(pieces)) < pageSide

function beyond(pieces: readonly PagePiece[]): readonly (readonly [number, number])[] {
  const [width, height] = extent(pieces)
  const dx = Math.min(skirt, pageSide - width)
  const dy = Math.min(skirt, pageSide - height)
  return [
    [dx, dy],
    [dx, 0],
    [0, dy],
  ]
}

/** Draws each level of a layer from the one before it: a two-hundredth of what making all layers' levels anew would cost. */
function createMipBlits(context: WebGL2RenderingContext): {
  shrink(texture: WebGLTexture, layer: number): void
  dispose(): void
} {
  const read = context.createFramebuffer()
  const draw = context.createFramebuffer()
  const { READ_FRAMEBUFFER, DRAW_FRAMEBUFFER, COLOR_ATTACHMENT0, COLOR_BUFFER_BIT, LINEAR } =
    context
  return {
    shrink(texture, layer) {
      context.bindFramebuffer(READ_FRAMEBUFFER, read)
      context.bindFramebuffer(DRAW_FRAMEBUFFER, draw)
      for (let level = 1; level < mipLevels; level++) {
        const from = pageSide >> (level - 1)
        const to = pageSide >> level
        context.framebufferTextureLayer(
          READ_FRAMEBUFFER,
          COLOR_ATTACHMENT0,
          texture,
          level - 1,
          layer,
        )
        context.framebufferTextureLayer(DRAW_FRAMEBUFFER, COLOR_ATTACHMENT0, texture, level, layer)
        context.blitFramebuffer(0, 0, from, from, 0, 0, to, to, COLOR_BUFFER_BIT, LINEAR)
      }
      // Between frames three has the canvas bound, and does not look whether that is still so.
      context.bindFramebuffer(context.FRAMEBUFFER, null)
    },
    dispose() {
      context.deleteFramebuffer(read)
      context.deleteFramebuffer(draw)
    },
  }
}
