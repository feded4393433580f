import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Misuse } from '#cli/misuse.ts'
import { packageRoot } from '#cli/package-root.ts'

/**
 * The folder of the built viewer.
 * @throws Misuse when it has not been built.
 */
export function viewerFolder(): string {
  const folder = join(packageRoot(), 'dist', 'viewer')
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Misuse('The viewer has not been built – run “npm run build” once')
  }
  return folder
}
