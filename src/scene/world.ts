import {
  DataTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  type PerspectiveCamera,
  RepeatWrapping,
  type Scene,
  type WebGLRenderer,
} from 'three'
import { createRoomBuilder } from '#browser/workers/room-builder.ts'
import { cellAt, lightCells } from '#light/cells.ts'
import { flicker, lights } from '#light/lamp.ts'
import type { CertaintyLayer } from '#scene/certainty/certainty-layer.ts'
import type { CloserStage } from '#scene/closer/closer-stage.ts'
import type { Beside } from '#scene/eras/beside.ts'
import type { EraChange } from '#scene/lighting/era-change.ts'
import { createLightRig } from '#scene/lighting/light-rig.ts'
import type { Seen } from '#scene/lighting/shutter.ts'
import type { MuralStage } from '#scene/murals/mural-stage.ts'
import type { Around } from '#scene/outdoors/around.ts'
import type { QualityStep } from '#scene/quality/choose-step.ts'
import { createRoomStock } from '#scene/rooms/room-stock.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import { seenCells } from '#scene/rooms/seen-cells.ts'
import { createPictureStore } from '#scene/works/picture-store.ts'
import type { Site } from '#space/surface.ts'
import type { Diagnostics } from '#visit/diagnostics.ts'
import { pose } from '#visit/view.ts'
import type { Visit, VisitStore } from '#visit/visit.ts'
import { whenShown } from '#visit/when-shown.ts'

/** Everything that is drawn but for the rings on the floor: rooms, works, sky, dust and the light on them. */
export interface World {
  /** Makes the scene ready for one frame. True while another is wanted at once. */
  frame(camera: PerspectiveCamera, now: number, seconds: number): boolean
  readonly held: () => readonly string[]
  readonly drawn: () => readonly string[]
  readonly lastRelight: () => number
  readonly murals: () => Diagnostics['murals']
  /** Draws a frame: with another era beside the visitor's own, where one is compared. */
  draw(camera: PerspectiveCamera): void
  dispose(): void
}

/** What a world is made from; `invalidate` asks for another frame. */
export interface WorldOptions {
  readonly gl: WebGLRenderer
  readonly scene: Scene
  readonly visit: VisitStore
  readonly site: Site
  readonly step: QualityStep
  readonly reducedMotion: () => boolean
  readonly invalidate: () => void
  /** It stands in the place of one whose graphics context was lost. */
  readonly restored: boolean
  /** Milliseconds since some moment. */
  readonly clock: () => number
}

/** Seconds in which the lamp widens when the veil lifts. */
const kindling = 1.4

/** A flame is drawn at most this often a second: it is seen to live, and a phone stays cool. */
const flameRate = 11

/** Side of the plaster's tile in texels. */
const tileSide = 512

/** Puts a world into an empty scene. Dispose it before the scene's context goes. */
export function createWorld(options: WorldOptions): World {
  const { gl, scene, visit, site, step, reducedMotion, invalidate, restored, clock } = options
  const { exhibition, venue } = visit.getState()
  const builder = createRoomBuilder()
  const tile = flatTile()
  let cells = lightCells(site, visit.getState().era)
  const rig = createLightRig(site, cells, tile, clock)
  const pictures = createPictureStore(gl.capabilities.getMaxAnisotropy(), venue?.hosts ?? [])
  const shown = whenShown(visit)
  let murals: MuralStage | null = null
  let coming: Promise<MuralStage> | null = null
  const kit: SceneKit = {
    ...{ visit, site, rig, pictures, step, reducedMotion, invalidate, shown },
    murals: () => {
      coming ??= bringMurals().catch((error: unknown) => {
        // Code that did not come is asked for again.
        coming = null
        throw error
      })
      return coming
    },
  }
  const progress = createProgress(visit)
  const stock = createRoomStock(kit, builder, {
    changed: () => {
      progress.tell(stock.share())
      invalidate()
    },
    broken: () => progress.fail(),
  })
  scene.add(stock.group)

  let era: string | null | undefined
  let light: Visit['light'] | undefined
  let drawn: readonly string[] = []
  let nextFlame: ReturnType<typeof setTimeout> | undefined
  let around: Around | null = null
  let eraChange: EraChange | null = null
  let lastCamera: PerspectiveCamera | null = null
  let over = false
  let closer: CloserStage | null = null
  let beside: Beside | null = null
  let certainty: CertaintyLayer | null = null

  const bringMurals = async (): Promise<MuralStage> => {
    await shown
    const { createMuralStage } = await import('#scene/murals/mural-stage.ts')
    if (over) throw new Error('The world has gone.')
    murals = createMuralStage({
      ...{ gl, visit, site, step, reducedMotion, invalidate, restored, clock },
    })
    return murals
  }
  // Without its code the panel shows a plain picture.
  const wantCloser = whenWanted(async () => {
    const { createCloserStage } = await import('#scene/closer/closer-stage.ts')
    const stage = await kit.murals()
    if (over) return
    closer = createCloserStage({ gl, scene, murals: stage, invalidate })
    invalidate()
  })
  // Without its code there is one era to be seen.
  const wantBeside = whenWanted(async () => {
    const { createBeside } = await import('#scene/eras/beside.ts')
    if (over) return
    beside = createBeside({ gl, scene, kit, own: stock.group, clock })
    invalidate()
  })
  // Without its code the marks alone say what is conjecture.
  const wantCertainty = whenWanted(async () => {
    await shown
    const { createCertaintyLayer } = await import('#scene/certainty/certainty-layer.ts')
    if (over) return
    certainty = createCertaintyLayer(kit, stock.group)
    invalidate()
  })
  const draw = (camera: PerspectiveCamera): void => {
    if (beside === null) gl.render(scene, camera)
    else beside.draw(camera)
  }
  const plaster = async (): Promise<void> => {
    await shown
    const { size, texels } = await builder.tile(tileSide)
    if (over) return
    rig.lamp.uTile.value.dispose()
    rig.lamp.uTile.value = plasterTexture(texels, size)
    invalidate()
  }
  // Without its tile the plaster is smooth, and the room is there all the same.
  plaster().catch(() => undefined)

  const drawLast = (): boolean => {
    if (lastCamera !== null) draw(lastCamera)
    return lastCamera !== null
  }
  const keepEras = async (): Promise<void> => {
    await shown
    const { createEraChange } = await import('#scene/lighting/era-change.ts')
    if (over) return
    eraChange = createEraChange({ gl, visit, reducedMotion, draw: drawLast })
    invalidate()
  }
  // Without it another era comes room by room.
  keepEras().catch(() => undefined)

  const surround = async (): Promise<void> => {
    if (!isUnderTheSky(site, pose.room || visit.getState().room)) await shown
    const { createAround } = await import('#scene/outdoors/around.ts')
    if (over) return
    around = createAround({ gl, scene, site, rig, dust: step !== 'low' })
    invalidate()
  }
  // Without it the rooms stand in the dark, and can be visited all the same.
  surround().catch(() => undefined)

  const follow = (now: Visit, seen: string | null): void => {
    if (seen !== era) {
      era = seen
      builder.setGround(exhibition, era)
      cells = lightCells(site, era)
      rig.setCells(cells)
    }
    if (now.light !== light) {
      light = now.light
      rig.setLight(light)
    }
  }

  return {
    frame(camera, now, seconds) {
      const state = visit.getState()
      if (state.panel.kind === 'closer') wantCloser()
      const close = closer?.frame(camera)
      if (typeof close === 'boolean') return close
      const still = reducedMotion()
      const held = stock.progress()
      const through = eraChange?.step(held, seconds, still) ?? throughNothing(state.era)
      lastCamera = camera
      follow(state, through.era)
      const room = pose.room || state.room
      stock.want(room, through.era)
      camera.updateMatrixWorld()
      const eye = [camera.position.x, camera.position.y, camera.position.z] as const
      const seen = seenCells(cells, camera, cellAt(cells, room, eye))
      seen.add(room)
      stock.show(seen)
      drawn = stock.held().filter(id => seen.has(id))
      const kind = lights[state.light]
      around?.show(seen, drawn, kind)
      const flame = kind.flicker > 0 && !state.settings.lampStill && !still
      const flickering = flame ? flicker(kind, now) : 1
      const kindled = progress.kindled(now, still)
      const more = rig.frame({
        ...{ camera, room, seen, now, seconds, kindled },
        flame: flickering,
        open: through.open,
        atOnce: still || through.held,
      })
      around?.follow()
      if (state.besideEra !== null) wantBeside()
      const both =
        beside?.frame({
          ...{ camera, room, now, seconds, light: state.light, flame: flickering },
          atOnce: still,
        }) ?? false
      for (const id of beside?.seen() ?? []) seen.add(id)
      if (state.settings.showConjecture) wantCertainty()
      certainty?.follow(through.era)
      const sharper = murals?.frame(camera, seen) ?? false
      if (flame && nextFlame === undefined) {
        nextFlame = setTimeout(() => {
          nextFlame = undefined
          invalidate()
        }, 1000 / flameRate)
      }
      return (
        progress.drawn(stock.share()) ||
        more ||
        both ||
        sharper ||
        through.moving ||
        (kindled > 0 && kindled < 1)
      )
    },
    held: stock.held,
    drawn: () => drawn,
    lastRelight: rig.lastRelight,
    murals: () => murals?.state(),
    draw,
    dispose() {
      over = true
      clearTimeout(nextFlame)
      stock.dispose()
      builder.dispose()
      closer?.dispose()
      murals?.dispose()
      pictures.dispose()
      rig.lamp.uTile.value.dispose()
      rig.dispose()
      around?.dispose()
      eraChange?.dispose()
      beside?.dispose()
      certainty?.dispose()
      scene.remove(stock.group)
    },
  }
}

/** Code that is asked for in the first frame that wants it, and once more where it did not come. */
function whenWanted(bring: () => Promise<void>): () => void {
  let isAsked = false
  return () => {
    if (isAsked) return
    isAsked = true
    bring().catch(() => {
      isAsked = false
    })
  }
}

/** Before the first picture there is no other era to come from. */
const throughNothing = (era: string | null): Seen => ({ era, open: 1, held: false, moving: false })

/** True for rooms from which the sky is seen. */
const isUnderTheSky = (site: Site, room: string): boolean =>
  [...(site.rooms.get(room)?.surfaces.values() ?? [])].some(s => s.material === 'none')

/** Plaster without relief, until the real tile is drawn. */
function flatTile(): DataTexture {
  const tile = new DataTexture(new Uint8Array([128, 128, 128, 255]), 1, 1)
  tile.needsUpdate = true
  return tile
}

function plasterTexture(texels: Uint8Array<ArrayBuffer>, size: number): DataTexture {
  const texture = new DataTexture(texels, size, size)
  texture.wrapS = RepeatWrapping
  texture.wrapT = RepeatWrapping
  texture.magFilter = LinearFilter
  texture.minFilter = LinearMipmapLinearFilter
  texture.generateMipmaps = true
  texture.anisotropy = 4
  texture.needsUpdate = true
  return texture
}

/** From the first byte to the lit lamp: tells the visit how much is there, then lets the lamp widen. */
interface Progress {
  tell(share: number): void
  /** The visitor's room cannot be built: where nothing has been seen yet, texts and pictures take the scene's place. */
  fail(): void
  /** Called once a frame; true while one more frame is needed before the veil may lift. */
  drawn(share: number): boolean
  /** 0 dark to 1 at a moment in seconds. */
  kindled(now: number, atOnce: boolean): number
}

function createProgress(visit: VisitStore): Progress {
  let framesSince = 0
  let from: number | null = null
  const isShown = (): boolean => visit.getState().scene.kind === 'shown'
  return {
    tell(share) {
      const { scene } = visit.getState()
      if (scene.kind === 'coming' && share < 1 && scene.share !== share) {
        visit.setState({ scene: { kind: 'coming', share } })
      }
    },
    fail() {
      if (!isShown()) visit.setState({ scene: { kind: 'absent', reason: 'lost' } })
    },
    drawn(share) {
      if (share < 1) framesSince = 0
      if (visit.getState().scene.kind !== 'coming' || share < 1) return false
      // The first frame with the room compiles its programs; after the second it has been seen.
      framesSince += 1
      if (framesSince > 1) visit.setState({ scene: { kind: 'shown' } })
      return framesSince <= 2
    },
    kindled(now, atOnce) {
      if (!isShown()) return 0.25
      from ??= now
      if (atOnce) return 1
      const t = Math.min(1, (now - from) / kindling)
      return 0.25 + 0.75 * (1 - (1 - t) ** 3)
    },
  }
}
