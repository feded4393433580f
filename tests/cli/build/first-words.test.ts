import { describe, expect, it } from 'vitest'
import { onlyFirstWords } from '#cli/build/first-words.ts'
import { messages as whole } from '#locale/messages/en.po'
import { messages as first } from '#locale/messages/en.po?first'

describe('onlyFirstWords', () => {
  it('keeps what threshold and veil say, letter by letter, and leaves out the rest', () => {
    expect(first['threshold.awaited']).toEqual(whole['threshold.awaited'])
    expect(Object.keys(first).length).toBeLessThan(Object.keys(whole).length / 10)
    for (const [id, message] of Object.entries(first)) expect(message, id).toEqual(whole[id])
  })

  it('keeps quotes and dollar signs as they are', () => {
    const messages = JSON.stringify({ 'leaf.close': ['“$1” "\\'], 'leaf.back': ['Back'] })
    expect(
      onlyFirstWords(`export const messages=JSON.parse(${JSON.stringify(messages)});`),
    ).toContain(JSON.stringify(JSON.stringify({ 'leaf.close': ['“$1” "\\'] })))
  })

  it('says so where a catalogue is compiled in another way', () => {
    expect(() => onlyFirstWords('export default {}')).toThrow('look at how Lingui compiles it now')
  })
})
