import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { captionLines } from '#narration/captions/caption-lines.ts'
import { lineNodes } from '#narration/captions/line-nodes.ts'
import { lintCaptions } from '#narration/captions/lint-captions.ts'
import { cueWords } from '#narration/webvtt/cue-words.ts'
import { parseWebVtt } from '#narration/webvtt/parse-webvtt.ts'
import { captionNodes } from '#panels/captions/caption-nodes.tsx'
import { corpusFolder } from '../../fixtures/corpus-folder.ts'
import { captionFiles } from '../../narration/webvtt/caption-corpus.ts'

const folder = corpusFolder('captions')
const own =
  'WEBVTT\n\n00:00.000 --> 00:01.000\n<v "x" onload=1><script>&lt;img src=x onerror=1><lang ar">مخطوطة'

/** Every file of the corpus, and one that tries to be a page. */
function texts(): string[] {
  const files = folder === null ? [] : captionFiles(folder).map(path => join(folder, path))
  return [own, ...files.map(file => new TextDecoder().decode(readFileSync(file)))]
}

const ems = (text: string): number => text.length * 0.5

test('whatever file of captions there is, it is broken into lines and drawn, and none of it becomes a tag', () => {
  for (const text of texts()) {
    const captions = parseWebVtt(text)
    expect(() => lintCaptions(captions, 'en')).not.toThrow()
    for (const cue of captions.cues) {
      const lines = captionLines(cueWords(cue.text), { language: 'ja', ems, width: 12 })
      const drawn = lineNodes(cue.text, lines).map(line => renderToStaticMarkup(captionNodes(line)))
      for (const line of drawn) {
        expect(line).not.toMatch(/<(?!\/?(?:i|b|u|ruby|rt|bdi)\b)/)
        expect(line).not.toMatch(/<[^>]*\son[a-z]+=/)
      }
    }
  }
})
