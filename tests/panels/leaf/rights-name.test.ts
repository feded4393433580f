import { expect, it } from 'vitest'
import { rightsName } from '#panels/leaf/rights-name.ts'

it('names licences and statements as their bodies write them', () => {
  expect(rightsName('https://creativecommons.org/licenses/by-nc-sa/4.0/')).toBe('CC BY-NC-SA 4.0')
  expect(rightsName('https://creativecommons.org/publicdomain/zero/1.0/')).toBe('CC0 1.0')
  expect(rightsName('https://rightsstatements.org/vocab/NoC-NC/1.0/')).toBe(
    'No Copyright – Non-Commercial Use Only',
  )
})

it('does not guess at other addresses', () => {
  expect(rightsName('https://example.org/licence')).toBeUndefined()
})
