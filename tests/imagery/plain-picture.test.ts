import { expect, test } from 'vitest'
import { plainPicture } from '#imagery/plain-picture.ts'

test('every page of a plain picture is cut from the one file', () => {
  const source = plainPicture('wall.jpg', 3000, 1100)
  expect(source?.levels).toEqual([0, 1, 2, 3])
  expect(source?.parts({ level: 0, column: 5, row: 2 })).toEqual([
    { url: 'wall.jpg', size: [3000, 1100], from: [2560, 1024, 440, 76], to: [0, 0, 440, 76] },
  ])
  expect(source?.parts({ level: 3, column: 0, row: 0 })).toEqual([
    { url: 'wall.jpg', size: [3000, 1100], from: [0, 0, 3000, 1100], to: [0, 0, 375, 138] },
  ])
  expect(source?.whole(100)).toBe('wall.jpg')
})

test('a picture without pixels is none', () => {
  expect(plainPicture('wall.jpg', 0, 10)).toBeNull()
  expect(plainPicture('wall.jpg', Number.NaN, 10)).toBeNull()
})
