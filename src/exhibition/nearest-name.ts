/** The candidate that was probably meant: at most a third of the letters are wrong. Undefined when none is near. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  let nearest: string | undefined
  let least = Math.max(1, Math.floor(Math.max(name.length, 3) / 3)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), least)
    if (distance < least) {
      nearest = candidate
      least = distance
    }
  }
  return nearest
}

/** Letters to insert, remove, replace or swap with their neighbour (optimal string alignment), counted up to `limit`. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let twoBack: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(at(previous, j) + 1, at(row, j - 1) + 1, at(previous, j - 1) + change)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, at(twoBack, j - 2) + 1)
      row.push(cost)
    }
    if (Math.min(...row) >= limit) return limit
    twoBack = previous
    previous = row
  }
  return Math.min(at(previous, b.length), limit)
}

const at = (row: readonly number[], index: number) => row[index] ?? Number.POSITIVE_INFINITY
