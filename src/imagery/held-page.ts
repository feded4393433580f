import type { Chooser } from '#imagery/choose-cells.ts'
import { type PageKey, pageKey, pageSide } from '#imagery/page.ts'
import type { ImageSource } from '#imagery/source.ts'
import type { PageRequest } from '#imagery/stream.ts'

/** What wants come first: see `compareWants`. */
export const rank = { base: 0, preview: 1, detail: 2, hiddenBase: 3, hint: 4, none: 5 } as const

/** What the stream knows of a page. It is its own request, so that nothing is looked up when an answer comes. */
export interface HeldPage extends PageRequest {
  readonly owner: HeldPicture
  state: 'absent' | 'pending' | 'decoded' | 'resident' | 'given-up'
  /** Asked for in vain for good: not a matter of the line. */
  final: boolean
  /** Layer of the pool while resident. */
  layer: number
  /** Seconds: when its request was started, or when it became resident. */
  since: number
  /** Share of its bytes that has come. */
  share: number
  tries: number
  /** Seconds before which it is not asked for again. */
  notBefore: number
  /** The last looks in which it was wanted, was hinted at, and was wanted or stood in for a wanted one. */
  look: number
  hint: number
  used: number
  /** The last trial in which it was chosen; what follows is of that trial. */
  trial: number
  rank: number
  /** Pixels of the screen, screen pixels for each texel at most, and distance from the middle of the view (1: its edge). */
  area: number
  error: number
  distance: number
  score: number
}

/** What the stream knows of a picture. */
export interface HeldPicture {
  readonly id: string
  readonly source: ImageSource
  readonly chooser: Chooser
  readonly pages: Map<PageKey, HeldPage>
  /** All pages of the coarsest level. */
  readonly base: HeldPage[]
  readonly order: number
  area: number
  /** Requests under way. */
  pending: number
  /** Count of all starts when one of its pages was started last, or when it began to wait; and a mark of who waits. */
  served: number
  ready: number
  /** Stands for the set of its wanted pages: the same number for the same ones. */
  signature: number
  /** Whether its table may have to be written anew. */
  changed: boolean
}

/** The page of a level that has a place, in full-size pixels, in it. */
export function pageAt(owner: HeldPicture, level: number, x: number, y: number): HeldPage {
  const side = pageSide * 2 ** level
  return heldPage(owner, level, Math.floor(x / side), Math.floor(y / side))
}

/** A page, known from now on. */
export function heldPage(owner: HeldPicture, level: number, column: number, row: number): HeldPage {
  const key = pageKey(level, column, row)
  const known = owner.pages.get(key)
  if (known !== undefined) return known
  const page: HeldPage = {
    level,
    column,
    row,
    key,
    picture: owner.id,
    source: owner.source,
    owner,
    state: 'absent',
    final: false,
    layer: -1,
    since: 0,
    share: 0,
    tries: 0,
    notBefore: 0,
    look: -1,
    hint: -1,
    used: -1,
    trial: -1,
    rank: rank.none,
    area: 0,
    error: 0,
    distance: 0,
    score: 0,
  }
  owner.pages.set(key, page)
  return page
}

/** The page of another level, coarser, that has a page in it, if anything is known of it. */
export function knownAbove(page: HeldPage, level: number): HeldPage | undefined {
  const scale = 2 ** (level - page.level)
  return page.owner.pages.get(
    pageKey(level, Math.floor(page.column / scale), Math.floor(page.row / scale)),
  )
}

/** The nearest resident page at `from` or a coarser level that has a page in it; null where there is none. */
export function residentAbove(page: HeldPage, from: number): HeldPage | null {
  for (const level of page.source.levels) {
    if (level < from || level < page.level) continue
    const above = knownAbove(page, level)
    if (above?.state === 'resident') return above
  }
  return null
}

/** The page of the next coarser level; null for one of the coarsest. */
export function parentOf(page: HeldPage): HeldPage | null {
  const { levels } = page.source
  const level = levels[levels.indexOf(page.level) + 1]
  if (level === undefined) return null
  const scale = 2 ** (level - page.level)
  return heldPage(page.owner, level, Math.floor(page.column / scale), Math.floor(page.row / scale))
}

/** Below 0 where `a` is wanted more than `b`: by rank, then by what the visitor sees of it; never 0 for two pages. */
export const compareWants = (a: HeldPage, b: HeldPage): number =>
  a.rank - b.rank || b.score - a.score || a.owner.order - b.owner.order || a.key - b.key
