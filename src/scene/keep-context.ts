/** What is done as a graphics context goes and comes. */
export interface ContextCare {
  readonly onLost: () => void
  readonly onRestored: () => void
  /** Tries a fresh canvas in the place of the old one; null where the browser still refuses. */
  readonly renew: () => HTMLCanvasElement | null
}

/**
 * Browsers refuse a page that lost its context twice any other for about two minutes, and never give that canvas its own
 * back. A new canvas is asked for after this long, and no sooner: reloading would be refused as well.
 */
export const renewAfter = 130_000

/** Follows a canvas's context through loss and return for the life of the page. */
export function keepContext(
  canvas: HTMLCanvasElement,
  { onLost, onRestored, renew }: ContextCare,
): { dispose(): void } {
  let end = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined

  const tryAgain = (): void => {
    const fresh = renew()
    if (fresh === null) {
      timer = setTimeout(tryAgain, renewAfter)
      return
    }
    follow(fresh)
    onRestored()
  }
  const follow = (now: HTMLCanvasElement): void => {
    end.abort()
    end = new AbortController()
    const { signal } = end
    const lost = (event: Event): void => {
      event.preventDefault()
      clearTimeout(timer)
      timer = setTimeout(tryAgain, renewAfter)
      onLost()
    }
    const restored = (): void => {
      clearTimeout(timer)
      onRestored()
    }
    now.addEventListener('webglcontextlost', lost, { signal })
    now.addEventListener('webglcontextrestored', restored, { signal })
  }

  follow(canvas)
  return {
    dispose: () => {
      clearTimeout(timer)
      end.abort()
    },
  }
}
