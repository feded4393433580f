import { createRoot, type ReconcilerRoot } from '@react-three/fiber'
import { WebGLRenderer } from 'three'
import { keepContext } from '#scene/keep-context.ts'
import {
  type Choice,
  chooseStep,
  type DeviceFacts,
  pixelRatio,
  type QualityStep,
} from '#scene/quality/choose-step.ts'
import type { FrameWatch } from '#scene/quality/frame-watch.ts'
import { Show } from '#scene/show.tsx'
import type { StageDeps } from '#scene/stage-deps.ts'
import type { World } from '#scene/world.ts'
import type { Diagnostics } from '#visit/diagnostics.ts'
import { whenShown } from '#visit/when-shown.ts'

/** The handle of a mounted stage. */
export interface Stage {
  /** Takes everything off the graphics card; the canvas can be thrown away afterwards. */
  dispose(): void
  /** Null where there is no 3D. */
  diagnostics(): Diagnostics | null
}

const noStage: Stage = { dispose: () => undefined, diagnostics: () => null }

const attributes = (): WebGLContextAttributes => ({
  alpha: false,
  stencil: false,
  // Fine screens hide steps in edges; weak ones cannot pay for the samples.
  antialias: window.devicePixelRatio < 2 && navigator.hardwareConcurrency > 4,
  powerPreference: 'high-performance',
})

/**
 * Takes the page's one canvas for the life of the page. Without WebGL2 the visit's scene is `absent`, and nothing is
 * thrown. A lost context makes it absent until the browser gives the context back; then everything is put on the card
 * anew, for textures whose pictures are closed cannot come back by themselves.
 */
export function mountStage(canvas: HTMLCanvasElement, deps: StageDeps): Stage {
  const { visit } = deps
  let current = canvas
  let showing = open(current, deps)
  if (!showing) {
    visit.setState({ scene: { kind: 'absent', reason: 'no-webgl2' } })
    return noStage
  }
  // A stage that is built again after an absence has its first picture before it again.
  const cover = (): void => visit.setState({ scene: { kind: 'coming', share: 0 } })
  if (visit.getState().scene.kind === 'absent') cover()
  const keep = keepContext(current, {
    onLost: () => {
      showing?.clear()
      visit.setState({ scene: { kind: 'absent', reason: 'lost' } })
    },
    onRestored: () => {
      cover()
      showing?.show()
    },
    renew: () => {
      const fresh = current.cloneNode(false)
      if (!(fresh instanceof HTMLCanvasElement)) return null
      const next = open(fresh, deps)
      if (!next) return null
      showing?.dispose()
      current.replaceWith(fresh)
      current = fresh
      showing = next
      return fresh
    },
  })
  showing.show()
  return {
    diagnostics: () => showing?.diagnostics() ?? null,
    dispose: () => {
      keep.dispose()
      showing?.dispose()
    },
  }
}

/** A showing on a canvas that has given no context yet; null where it gives none. */
function open(canvas: HTMLCanvasElement, deps: StageDeps): Showing | null {
  const context = canvas.getContext('webgl2', attributes())
  if (!context) return null
  return createShowing(createRoot(canvas), canvas, new WebGLRenderer({ canvas, context }), deps)
}

interface Showing {
  show(): void
  clear(): void
  diagnostics(): Diagnostics
  dispose(): void
}

/** Draws the show at the step that suits the device and the visitor, and corrects the step by measured frames. */
function createShowing(
  root: ReconcilerRoot<HTMLCanvasElement>,
  canvas: HTMLCanvasElement,
  gl: WebGLRenderer,
  deps: StageDeps,
): Showing {
  const { visit } = deps
  const facts = factsOf(gl, canvas)
  let choice = chooseStep(facts, visit.getState().settings.quality)
  let watch: FrameWatch | null = null
  let world: World | null = null
  let lastFrame = 0
  let shows = 0

  /** Frames before the first picture compile its programs, and say nothing of this device. */
  const beginWatch = async (): Promise<void> => {
    watch = null
    await whenShown(visit)
    watch = (await import('#scene/quality/frame-watch.ts')).createFrameWatch()
  }
  // Without it the first choice stays.
  beginWatch().catch(() => undefined)

  const onWorld = (now: World | null): void => {
    world = now
  }
  const onFrame = (ms: number): void => {
    lastFrame = ms
    if (watch === null || visit.getState().settings.quality !== 'auto') return
    const verdict = watch.add(ms, choice.step)
    if (verdict.kind === 'stay') return
    choice = corrected(choice, verdict.to, verdict)
    render()
  }
  const render = (): void => {
    root.render(
      <Show
        key={`${shows} ${choice.step}`}
        deps={deps}
        step={choice.step}
        restored={shows > 1}
        pixelRatio={pixelRatio(choice.step, window.devicePixelRatio)}
        onWorld={onWorld}
        onFrame={onFrame}
      />,
    )
  }
  const unsubscribe = visit.subscribe((now, before) => {
    if (now.settings.quality === before.settings.quality) return
    choice = chooseStep(facts, now.settings.quality)
    beginWatch().catch(() => undefined)
    render()
  })
  const ready = root.configure({
    gl,
    frameloop: 'demand',
    flat: true,
    dpr: pixelRatio(choice.step, window.devicePixelRatio),
    size: { top: 0, left: 0, width: canvas.clientWidth, height: canvas.clientHeight },
    camera: { fov: 62, near: 0.05, far: 150 },
  })

  return {
    show: () => {
      shows += 1
      void Promise.resolve(ready).then(render)
    },
    clear: () => root.render(null),
    diagnostics: () => diagnose(gl, choice, facts, world, lastFrame),
    dispose: () => {
      unsubscribe()
      root.unmount()
    },
  }
}

const corrected = (
  before: Choice,
  step: QualityStep,
  verdict: { readonly kind: 'down' | 'up'; readonly ms: number },
): Choice => ({
  step,
  reasons: [
    ...before.reasons,
    {
      message: verdict.kind === 'down' ? 'quality.slow-frames' : 'quality.fast-frames',
      values: { ms: Math.round(verdict.ms), step },
    },
  ],
})

function factsOf(gl: WebGLRenderer, canvas: HTMLCanvasElement): DeviceFacts {
  const context = gl.getContext()
  const unmasked = context.getExtension('WEBGL_debug_renderer_info')
  const name: unknown = context.getParameter(unmasked?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER)
  const memory: unknown = Reflect.get(navigator, 'deviceMemory')
  return {
    maxTextureSize: gl.capabilities.maxTextureSize,
    memory: typeof memory === 'number' ? memory : null,
    cores: navigator.hardwareConcurrency,
    pixels: canvas.clientWidth * canvas.clientHeight * window.devicePixelRatio ** 2,
    renderer: String(name),
  }
}

function diagnose(
  gl: WebGLRenderer,
  { step, reasons }: Choice,
  facts: DeviceFacts,
  world: World | null,
  lastFrame: number,
): Diagnostics {
  const { render, memory, programs } = gl.info
  const murals = world?.murals()
  return {
    ...{ step, reasons, lastFrame },
    dpr: gl.getPixelRatio(),
    renders: render.frame,
    draws: render.calls,
    triangles: render.triangles,
    textures: memory.textures,
    geometries: memory.geometries,
    programs: programs?.length ?? 0,
    roomsHeld: world?.held() ?? [],
    roomsDrawn: world?.drawn() ?? [],
    ...(murals && { murals, memory: murals.bytes }),
    device: {
      renderer: facts.renderer,
      'maximum texture size': facts.maxTextureSize,
      cores: facts.cores,
    },
  }
}
