import { exhibitionFolder } from '#cli/check.ts'
import { eventStream } from '#cli/preview/event-stream.ts'
import { previewHandler } from '#cli/preview/preview-handler.ts'
import { readPreviewed } from '#cli/preview/previewed.ts'
import { watchFolder } from '#cli/preview/watch-folder.ts'
import { listen } from '#cli/serving/listen.ts'
import { viewerFolder } from '#cli/viewer-folder.ts'

export interface PreviewOptions {
  readonly port: number
  /** Called with how many problems there are, at first and after each save. */
  readonly report: (mend: number, consider: number) => void
  /** Called when the folder could not be read after a save, such as while it is being moved. */
  readonly failed: (error: unknown) => void
}

export interface Preview {
  /** Where the exhibition opens, beside its problems. */
  readonly address: string
  close(): Promise<void>
}

/**
 * Serves an exhibition's folder in the viewer, on this computer only, and tells open pages when something in it was
 * saved. Resolves once it listens.
 * @throws Misuse when the folder holds no exhibition, the viewer is not built or the port is taken.
 */
export async function preview(folder: string, options: PreviewOptions): Promise<Preview> {
  const root = exhibitionFolder(folder)
  const viewer = viewerFolder()
  const changes = eventStream()
  let current = await readPreviewed(root, null)
  const report = () => {
    const { problems } = current.report
    const mend = problems.filter(problem => problem.weight === 'mend').length
    options.report(mend, problems.length - mend)
  }
  const handler = previewHandler({ viewer, folder: root, changes, current: () => current })
  const { server, port } = await listen(handler, options.port, '127.0.0.1')
  // One after the other: a slow check of an older state must not replace a newer one.
  let reading = Promise.resolve()
  const reread = async () => {
    current = await readPreviewed(root, current)
    report()
    changes.tell(String(current.revision))
  }
  const stop = await watchFolder(root, () => {
    reading = reading.then(reread).catch(options.failed)
  })
  report()
  return {
    address: `http://127.0.0.1:${port}/?exhibition=${current.id}&studio=1`,
    close: async () => {
      stop()
      changes.close()
      server.closeAllConnections()
      await new Promise<void>(resolve => server.close(() => resolve()))
    },
  }
}
