import { useEffect, useState } from 'react'

const inputs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'focusin'] as const

/** True after six seconds without any input; the next one makes it false again. */
export function useFolded(after = 6000): boolean {
  const [folded, setFolded] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    let timer = setTimeout(() => setFolded(true), after)
    const wake = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setFolded(true), after)
      setFolded(false)
    }
    for (const input of inputs) {
      addEventListener(input, wake, { signal: stop.signal, passive: true })
    }
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [after])
  return folded
}
