import { expect, test } from 'vitest'
import { textIn } from '#exhibition/language-map.ts'
import { stopSeconds, tourMinutes } from '#panels/tour/stop-seconds.ts'
import { caveTours, docent } from '../../fixtures/cave-tours.ts'

const textOf = (map: Parameters<typeof textIn>[0]) => textIn(map, ['en'])

test('a stop takes as long as its words are read, and its time to look', () => {
  const [before, opened] = docent.stops
  if (!before || !opened) throw new Error('the tour has stops')
  expect(stopSeconds(caveTours, before, textOf)).toBeCloseTo(27 / 14, 1)
  expect(stopSeconds(caveTours, opened, textOf)).toBe(4)
})

test('the shortest tour takes a minute', () => {
  expect(tourMinutes(caveTours, docent, textOf)).toBe(1)
})
