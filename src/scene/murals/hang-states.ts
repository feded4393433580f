import type { StoneMaterial } from '#scene/material/stone-material.ts'
import type { MuralStage } from '#scene/murals/mural-stage.ts'
import { compareStone, faceStone, type StoneFace } from '#scene/murals/streamed-stone.ts'
import { colourWall } from '#scene/murals/wall-colours.ts'
import { takeFace, type WallFace } from '#scene/murals/wall-face.ts'
import { followWipe, type WipeLine } from '#scene/murals/wipe-line.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import type { Mural } from '#scene/works/mural-rects.ts'
import { comparedStates, shownState } from '#visit/selectors.ts'
import { wipe } from '#visit/wipe.ts'

/** A wall whose state the visitor chooses. */
export interface WallStates {
  /** Shows what the visit says now. */
  follow(): void
  dispose(): void
}

/** The light that the wall throws back is painted anew only when the line has moved this share of its width. */
const repaint = 0.02

/**
 * Shows the states of a mural in its material from the first choice on; `onShown` is called when the first of them is about to
 * be shown, and what hung before goes.
 */
export function hangStates(
  kit: SceneKit,
  stage: MuralStage,
  mural: Mural,
  era: string | null,
  stone: StoneMaterial,
  onShown: () => void,
): WallStates {
  let faces: readonly WallFace[] = []
  let line: WipeLine | null = null
  let wished = ''
  let over = false

  const wear = (next: readonly WallFace[]): void => {
    const [left, right] = next
    if (!left) return
    line?.dispose()
    line = null
    if (right) {
      const { setWipe } = compareStone(stone, worn(left, stage), worn(right, stage), stage.mips)
      line = followWipe(kit, stage, mural, painter(kit, mural, left, right, setWipe))
    } else {
      faceStone(stone, worn(left, stage), stage.mips)
      if (left.small) colourWall(kit, mural, left.small.colourAt)
    }
    kit.invalidate()
  }
  const show = async (wish: string): Promise<void> => {
    const { wallStates, compared } = kit.visit.getState()
    const shown = shownState(mural, era, wallStates)
    const pair = compared === mural.id ? comparedStates(mural, era, wallStates) : null
    const states = pair ?? (shown ? [shown] : [])
    const taken = await Promise.all(
      states.map(state =>
        takeFace(kit, stage, mural, state, () => {
          if (faces === taken) wear(taken)
        }),
      ),
    )
    if (over || wish !== wished) {
      for (const face of taken) face.letGo()
      return
    }
    const before = faces
    faces = taken
    onShown()
    wear(taken)
    for (const face of before) face.letGo()
  }

  return {
    follow() {
      const { wallStates, compared } = kit.visit.getState()
      const wish = `${compared === mural.id} ${shownState(mural, era, wallStates)?.id}`
      if (over || wish === wished) return
      wished = wish
      void show(wish)
    },
    dispose() {
      over = true
      line?.dispose()
      for (const face of faces) face.letGo()
    },
  }
}

function worn({ small, now }: WallFace, stage: MuralStage): StoneFace {
  return {
    pages: now.pages ?? stage.noPages(),
    small: small?.texture ?? null,
    gold: now.gold,
    relief: now.relief,
  }
}

/** Draws the line where it stands now, and gives each side's colours to the light that the wall throws back. */
function painter(
  kit: SceneKit,
  mural: Mural,
  left: WallFace,
  right: WallFace,
  setWipe: (share: number) => void,
): () => void {
  let painted = Number.NaN
  return () => {
    setWipe(wipe.share)
    if (Math.abs(wipe.share - painted) < repaint || !left.small || !right.small) return
    painted = wipe.share
    const [onLeft, onRight] = [left.small.colourAt, right.small.colourAt]
    colourWall(kit, mural, (across, up) => (across < painted ? onLeft : onRight)(across, up))
  }
}
