import type { CDPSession } from 'playwright'

/** A request as the browser saw it. Times in milliseconds of the epoch. */
export interface Fetched {
  readonly path: string
  readonly started: number
  /** Bytes on the wire so far, headers included, and when each piece of them came. */
  bytes: number
  readonly pieces: (readonly [at: number, bytes: number])[]
  ended: number | null
  end: 'under way' | 'finished' | 'cancelled' | 'failed'
  fromCache: boolean
}

export interface NetworkLog {
  readonly requests: readonly Fetched[]
  /** Those started at or after a time. */
  since(time: number): readonly Fetched[]
}

/** The line of the protocol: 10 Mbit/s and 40 ms there and back. */
export const line = { bytesPerSecond: 10_000_000 / 8, latencyMs: 40 }

/** Throttles a page's line, or frees it. */
export async function throttle(session: CDPSession, on: boolean): Promise<void> {
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: on ? line.latencyMs : 0,
    downloadThroughput: on ? line.bytesPerSecond : -1,
    uploadThroughput: on ? line.bytesPerSecond : -1,
  })
}

/** Keeps a log of every request of a page, aborts included, which a server behind a throttle cannot tell. */
export async function watchNetwork(session: CDPSession): Promise<NetworkLog> {
  const requests: Fetched[] = []
  const byId = new Map<string, Fetched>()
  // The browser's clock counts from its start; the first request says how the two stand.
  let epoch = 0
  session.on('Network.requestWillBeSent', ({ requestId, request, timestamp, wallTime }) => {
    if (!request.url.startsWith('http')) return
    epoch = wallTime - timestamp
    const entry: Fetched = {
      path: decodeURIComponent(new URL(request.url).pathname),
      started: wallTime * 1000,
      bytes: 0,
      pieces: [],
      ended: null,
      end: 'under way',
      fromCache: false,
    }
    requests.push(entry)
    byId.set(requestId, entry)
  })
  session.on('Network.requestServedFromCache', ({ requestId }) => {
    const entry = byId.get(requestId)
    if (entry) entry.fromCache = true
  })
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const entry = byId.get(requestId)
    if (entry && response.fromDiskCache) entry.fromCache = true
  })
  session.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength, dataLength }) => {
    const entry = byId.get(requestId)
    if (!entry) return
    const bytes = encodedDataLength || dataLength
    entry.bytes += bytes
    entry.pieces.push([(epoch + timestamp) * 1000, bytes])
  })
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const entry = byId.get(requestId)
    if (!entry) return
    entry.ended = (epoch + timestamp) * 1000
    entry.end = 'finished'
    entry.bytes = entry.fromCache ? 0 : encodedDataLength
  })
  session.on('Network.loadingFailed', ({ requestId, timestamp, canceled }) => {
    const entry = byId.get(requestId)
    if (!entry) return
    entry.ended = (epoch + timestamp) * 1000
    entry.end = canceled ? 'cancelled' : 'failed'
  })
  await session.send('Network.enable')
  return { requests, since: time => requests.filter(r => r.started >= time) }
}
