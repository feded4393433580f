import { useEffect, useState } from 'react'
import type { Problem } from '#exhibition/problem.ts'
import { readProblems } from '#studio/problem-list.ts'

const PROBLEMS = '/__lamplight/problems'
const CHANGES = '/__lamplight/changes'

/** The list as the preview last told it. */
export interface ToldProblems {
  readonly problems: readonly Problem[]
  /** When the folder was last saved while this page was open; null before. */
  readonly saved: Date | null
}

/**
 * The folder's problems, read anew after each save; `onSave` is called first, so that the document is read again too.
 * Without a preview server there are the problems found on loading.
 *
 * @param found the problems known to the page itself.
 */
export function useProblems(found: readonly Problem[], onSave: () => Promise<void>): ToldProblems {
  const [told, setTold] = useState<ToldProblems>({ problems: found, saved: null })
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const read = async (saved: Date | null): Promise<void> => {
      const problems = await fetchProblems(signal)
      if (!signal.aborted && problems) {
        setTold(before => ({ problems, saved: saved ?? before.saved }))
      }
    }
    const changes = new EventSource(CHANGES)
    changes.addEventListener('change', () => void onSave().then(() => read(new Date())), { signal })
    void read(null)
    return () => {
      stop.abort()
      changes.close()
    }
  }, [onSave])
  return told
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
