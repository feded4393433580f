import type { ServerResponse } from 'node:http'
import { securityHeaders } from '#cli/serving/headers.ts'

/** Pages that listen for changes, as an `EventSource` does (HTML standard, 9.2). */
export interface EventStream {
  /** Keeps the answer open and sends what comes. */
  join(response: ServerResponse): void
  /** Sends a `change` event to every page that still listens. */
  tell(text: string): void
  close(): void
}

/** A stream without listeners. */
export function eventStream(): EventStream {
  const open = new Set<ServerResponse>()
  return {
    join(response) {
      response.writeHead(200, {
        ...securityHeaders(),
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
      })
      // Asks again a second after the server was stopped and started.
      response.write('retry: 1000\n\n')
      open.add(response)
      response.on('close', () => open.delete(response))
    },
    tell(text) {
      for (const response of open) response.write(`event: change\ndata: ${text}\n\n`)
    },
    close() {
      for (const response of open) response.end()
      open.clear()
    },
  }
}
