import { type HeldPage, rank } from '#imagery/held-page.ts'

/** Which page each layer of the pool holds. */
export interface PoolLedger {
  readonly layers: (HeldPage | null)[]
  /**
   * Gives a page a layer, and takes it from the page that is wanted least if none is free: the one not used for longest,
   * among equals the finest, so that parents outlive children. -1 where all others are wanted as much.
   */
  place(page: HeldPage, look: number): number
  /** Whether a layer is free. */
  hasRoom(): boolean
  /** Takes the layer of a page. */
  free(page: HeldPage): void
  /** Changes the number of layers; pages of layers that go away lose theirs. */
  resize(layers: number): void
}

/** A ledger of that many layers, all free. */
export function createLedger(count: number): PoolLedger {
  const layers: (HeldPage | null)[] = new Array(count).fill(null)

  const free = (page: HeldPage): void => {
    layers[page.layer] = null
    page.layer = -1
    page.state = 'absent'
  }

  const victim = (look: number, limit: number): HeldPage | null => {
    let worst: HeldPage | null = null
    for (const page of layers) {
      if (page === null || page.look === look || page.used >= limit) continue
      if (
        worst === null ||
        page.used < worst.used ||
        (page.used === worst.used && page.level < worst.level)
      )
        worst = page
    }
    return worst
  }

  return {
    layers,
    place: (page, look) => {
      let layer = layers.indexOf(null)
      if (layer < 0) {
        const wanted = page.rank <= rank.hiddenBase
        // What stands in for a page that has not come goes last, and only for one that is in sight.
        const out = victim(look, look) ?? (wanted ? victim(look, Infinity) : null)
        if (out === null) return -1
        layer = out.layer
        free(out)
      }
      layers[layer] = page
      page.layer = layer
      page.state = 'resident'
      return layer
    },
    hasRoom: () => layers.includes(null),
    free,
    resize: next => {
      for (let i = next; i < layers.length; i++) {
        const page = layers[i]
        if (page) free(page)
      }
      const was = layers.length
      layers.length = next
      if (next > was) layers.fill(null, was)
    },
  }
}
