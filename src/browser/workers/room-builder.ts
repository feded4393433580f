import type { GroundRequest, RoomAnswer, RoomRequest } from '#browser/workers/room-request.ts'
import type { CellSkin } from '#light/room-skin.ts'
import type { PlasterTile } from '#painter/plaster-tile.ts'
import type { Density, MuralRect } from '#space/patch.ts'

/** Builds rooms away from the main thread. Asked things come in the order they were asked. */
export interface RoomBuilder {
  /** Tells the builder the site and the era; what is asked afterwards is built from them. */
  setGround(exhibition: GroundRequest['exhibition'], era: string | null): void
  /** @throws Error where the room cannot be built. */
  room(room: string, murals: readonly MuralRect[], density: Density): Promise<CellSkin>
  door(door: string, density: Density): Promise<CellSkin>
  tile(size: number): Promise<PlasterTile>
  /** Ends the worker; what was asked and has not come is never settled. */
  dispose(): void
}

interface Waiting {
  readonly take: (answer: RoomAnswer) => void
  readonly fail: (error: Error) => void
}

type Asked =
  | {
      readonly kind: 'room'
      readonly room: string
      readonly murals: readonly MuralRect[]
      readonly density: Density
    }
  | { readonly kind: 'door'; readonly door: string; readonly density: Density }
  | { readonly kind: 'tile'; readonly size: number }

/** Starts the worker, a module of our own origin: the page's CSP allows no other. */
export function createRoomBuilder(): RoomBuilder {
  const worker = new Worker(new URL('./room-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Waiting>()
  let last = 0

  worker.addEventListener('message', (event: MessageEvent<RoomAnswer>) => {
    const answer = event.data
    const asker = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.kind === 'failed') asker?.fail(new Error(answer.problem))
    else asker?.take(answer)
  })
  worker.addEventListener('error', event => {
    for (const asker of waiting.values())
      asker.fail(new Error(event.message || 'room-worker: died'))
    waiting.clear()
  })

  const ask = (asked: Asked): Promise<RoomAnswer> =>
    new Promise((take, fail) => {
      last += 1
      waiting.set(last, { take, fail })
      worker.postMessage({ ...asked, id: last } satisfies RoomRequest)
    })
  const askSkin = async (asked: Asked): Promise<CellSkin> => {
    const answer = await ask(asked)
    if (answer.kind !== 'skin')
      throw new Error(`room-worker: answered ${answer.kind}, expected skin`)
    return answer.skin
  }

  return {
    setGround: (exhibition, era) =>
      worker.postMessage({ kind: 'ground', exhibition, era } satisfies RoomRequest),
    room: (room, murals, density) => askSkin({ kind: 'room', room, murals, density }),
    door: (door, density) => askSkin({ kind: 'door', door, density }),
    tile: async size => {
      const answer = await ask({ kind: 'tile', size })
      if (answer.kind !== 'tile')
        throw new Error(`room-worker: answered ${answer.kind}, expected tile`)
      return answer
    },
    dispose: () => {
      worker.terminate()
      waiting.clear()
    },
  }
}
