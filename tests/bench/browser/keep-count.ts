/** What a page's graphics did; kept by wrapping WebGL before any script of the page runs. */
export interface Counts {
  /** Bytes of all textures alive, and the most there ever were. */
  readonly textureBytes: number
  readonly peakTextureBytes: number
  readonly textures: number
  /** Draw calls and frames with at least one, since the page began. */
  readonly draws: number
  readonly renders: number
  /** Draw calls of the last frame that had one. */
  readonly drawsInFrame: number
  /** For each frame that uploaded pixels: uploads of a tile's size, and their milliseconds. */
  readonly uploads: readonly { readonly at: number; readonly tiles: number; readonly ms: number }[]
  /** Milliseconds from navigation until the first picture was on the graphics card; null until then. */
  readonly firstUpload: number | null
}

/** Runs in the page, so that everything it needs stands inside. Adds `window.benchCounts()`. */
export function keepCount(): void {
  const textures = new Map<WebGLTexture, Map<string, number>>()
  const bound = new WeakMap<WebGL2RenderingContext, Map<string, WebGLTexture | null>>()
  const units = new WeakMap<WebGL2RenderingContext, number>()
  const uploads: { at: number; tiles: number; ms: number }[] = []
  const count = { draws: 0, renders: 0, drawsInFrame: 0, peak: 0 }
  const state = { firstUpload: null as number | null, frame: 0, drawnFrame: -1, uploadFrame: -1 }
  const proto = WebGL2RenderingContext.prototype
  const cubeFaces = 0x8515

  const target = (t: number): number => (t >= cubeFaces && t <= cubeFaces + 5 ? 0x8513 : t)
  const key = (gl: WebGL2RenderingContext, t: number): string =>
    `${units.get(gl) ?? 0} ${target(t)}`
  const current = (gl: WebGL2RenderingContext, t: number): WebGLTexture | null =>
    bound.get(gl)?.get(key(gl, t)) ?? null
  // Four bytes for each texel but for the few formats below: what a driver keeps of them.
  const texel = (format: number): number =>
    ({ 36214: 8, 34842: 8, 34836: 16, 33321: 1, 36220: 4, 33323: 2, 36238: 4, 36208: 16 })[
      format
    ] ?? 4
  const total = (): number => {
    let sum = 0
    for (const levels of textures.values()) for (const bytes of levels.values()) sum += bytes
    return sum
  }
  const keep = (gl: WebGL2RenderingContext, t: number, level: string, bytes: number): void => {
    const texture = current(gl, t)
    if (!texture) return
    const levels = textures.get(texture) ?? new Map<string, number>()
    levels.set(level, bytes)
    textures.set(texture, levels)
    count.peak = Math.max(count.peak, total())
  }
  const pictured = (source: unknown): boolean =>
    source instanceof ImageBitmap ||
    source instanceof HTMLImageElement ||
    source instanceof HTMLCanvasElement ||
    (typeof OffscreenCanvas !== 'undefined' && source instanceof OffscreenCanvas) ||
    (typeof VideoFrame !== 'undefined' && source instanceof VideoFrame)
  const uploaded = (started: number, tiles: number): void => {
    const now = performance.now()
    if (state.uploadFrame !== state.frame) {
      uploads.push({ at: now, tiles: 0, ms: 0 })
      state.uploadFrame = state.frame
    }
    const last = uploads.at(-1)
    if (last) {
      last.tiles += tiles
      last.ms += now - started
    }
    if (tiles > 0) state.firstUpload ??= now
  }
  type Call = (this: WebGL2RenderingContext, ...args: never[]) => unknown
  function wrap(
    name: string,
    around: (gl: WebGL2RenderingContext, args: unknown[], call: () => unknown) => unknown,
  ): void {
    const own: unknown = Reflect.get(proto, name)
    if (typeof own !== 'function') return
    const wrapped: Call = function (...args) {
      return around(this, args, () => Reflect.apply(own, this, args))
    }
    Reflect.set(proto, name, wrapped)
  }
  wrap('activeTexture', (gl, args, call) => {
    units.set(gl, Number(args[0]))
    return call()
  })
  wrap('bindTexture', (gl, args, call) => {
    const map = bound.get(gl) ?? new Map<string, WebGLTexture | null>()
    map.set(key(gl, Number(args[0])), args[1] as WebGLTexture | null)
    bound.set(gl, map)
    return call()
  })
  wrap('deleteTexture', (_gl, args, call) => {
    textures.delete(args[0] as WebGLTexture)
    return call()
  })
  const storage =
    (layers: (args: unknown[]) => number) =>
    (gl: WebGL2RenderingContext, args: unknown[], call: () => unknown): unknown => {
      const [t, levels, format, width, height] = args.map(Number) as [
        number,
        number,
        number,
        number,
        number,
      ]
      let bytes = 0
      for (let n = 0; n < levels; n++)
        bytes += Math.max(1, width >> n) * Math.max(1, height >> n) * texel(format)
      keep(gl, t, 'all', bytes * layers(args) * (target(t) === 0x8513 ? 6 : 1))
      return call()
    }
  wrap(
    'texStorage2D',
    storage(() => 1),
  )
  wrap(
    'texStorage3D',
    storage(args => Number(args[5])),
  )
  wrap('texImage2D', (gl, args, call) => {
    const started = performance.now()
    const source = args.at(-1)
    const sized = args.length >= 9
    const [width, height] = sized
      ? [Number(args[3]), Number(args[4])]
      : [
          Number(Reflect.get(Object(source), 'width')),
          Number(Reflect.get(Object(source), 'height')),
        ]
    keep(gl, Number(args[0]), `${args[0]} ${args[1]}`, width * height * texel(Number(args[2])))
    const result = call()
    if (pictured(source)) uploaded(started, 1)
    return result
  })
  wrap('texImage3D', (gl, args, call) => {
    const [width, height, depth] = [Number(args[3]), Number(args[4]), Number(args[5])]
    keep(gl, Number(args[0]), String(args[1]), width * height * depth * texel(Number(args[2])))
    return call()
  })
  for (const name of ['texSubImage2D', 'texSubImage3D'])
    wrap(name, (_gl, args, call) => {
      const started = performance.now()
      const result = call()
      if (args.some(pictured)) {
        // Mip levels of a tile are uploads too, but no tiles of their own.
        uploaded(started, Number(args[1]) === 0 ? 1 : 0)
      }
      return result
    })
  // The rest of what bringing a tile up costs on the main thread.
  for (const name of ['generateMipmap', 'blitFramebuffer'])
    wrap(name, (_gl, _args, call) => {
      const started = performance.now()
      const result = call()
      if (state.uploadFrame === state.frame) uploaded(started, 0)
      return result
    })
  for (const name of [
    'drawArrays',
    'drawElements',
    'drawArraysInstanced',
    'drawElementsInstanced',
    'drawRangeElements',
  ])
    wrap(name, (_gl, _args, call) => {
      if (state.drawnFrame !== state.frame) {
        state.drawnFrame = state.frame
        count.renders += 1
        count.drawsInFrame = 0
      }
      count.draws += 1
      count.drawsInFrame += 1
      return call()
    })
  const ask = window.requestAnimationFrame.bind(window)
  const tick = (): void => {
    state.frame += 1
    ask(tick)
  }
  ask(tick)
  performance.setResourceTimingBufferSize(100_000)
  const benchCounts = (): Counts => ({
    textureBytes: total(),
    peakTextureBytes: count.peak,
    textures: textures.size,
    draws: count.draws,
    renders: count.renders,
    drawsInFrame: count.drawsInFrame,
    uploads: uploads.slice(),
    firstUpload: state.firstUpload,
  })
  Object.assign(window, { benchCounts })
}
