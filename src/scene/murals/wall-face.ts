import type { State } from '#exhibition/schema.ts'
import type { ShownPages } from '#scene/murals/mural-channel.ts'
import type { MuralStage } from '#scene/murals/mural-stage.ts'
import type { PageUniforms } from '#scene/murals/page-uniforms.ts'
import type { StreamedRelief } from '#scene/murals/streamed-stone.ts'
import type { SceneKit } from '#scene/rooms/scene-kit.ts'
import { takeGilding } from '#scene/works/hang-gilding.ts'
import { smallSide } from '#scene/works/hang-picture.ts'
import { mediaUrl } from '#scene/works/media-url.ts'
import { type Mural, muralRect } from '#scene/works/mural-rects.ts'
import type { HungPicture } from '#scene/works/picture-store.ts'

/** All that a wall shows in one of its states, as far as it has come. */
export interface WallFace {
  readonly state: string
  readonly small: HungPicture | null
  /** These three may come, or come back, later: `onChange` tells. */
  readonly now: {
    pages: PageUniforms | null
    gold: HungPicture['texture'] | null
    relief: StreamedRelief | null
  }
  letGo(): void
}

/** Takes a state's pictures, and settles when there is something to show of it: its small picture, and where its pages are. */
export async function takeFace(
  kit: SceneKit,
  stage: MuralStage,
  mural: Mural,
  state: State,
  onChange: () => void,
): Promise<WallFace> {
  const end = new AbortController()
  const now: WallFace['now'] = { pages: null, gold: null, relief: null }
  let ready = false
  const change = (): void => {
    if (ready && !end.signal.aborted) onChange()
  }
  const shown = stage.show(mural, state.image, pages => {
    now.pages = pages
    change()
  })
  const relief = reliefOf(kit, stage, mural, state, found => {
    now.relief = found
    change()
  })
  if (state.gilding && kit.step !== 'low')
    void takeGilding(kit, state.gilding, end.signal).then(gold => {
      now.gold = gold
      if (gold !== null) change()
    })
  const [small] = await Promise.all([takeSmall(kit, state, shown, end.signal), shown.source])
  ready = true
  return {
    ...{ state: state.id, small, now },
    letGo: () => {
      end.abort()
      shown.dispose()
      relief?.dispose()
    },
  }
}

/** A state's height map, on steps that have relief. */
export function reliefOf(
  kit: SceneKit,
  stage: MuralStage,
  mural: Mural,
  state: State,
  onRelief: (relief: StreamedRelief) => void,
): ShownPages | null {
  const rect = muralRect(kit.site, mural)
  if (!state.relief || rect === null) return null
  const { width, height } = rect
  return stage.relieve(mural, state.relief, pages => onRelief({ pages, width, height }))
}

async function takeSmall(
  kit: SceneKit,
  { image }: State,
  shown: ShownPages,
  signal: AbortSignal,
): Promise<HungPicture | null> {
  const path = typeof image.preview === 'string' ? image.preview : image.picture
  const url =
    typeof path === 'string'
      ? mediaUrl(kit.visit, path)
      : ((await shown.source)?.whole(smallSide) ?? null)
  if (url === null || signal.aborted) return null
  signal.addEventListener('abort', () => kit.pictures.letGo(url, smallSide), { once: true })
  const result = await kit.pictures.take(url, smallSide)
  return result.ok ? result.picture : null
}
