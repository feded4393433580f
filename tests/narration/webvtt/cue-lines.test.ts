import { describe, expect, test } from 'vitest'
import { cueLines } from '#narration/webvtt/cue-lines.ts'
import { readCueText } from '#narration/webvtt/cue-text.ts'
import { treeText } from './tree-text.ts'

const drawn = (text: string, lines: string[]): string[] =>
  cueLines(readCueText(text), lines).map(nodes => treeText(nodes))

describe('cueLines', () => {
  test('continues a span in the next line', () => {
    expect(drawn('see <i>the north wall</i> now', ['see the', 'north wall now'])).toEqual([
      '| "see "\n| <i>\n|   "the"\n',
      '| <i>\n|   "north wall"\n| " now"\n',
    ])
  })

  test('joins the lines of the file that were joined', () => {
    expect(drawn('one\n<b>two</b>', ['one two'])).toEqual(['| "one "\n| <b>\n|   "two"\n'])
    expect(drawn('莫高窟の\n壁画', ['莫高窟の壁画'])).toEqual(['| "莫高窟の壁画"\n'])
  })

  test('leaves a reading with the signs it is the reading of', () => {
    expect(drawn('<ruby>敦<rt>dūn</rt>煌<rt>huáng</rt></ruby>', ['敦煌'])).toEqual([
      '| <ruby>\n|   "敦"\n|   <rt>\n|     "dūn"\n|   "煌"\n|   <rt>\n|     "huáng"\n',
    ])
  })
})
