/** Watches whether the line is dead though the browser believes that it is there, as behind a network that wants a log-in. */
export interface DeadLine {
  /** Something came: the line is alive. */
  alive(): void
  /** There was no answer at this address. */
  silent(url: string): void
  dispose(): void
}

/** Seconds between two trials of a dead line; doubled each time that it answered and then brought nothing, up to a minute. */
const firstWait = 4
const longestWait = 60

/**
 * Once two addresses in a row give no answer, one of them is asked for its headers now and then; `onAlive` is called when
 * there is an answer. A single file that breaks the line does not make it dead, and is not asked for again.
 */
export function watchLine(onAlive: () => void): DeadLine {
  const end = new AbortController()
  let first: string | null = null
  let wait = firstWait
  let timer: ReturnType<typeof setTimeout> | undefined

  const ask = async (url: string): Promise<void> => {
    try {
      // Whatever the answer says, there is one.
      await fetch(url, {
        method: 'HEAD',
        mode: 'no-cors',
        cache: 'no-store',
        credentials: 'omit',
        signal: AbortSignal.any([end.signal, AbortSignal.timeout(4000)]),
      })
      timer = undefined
      first = null
      wait = Math.min(2 * wait, longestWait)
      onAlive()
    } catch {
      if (!end.signal.aborted) later(url)
    }
  }
  const later = (url: string): void => {
    timer = setTimeout(() => void ask(url), 1000 * wait)
  }

  return {
    alive() {
      first = null
      wait = firstWait
    },
    silent(url) {
      if (timer !== undefined) return
      if (first !== null && first !== url) later(url)
      first ??= url
    },
    dispose() {
      end.abort()
      clearTimeout(timer)
    },
  }
}
