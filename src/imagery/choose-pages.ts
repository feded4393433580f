import { levelFor, type WantCell } from '#imagery/choose-cells.ts'
import {
  compareWants,
  type HeldPage,
  type HeldPicture,
  heldPage,
  pageAt,
  parentOf,
  rank,
  residentAbove,
} from '#imagery/held-page.ts'
import type { Holdings } from '#imagery/page-table.ts'
import type { Sight } from '#imagery/sheet.ts'
import type { StreamOptions } from '#imagery/stream.ts'

/** Share of the layers that wanted pages may fill: the rest is for what stands in for them. */
const fillable = 0.8
/** Factor by which detail is lowered, again and again, until all that is wanted fits. */
const biasStep = 1.19
/** A finer page that has come is kept until the wanted level differs by this factor. */
const reluctance = 1.15
/** Pages of a view to come that are fetched ahead. */
const mostHints = 24

/** Chooses for all pictures, as one: their pages share the pool. */
export interface PageChooser {
  /** Writes into `held` what a view wants, ranked and scored, and returns by how much detail was lowered. */
  choose(
    pictures: readonly HeldPicture[],
    seen: ReadonlySet<string>,
    sight: Sight,
    options: Pick<StreamOptions, 'detail' | 'previews'>,
    held: Holdings,
  ): number
  /** Pages that views to come want besides, marked with the number of the look. */
  hint(
    pictures: readonly HeldPicture[],
    sights: readonly Sight[],
    detail: number,
    held: Holdings,
    out: HeldPage[],
  ): void
}

/** A chooser; it keeps nothing from one view to the next but what it counts. */
export function createPageChooser(): PageChooser {
  let trial = 0
  let held: Holdings
  let budget = 0
  let details = 0
  let owner: HeldPicture

  const take = (page: HeldPage, as: number): HeldPage => {
    if (page.trial !== trial) {
      page.trial = trial
      page.rank = as
      page.area = 0
      page.error = 0
      page.distance = Infinity
      held.wanted[held.count++] = page
      if (as === rank.detail) details++
    }
    return page
  }

  const want: WantCell = (level, size, x, y, sharpness, area, distance) => {
    const { levels } = owner.source
    const coarsest = levels.at(-1) ?? 0
    see(take(pageAt(owner, coarsest, x, y), rank.base), sharpness, area, distance)
    owner.area += area
    if (level !== coarsest || levels.length > 1) {
      let page = pageAt(owner, level, x, y)
      const finer = levelFor(levels, sharpness * reluctance)
      // Where another square wants the coarser page anyway, finer ones are of no use beside it.
      if (finer < level && finer >= size && page.trial !== trial) {
        const fine = pageAt(owner, finer, x, y)
        const kept = fine.look === held.look - 1 || page.state !== 'resident'
        if (fine.state === 'resident' && kept) page = fine
      }
      // What cannot be had is not waited for: its parent is wanted in its place.
      while (page.state === 'given-up') {
        const parent = parentOf(page)
        if (parent === null) break
        page = parent
      }
      if (page.level !== coarsest) see(take(page, rank.detail), sharpness, area, distance)
    }
    return held.count <= budget || details === 0
  }

  const fitAll = (
    pictures: readonly HeldPicture[],
    seen: ReadonlySet<string>,
    sight: Sight,
    detail: number,
  ): number => {
    for (let bias = 1; ; bias *= biasStep) {
      trial++
      held.count = 0
      details = 0
      for (owner of pictures) {
        owner.area = 0
        if (seen.has(owner.id)) owner.chooser.choose(sight, detail / bias, want)
        if (details > 0 && held.count > budget) break
      }
      if (details === 0 || held.count <= budget) return bias
    }
  }

  return {
    choose: (pictures, seen, sight, { detail, previews = true }, into) => {
      held = into
      held.look++
      budget = Math.floor(held.layers.length * fillable)
      const bias = fitAll(pictures, seen, sight, detail)
      dropLeastSeen(held)
      for (const picture of pictures) {
        if (!previews || !seen.has(picture.id)) continue
        const preview = previewOf(picture, held)
        if (preview !== null && held.count < held.layers.length) take(preview, rank.preview)
      }
      for (const picture of pictures) {
        if (!seen.has(picture.id)) continue
        for (const page of picture.base) {
          if (page.trial !== trial && held.count < budget) take(page, rank.hiddenBase)
        }
      }
      const screen = sight.width * sight.height
      for (let i = 0; i < held.count; i++) {
        const page = held.wanted[i]
        if (page !== undefined) mark(page, held.look, screen)
      }
      return bias
    },
    hint: (pictures, sights, detail, into, out) => {
      const real = into
      held = { ...into, wanted: out, count: 0 }
      budget = Math.min(Math.floor(real.layers.length * fillable) - real.count, mostHints)
      trial++
      details = 0
      for (const sight of sights) {
        for (owner of pictures) owner.chooser.choose(sight, detail, want)
      }
      out.length = Math.max(0, Math.min(held.count, budget))
      for (const page of out) {
        page.hint = real.look
        page.used = real.look
        if (page.look === real.look) continue
        page.rank = rank.hint
        page.score = page.area
      }
    },
  }
}

function see(page: HeldPage, sharpness: number, area: number, distance: number): void {
  page.area += area
  page.error = Math.max(page.error, sharpness)
  page.distance = Math.min(page.distance, distance)
}

/** Where not even the coarsest pages of all pictures fit, those of the pictures that fill most of the view stay. */
function dropLeastSeen(held: Holdings): void {
  if (held.count <= held.layers.length) return
  held.wanted.length = held.count
  held.wanted.sort((a, b) => b.owner.area - a.owner.area || compareWants(a, b))
  held.count = held.layers.length
}

/** Levels above a wanted page within which a resident page is good enough to wait with, and level of what is fetched else. */
const nearEnough = 4
const previewSteps = 2

/**
 * One page that shows coarsely what most of the missing pages will show; null where something near enough is resident or
 * few are missing. More than one would make all of them later.
 */
function previewOf(picture: HeldPicture, held: Holdings): HeldPage | null {
  let missing = 0
  let most: HeldPage | null = null
  for (let i = 0; i < held.count; i++) {
    const page = held.wanted[i]
    if (page?.owner !== picture || page.rank !== rank.detail || page.state === 'resident') continue
    // The coarsest page comes before any preview.
    const above = residentAbove(page, page.level)?.level ?? picture.source.levels.at(-1) ?? 0
    if (above <= page.level + nearEnough) continue
    missing++
    if (most === null || page.area > most.area) most = page
  }
  if (most === null || missing < 3) return null
  const { levels } = picture.source
  const wish = most.level + previewSteps
  const level = levels.find(l => l >= wish)
  if (level === undefined || level === levels.at(-1)) return null
  const scale = 2 ** (level - most.level)
  const page = heldPage(
    picture,
    level,
    Math.floor(most.column / scale),
    Math.floor(most.row / scale),
  )
  return page.look === held.look || page.state === 'given-up' ? null : page
}

/** Marks a page as wanted now, keeps what stands in for it, and scores what the visitor misses while it is not there. */
function mark(page: HeldPage, look: number, screen: number): void {
  page.look = look
  page.used = look
  let gain = 1
  if (page.state !== 'resident') {
    const shown = residentAbove(page, page.level)
    if (shown !== null) shown.used = look
    gain = shown === null ? 16 : Math.min(2 ** (shown.level - page.level), 16)
  }
  page.score = ((page.area / screen) * gain) / (0.2 + page.distance ** 2)
}
