import type { State } from '#exhibition/schema.ts'
import type { StoneMaterial } from '#scene/material/stone-material.ts'
import type { WallStates } from '#scene/murals/hang-states.ts'
import type { ShownPages } from '#scene/murals/mural-channel.ts'
import type { MuralStage } from '#scene/murals/mural-stage.ts'
import { relieveStone } from '#scene/murals/streamed-stone.ts'
import { reliefOf } from '#scene/murals/wall-face.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import { takeGilding } from '#scene/works/hang-gilding.ts'
import type { Hanging } from '#scene/works/hang-picture.ts'
import type { Mural } from '#scene/works/mural-rects.ts'
import { statesIn } from '#visit/selectors.ts'

/** What `dressMural` is given: a mural whose picture hangs already. */
export interface HungMural {
  readonly mural: Mural
  readonly era: string | null
  readonly state: State
  readonly stone: StoneMaterial
  readonly hanging: Hanging
  /** The mural goes. */
  readonly gone: AbortSignal
}

/**
 * What comes to a mural after the first picture of its room has been seen: gold, relief, and its other states once the visitor
 * asks for one.
 */
export function dressMural(kit: SceneKit, hung: HungMural): void {
  const { mural, era, state, stone, hanging, gone } = hung
  if (gone.aborted) return
  const own = new AbortController()
  gone.addEventListener('abort', () => own.abort(), { once: true })
  if (state.gilding && kit.step !== 'low') void gild(kit, state.gilding, stone, own.signal)
  if (state.relief && kit.step !== 'low')
    relieve(kit, mural, state, stone, own.signal).catch(() => undefined)
  if (statesIn(mural, era).length < 2) return
  followChoice(kit, hung, () => {
    own.abort()
    hanging.dispose()
  })
}

async function gild(
  kit: SceneKit,
  gilding: NonNullable<State['gilding']>,
  { uniforms }: StoneMaterial,
  signal: AbortSignal,
): Promise<void> {
  const gold = await takeGilding(kit, gilding, signal)
  if (gold === null) return
  uniforms.uGilding.value = gold
  uniforms.uHasGilding.value = 1
  signal.addEventListener(
    'abort',
    () => {
      // Another state's gold may be there by now.
      if (uniforms.uGilding.value !== gold) return
      uniforms.uHasGilding.value = 0
      uniforms.uGilding.value = null
    },
    { once: true },
  )
  kit.invalidate()
}

async function relieve(
  kit: SceneKit,
  mural: Mural,
  state: State,
  stone: StoneMaterial,
  signal: AbortSignal,
): Promise<void> {
  const stage = await kit.murals()
  if (signal.aborted) return
  const shown: ShownPages | null = reliefOf(kit, stage, mural, state, relief => {
    relieveStone(stone, relief)
    kit.invalidate()
  })
  signal.addEventListener('abort', () => shown?.dispose(), { once: true })
}

/** Until something else than what hangs is asked for, nothing of other states is fetched. */
function followChoice(
  kit: SceneKit,
  { mural, era, state, stone, gone }: HungMural,
  onOther: () => void,
): void {
  let states: WallStates | null = null
  let coming = false
  const bring = async (): Promise<void> => {
    const { hangStates } = await import('#scene/murals/hang-states.ts')
    const stage: MuralStage = await kit.murals()
    if (gone.aborted) return
    states = hangStates(kit, stage, mural, era, stone, onOther)
    states.follow()
  }
  const follow = (): void => {
    states?.follow()
    if (states !== null) return
    const { wallStates, compared } = kit.visit.getState()
    const chosen = wallStates.get(mural.id)
    const isOther = chosen !== undefined && chosen !== state.id
    if (coming || (compared !== mural.id && !isOther)) return
    coming = true
    bring().catch(() => {
      // Asked for once more, it is fetched once more.
      coming = false
    })
  }
  const leave = kit.visit.subscribe((now, before) => {
    if (now.wallStates !== before.wallStates || now.compared !== before.compared) follow()
  })
  gone.addEventListener(
    'abort',
    () => {
      leave()
      states?.dispose()
    },
    { once: true },
  )
  follow()
}
