import { expect, it } from 'vitest'
import { writtenVertically } from '#panels/leaf/hanging-slip.tsx'

it('hangs Chinese, Japanese and Korean, and nothing else', () => {
  expect(['zh-Hans', 'zh', 'zh-TW', 'ja', 'ko'].every(writtenVertically)).toBe(true)
  expect(['en', 'ar', 'hi', 'not a tag'].some(writtenVertically)).toBe(false)
})
