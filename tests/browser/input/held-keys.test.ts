import { expect, it } from 'vitest'
import { driveOfKeys } from '#browser/input/held-keys.ts'
import { atRest } from '#browser/input/intents.ts'
import { actionOfKey } from '#visit/key-bindings.ts'

it('walks and turns at once', () => {
  expect(driveOfKeys(new Set(['forward', 'turn-left'] as const))).toMatchObject({
    forward: 1,
    turn: -1,
  })
})

it('stands still while opposite keys are held', () => {
  expect(driveOfKeys(new Set(['forward', 'backward'] as const)).forward).toBe(0)
})

it('is at rest with no key held', () => {
  expect(driveOfKeys(new Set())).toBe(atRest)
})

it('finds letters by their place and signs by what they say', () => {
  expect(actionOfKey('KeyW', 'z')).toBe('forward')
  expect(actionOfKey('BracketRight', '+')).toBe('closer')
  expect(actionOfKey('KeyP', 'p')).toBeNull()
})
