import { conservator } from '#painter/figure/conservator.ts'
import { disciple } from '#painter/figure/disciple.ts'
import { donor } from '#painter/figure/donor.ts'
import type { Figure } from '#painter/figure/figure.ts'
import { pelliot } from '#painter/figure/pelliot.ts'
import { stein } from '#painter/figure/stein.ts'
import { wangYuanlu } from '#painter/figure/wang-yuanlu.ts'

/** The people of the first exhibition. None is a likeness: each is a drawing of a person of that time and work. */
export const FIGURES: readonly Figure[] = [
  { name: 'disciple', tall: 1660, seed: 311, draw: disciple, revision: 1 },
  { name: 'donor', tall: 1700, seed: 312, draw: donor, revision: 1 },
  { name: 'wang-yuanlu', tall: 1640, seed: 313, draw: wangYuanlu, revision: 1 },
  { name: 'stein', tall: 1640, seed: 314, draw: stein, revision: 1 },
  { name: 'pelliot', tall: 1720, seed: 315, draw: pelliot, revision: 1 },
  { name: 'conservator', tall: 1640, seed: 316, draw: conservator, revision: 1 },
]
