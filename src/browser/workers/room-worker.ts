import { answerRooms, type Posted } from '#browser/workers/answer-room.ts'
import type { RoomRequest } from '#browser/workers/room-request.ts'

const answerOf = answerRooms()

const post = ({ answer, buffers }: Posted): void => self.postMessage(answer, { transfer: buffers })

self.addEventListener('message', (event: MessageEvent<RoomRequest>) => {
  const request = event.data
  if (request.kind === 'tile') {
    void drawTile(request.id, request.size)
    return
  }
  const posted = answerOf(request)
  if (posted !== null) post(posted)
})

/** The tile is asked for once the first room has been seen, and its code comes then. */
async function drawTile(id: number, side: number): Promise<void> {
  const { plasterTile } = await import('#painter/plaster-tile.ts')
  const { size, texels } = plasterTile(side)
  post({ answer: { kind: 'tile', id, size, texels }, buffers: [texels.buffer] })
}
