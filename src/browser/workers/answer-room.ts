import type { RoomAnswer, RoomRequest } from '#browser/workers/room-request.ts'
import { lightCells } from '#light/cells.ts'
import { layNodes } from '#light/node-atlas.ts'
import { buildDoorSkin, buildRoomSkin, type Ground, skinBuffers } from '#light/room-skin.ts'
import { buildSite } from '#space/site.ts'

/** One answer, and the buffers that move with it. */
export interface Posted {
  readonly answer: RoomAnswer
  readonly buffers: ArrayBuffer[]
}

/** Everything but the plaster's tile, which is code of its own. */
export type SkinRequest = Exclude<RoomRequest, { kind: 'tile' }>

/**
 * Answers requests in the order they come; the ground is kept between them. Null where nothing is to be said. A failure
 * is an answer too: the page goes on without that room.
 */
export function answerRooms(): (request: SkinRequest) => Posted | null {
  let ground: Ground | null = null
  return request => {
    if (request.kind === 'ground') {
      const site = buildSite(request.exhibition)
      const cells = lightCells(site, request.era)
      ground = { site, era: request.era, cells, atlas: layNodes(cells) }
      return null
    }
    try {
      return answer(ground, request)
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error)
      return { answer: { kind: 'failed', id: request.id, problem }, buffers: [] }
    }
  }
}

function answer(ground: Ground | null, request: Exclude<SkinRequest, { kind: 'ground' }>): Posted {
  if (ground === null)
    throw new Error('answerRooms: found a request before the ground – send it first')
  const skin =
    request.kind === 'room'
      ? buildRoomSkin(ground, request.room, request.murals, request.density)
      : buildDoorSkin(ground, request.door, request.density)
  return { answer: { kind: 'skin', id: request.id, skin }, buffers: skinBuffers(skin) }
}
