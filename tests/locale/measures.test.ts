import { assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lengthLabel, listLabel, metresInWords } from '#locale/measures.ts'

describe('metresInWords', () => {
  it.each([
    [0, 0],
    [0.74, 0],
    [0.75, 1],
    [1.49, 1],
    [2.5, 3],
    [12.2, 12],
    [-3, 0],
    [Number.NaN, 0],
  ])('says %d metres as %d', (metres, expected) => {
    expect(metresInWords(metres)).toBe(expected)
  })

  it('is never further than half a metre from the truth, beyond reach', () => {
    void assert(
      property(double({ min: 0.75, max: 500, noNaN: true }), metres => {
        expect(Math.abs(metresInWords(metres) - metres)).toBeLessThanOrEqual(0.5)
      }),
    )
  })
})

describe('lengthLabel', () => {
  it('uses centimetres below a metre and the marks of the language', () => {
    expect(lengthLabel(2.75, 'en')).toBe('2.75 m')
    expect(lengthLabel(0.8, 'en')).toBe('80 cm')
    expect(lengthLabel(2.75, 'de')).toBe('2,75 m')
  })
})

describe('listLabel', () => {
  it('joins names as the language does', () => {
    expect(listLabel(['a', 'b', 'c'], 'en')).toBe('a, b, and c')
    expect(listLabel(['甲', '乙'], 'zh-Hans')).toBe('甲和乙')
  })
})
