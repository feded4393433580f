import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Misuse } from '#cli/misuse.ts'

/**
 * Starts a server and resolves once it listens, with the port it has (0 asks for a free one).
 * @throws Misuse when the port is taken or not allowed.
 */
export async function listen(
  handler: RequestListener,
  port: number,
  host: string,
): Promise<{ server: Server; port: number }> {
  const server = createServer(handler)
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, port, host)))
    server.listen(port, host, resolve)
  })
  return { server, port: (server.address() as AddressInfo).port }
}

function refusal(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Misuse(`Port ${port} is in use – choose another with --port ${port + 1}`)
    case 'EACCES':
      return new Misuse(`Port ${port} needs the rights of an administrator – choose one above 1024`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Misuse(`“${host}” is not an address of this computer – leave --host out`)
    default:
      return error
  }
}
