import { expect, it } from 'vitest'
import { invitation } from '#panels/threshold/invitations.ts'

it('invites a reader by language and script, whatever the region', () => {
  expect(invitation('zh-TW')).toBe('進入')
  expect(invitation('zh-CN')).toBe('进入')
  expect(invitation('de-AT')).toBe('Eintreten')
})

it('has no word for a language it does not know', () => {
  expect(invitation('is')).toBeUndefined()
  expect(invitation('not a tag')).toBeUndefined()
})
