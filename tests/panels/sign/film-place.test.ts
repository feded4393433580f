import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filmSizes, firstPlace, movedBy, movedByKey, resized } from '#panels/sign/film-place.ts'

test('the film stands first above, on the side where reading begins', () => {
  expect(firstPlace('ltr').x).toBeLessThan(0.5)
  expect(firstPlace('rtl').x).toBeGreaterThan(0.5)
})

test('arrow keys move it the way they point, other keys do not', () => {
  const place = { x: 0.5, y: 0.5, size: 1 }
  expect(movedByKey(place, 'ArrowLeft')?.x).toBeLessThan(0.5)
  expect(movedByKey(place, 'ArrowDown')?.y).toBeGreaterThan(0.5)
  expect(movedByKey(place, 'Enter')).toBeNull()
})

test('it never leaves the page, however it is pulled', () => {
  const any = fc.double()
  fc.assert(
    fc.property(any, any, (x, y) => {
      const place = movedBy(firstPlace('ltr'), x, y)
      expect(place.x >= 0 && place.x <= 1 && place.y >= 0 && place.y <= 1).toBe(true)
    }),
  )
})

test('it grows and shrinks within its sizes', () => {
  const largest = resized(resized(resized(firstPlace('ltr'), 1), 1), 1)
  expect(largest.size).toBe(filmSizes.length - 1)
  expect(resized(largest, 1)).toBe(largest)
  expect(resized(largest, -1).size).toBe(filmSizes.length - 2)
})
