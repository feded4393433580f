import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import { join, resolve } from 'node:path'
import { Misuse } from '#cli/misuse.ts'
import { quoted } from '#cli/quoted.ts'
import { listen } from '#cli/serving/listen.ts'
import { answer, guard, staticFiles } from '#cli/serving/static-files.ts'
import { venueHosts } from '#cli/serving/venue-hosts.ts'
import { viewerFolder } from '#cli/viewer-folder.ts'

export interface ServeOptions {
  readonly port: number
  readonly host: string
}

/**
 * Serves the built viewer, or any folder of static files with an `index.html`, as it is meant to be published.
 * Resolves once it listens.
 * @throws Misuse when there is nothing to serve or the port is taken.
 */
export async function serve(
  folder: string | undefined,
  options: ServeOptions,
): Promise<{ server: Server; port: number }> {
  const root = servedFolder(folder)
  const hosts = await venueHosts(root)
  const files = staticFiles(root, { live: false })
  return listen(
    (request, response) => {
      if (!guard(request, response, hosts)) return
      files(request, response, () => answer(response, 404, 'There is nothing at this address.'))
    },
    options.port,
    options.host,
  )
}

/** The folder to serve: the built viewer when none is named. */
export function servedFolder(folder: string | undefined): string {
  if (folder === undefined) return viewerFolder()
  const root = resolve(folder)
  if (!existsSync(join(root, 'index.html'))) {
    const preview = existsSync(join(root, 'exhibition.json'))
    throw new Misuse(
      preview
        ? `${folder} is an exhibition, not a built viewer – see it with “lamplight preview ${quoted(folder)}”`
        : `${folder} has no index.html – name a folder with a built viewer, or none at all`,
    )
  }
  return root
}
