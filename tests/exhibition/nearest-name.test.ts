import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, nearestName } from '#exhibition/nearest-name.ts'

test.each([
  ['widht', ['height', 'width', 'depth'], 'width'],
  ['lable', ['label', 'table-of-sources'], 'label'],
  ['cave17', ['cave-16', 'cave-17'], 'cave-17'],
  ['Title', ['title'], 'title'],
  ['id', ['it', 'other'], 'it'],
  ['statue', ['stele', 'altar'], undefined],
  ['x', [], undefined],
])('%s among %j is %s', (name, candidates, expected) => {
  expect(nearestName(name, candidates)).toBe(expected)
})

test('the distance is one way as the other, nothing to itself, and grows by little with one letter more', () => {
  const word = fc.stringMatching(/^[a-d]{0,7}$/)
  fc.assert(
    fc.property(word, word, fc.nat(7), (a, b, at) => {
      const distance = editDistance(a, b)
      expect(editDistance(b, a)).toBe(distance)
      expect(distance === 0).toBe(a === b)
      expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
      expect(editDistance(a, `${b}x`)).toBeLessThanOrEqual(distance + 1)
      expect(editDistance(a, `x${b}`)).toBeLessThanOrEqual(distance + 1)
      // Between two letters that were swapped it costs the swap as well: a swapped pair is not edited further.
      expect(editDistance(a, `${b.slice(0, at)}x${b.slice(at)}`)).toBeLessThanOrEqual(distance + 2)
      expect(editDistance(a, b, 3)).toBe(Math.min(distance, 3))
    }),
  )
})
