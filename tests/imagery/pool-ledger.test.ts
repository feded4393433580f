import { expect, test } from 'vitest'
import { createChooser } from '#imagery/choose-cells.ts'
import { type HeldPage, type HeldPicture, heldPage, rank } from '#imagery/held-page.ts'
import { createLedger } from '#imagery/pool-ledger.ts'
import { flatWall, sourceOf } from './choosing-figures.ts'

const now = 5
const source = sourceOf(32768, 16384)
const owner: HeldPicture = {
  id: 'mural',
  source,
  chooser: createChooser(source, flatWall(11, 5.5).sheet),
  pages: new Map(),
  base: [],
  order: 0,
  area: 0,
  pending: 0,
  served: 0,
  ready: 0,
  signature: 0,
  changed: false,
}

function pageLike(level: number, column: number, marks: Partial<HeldPage>): HeldPage {
  return Object.assign(heldPage(owner, level, column, 0), { rank: rank.detail }, marks)
}

/** A full pool: a wanted page, one that stands in, an old coarse one, two old fine ones. */
function fullLedger() {
  const pages = {
    wanted: pageLike(0, 1, { look: now, used: now }),
    standIn: pageLike(3, 1, { look: 2, used: now }),
    oldCoarse: pageLike(4, 1, { look: 2, used: 2 }),
    oldFine: pageLike(1, 1, { look: 2, used: 2 }),
    older: pageLike(5, 0, { look: 1, used: 1 }),
  }
  const ledger = createLedger(5)
  for (const page of Object.values(pages)) ledger.place(page, now)
  return { ...pages, ledger }
}

test('the page not used for longest goes first, then the finest, then what stands in, and never what is wanted', () => {
  const { ledger, wanted, standIn, oldCoarse, oldFine, older } = fullLedger()
  const gone: HeldPage[] = []
  for (let i = 0; i < 5; i++) {
    const held = [...ledger.layers]
    const layer = ledger.place(pageLike(0, 10 + i, { look: now, used: now }), now)
    const out = held[layer]
    if (out) gone.push(out)
  }
  expect(gone).toEqual([older, oldFine, oldCoarse, standIn])
  expect(wanted.state).toBe('resident')
  expect(older.state).toBe('absent')
})

test('a page that is only hinted at does not take the layer of one that stands in', () => {
  const { ledger, standIn } = fullLedger()
  for (let i = 0; i < 5; i++)
    ledger.place(pageLike(0, 20 + i, { look: 0, used: now, rank: rank.hint }), now)
  expect(standIn.state).toBe('resident')
})

test('a smaller pool frees the pages of the layers that go, and a larger one has room', () => {
  const { ledger, wanted, older } = fullLedger()
  ledger.resize(3)
  expect([wanted.state, older.state]).toEqual(['resident', 'absent'])
  expect(ledger.hasRoom()).toBe(false)
  ledger.resize(4)
  expect(ledger.place(older, now)).toBe(3)
})
