import { answerRooms } from '#browser/workers/answer-room.ts'
import type { RoomRequest } from '#browser/workers/room-request.ts'

const answerOf = answerRooms()

self.addEventListener('message', (event: MessageEvent<RoomRequest>) => {
  const posted = answerOf(event.data)
  if (posted !== null) self.postMessage(posted.answer, { transfer: posted.buffers })
})
