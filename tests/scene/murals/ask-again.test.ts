import { expect, test } from 'vitest'
import { askAgainAfter } from '#scene/murals/ask-again.ts'

const url = 'https://images.example/wall/info.json'
const status = (code: number, retryAfter: string | null = null) =>
  ({ kind: 'status', url, status: code, retryAfter }) as const

test('a server that fails is asked three times, later each time, and as late as it says', () => {
  expect(askAgainAfter(status(500), 1)).toBe(2)
  expect(askAgainAfter(status(500), 2)).toBe(8)
  expect(askAgainAfter(status(500), 3)).toBe(Number.POSITIVE_INFINITY)
  expect(askAgainAfter(status(503, '20'), 1)).toBe(20)
})

test('a dead line is tried for as long as the wall hangs', () => {
  expect(askAgainAfter({ kind: 'offline', url }, 1)).toBe(2)
  expect(askAgainAfter({ kind: 'offline', url }, 9)).toBe(30)
})

test('what will be the same next time is not asked for again', () => {
  expect(askAgainAfter(status(403), 1)).toBe(null)
  expect(askAgainAfter({ kind: 'missing', url }, 1)).toBe(null)
  expect(askAgainAfter({ kind: 'cors', url }, 1)).toBe(null)
})
