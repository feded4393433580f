import { readdir } from 'node:fs/promises'

/** Where progress is shown: standard error, so that what is printed can still be piped. */
export interface Terminal {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** Milliseconds between two looks at the folder: a bar moves, a log tells that something goes on. */
const intervals = { bar: 500, line: 15_000 }

/**
 * Shows how many of a picture's tiles are in a folder: a bar on a terminal, a line now and then elsewhere. Returns what
 * ends it, and wipes the bar away.
 */
export function showProgress(
  label: string,
  folder: string,
  tiles: number,
  terminal: Terminal,
): () => void {
  const bar = terminal.isTTY === true
  let ended = false
  const look = async () => {
    const names = await readdir(folder).catch((): string[] => [])
    // Tiles at the edge of two levels may share a folder, so that a few are not counted.
    const share = Math.min(1, names.length / tiles)
    if (ended) return
    terminal.write(
      bar ? barText(label, share, terminal.columns ?? 80) : `${label}: ${percent(share)}\n`,
    )
  }
  const timer = setInterval(() => void look(), bar ? intervals.bar : intervals.line)
  if (bar) terminal.write(barText(label, 0, terminal.columns ?? 80))
  return () => {
    ended = true
    clearInterval(timer)
    if (bar) terminal.write('\r\x1b[2K')
  }
}

const percent = (share: number): string => `${Math.floor(share * 100)} %`

/** One line that is written over the one before it. */
export function barText(label: string, share: number, columns: number): string {
  const length = 24
  const full = Math.round(share * length)
  const bar = `${'█'.repeat(full)}${'░'.repeat(length - full)} ${percent(share).padStart(5)}`
  const room = Math.max(8, columns - bar.length - 3)
  const name = label.length > room ? `${label.slice(0, room - 1)}…` : label
  return `\r\x1b[2K${name}  ${bar}`
}
