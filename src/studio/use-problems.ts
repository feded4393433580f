import { useEffect, useState } from 'react'
import type { Problem } from '#exhibition/problem.ts'
import { readProblems } from '#studio/problem-list.ts'

const PROBLEMS = '/__lamplight/problems'
const CHANGES = '/__lamplight/changes'

/** The list as the preview last told it. */
export interface ToldProblems {
  readonly problems: readonly Problem[]
  /** When the document that is shown was saved; null where that was before this page was opened. */
  readonly saved: Date | null
  /** True where it was saved again since, and that one cannot be shown. */
  readonly stale: boolean
}

/**
 * The folder's problems, read anew after each save; `onSave` is called first, so that the document is read again too. It
 * says whether the saved document is shown now.
 * Without a preview server there are the problems found on loading.
 *
 * @param found the problems known to the page itself.
 */
export function useProblems(
  found: readonly Problem[],
  onSave: () => Promise<boolean>,
): ToldProblems {
  const [problems, setProblems] = useState(found)
  const [shown, setShown] = useState<Omit<ToldProblems, 'problems'>>({ saved: null, stale: false })
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const read = async (): Promise<void> => {
      const told = await fetchProblems(signal)
      if (!signal.aborted && told) setProblems(told)
    }
    const hear = async (): Promise<void> => {
      const isShown = await onSave()
      await read()
      if (!signal.aborted)
        setShown(before =>
          isShown ? { saved: new Date(), stale: false } : { ...before, stale: true },
        )
    }
    const changes = new EventSource(CHANGES)
    changes.addEventListener('change', () => void hear(), { signal })
    void read()
    return () => {
      stop.abort()
      changes.close()
    }
  }, [onSave])
  return { problems, ...shown }
}

/** Null where the server has no such list. */
async function fetchProblems(signal: AbortSignal): Promise<readonly Problem[] | null> {
  try {
    const response = await fetch(PROBLEMS, { signal, cache: 'no-store' })
    return response.ok ? readProblems(await response.text()) : null
  } catch {
    return null
  }
}
