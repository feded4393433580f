import { expect, test } from 'vitest'
import { helpLines } from '#visit/key-bindings.ts'

test('the help card tells what is used most first', () => {
  expect(helpLines(new Set(['keys'])).map(line => line.id)).toEqual([
    'keys-walk',
    'keys-turn',
    'keys-closer',
    'keys-look',
    'keys-back',
  ])
})
