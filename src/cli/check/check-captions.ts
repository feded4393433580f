import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findFile } from '#cli/check/find-file.ts'
import { mediaOf } from '#exhibition/media-list.ts'
import { resolveMedia } from '#exhibition/media-path.ts'
import type { Problem } from '#exhibition/problem.ts'
import type { Exhibition } from '#exhibition/schema.ts'
import { type CaptionFinding, lintCaptions } from '#narration/captions/lint-captions.ts'
import { type CaptionFault, parseWebVtt } from '#narration/webvtt/parse-webvtt.ts'

/** A problem of one file of captions, without where it is named. */
type Finding = Omit<Problem, 'file' | 'pointer'>

/**
 * What is wrong with the captions and descriptions in the folder, read as the viewer reads them: cues that are lost, and
 * cues that are hard to read in their language's script.
 */
export async function checkCaptions(
  exhibition: Exhibition,
  folder: string,
  file: string,
): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const use of mediaOf(exhibition)) {
    if (use.role !== 'captions' && use.role !== 'descriptions') continue
    const text = await readCaptions(use.path, exhibition.id, folder)
    if (text === null) continue
    const language = use.pointer.slice(use.pointer.lastIndexOf('/') + 1)
    const findings =
      typeof text === 'string'
        ? findingsOf(text, use.path, language, use.role)
        : [notUtf8(use.path)]
    problems.push(...findings.map(finding => ({ ...finding, file, pointer: use.pointer })))
  }
  return problems
}

/** The text of a file in the folder; its bytes where they are not UTF-8, null where there is none to read. */
async function readCaptions(
  path: string,
  exhibition: string,
  folder: string,
): Promise<string | Uint8Array | null> {
  const place = resolveMedia(path, { exhibition, hosts: [] })
  if (place.kind !== 'inside' && place.kind !== 'shared') return null
  const root = place.kind === 'inside' ? folder : join(folder, '..', '..', place.folder, exhibition)
  const found = await findFile(root, place.path)
  if (found.kind !== 'file') return null
  const bytes = await readFile(found.file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return bytes
  }
}

/** Every finding of one file; other checks tell of a file that is no WebVTT at all. */
function findingsOf(
  text: string,
  path: string,
  language: string,
  role: 'captions' | 'descriptions',
): Finding[] {
  const captions = parseWebVtt(text)
  if (captions.faults.some(fault => fault.kind === 'signature')) return []
  const faults = captions.faults.flatMap(fault => faultFindings(fault, path))
  if (captions.cues.length === 0) return [...faults, noCues(path)]
  // Descriptions are heard: how long a line is and how fast one reads does not matter.
  const heard = (found: CaptionFinding) =>
    role === 'captions' || found.kind === 'never-seen' || found.kind === 'no-words'
  return [
    ...faults,
    ...lintCaptions(captions, language)
      .filter(heard)
      .map(found => told(found, path)),
  ]
}

function told(found: CaptionFinding, path: string): Finding {
  const { kind, line, times } = found
  const said = words[kind](found)
  const more = times > 1 ? ` and ${times - 1} more` : ''
  return {
    ...said,
    weight: kind === 'never-seen' ? 'mend' : 'consider',
    code: `caption-${kind}`,
    problem: `“${path}”, line ${line}${more}: ${said.problem}`,
  }
}

type Words = Pick<Finding, 'problem' | 'found' | 'expected' | 'remedy'>

const seconds = (value: number): string => `${Number(value.toFixed(2))} s`
const count = (value: number): string => String(Number(value.toFixed(1)))

const words: Record<CaptionFinding['kind'], (found: CaptionFinding) => Words> = {
  'never-seen': found => ({
    problem: 'a caption ends before it begins, so that nobody sees it',
    found: seconds(found.worst),
    expected: 'an end after the start',
    remedy: 'Mend its times.',
  }),
  'no-words': () => ({
    problem: 'a caption has no words',
    remedy: 'Write what is said, or take the caption away.',
  }),
  'out-of-order': () => ({
    problem: 'a caption begins before the one above it',
    remedy: 'Put captions in the order of their start.',
  }),
  overlap: found => ({
    problem: 'two captions are to be seen at once, so that the first is cut off',
    found: `${seconds(found.worst)} together`,
    expected: 'one at a time',
    remedy: 'End the first where the second begins.',
  }),
  flicker: found => ({
    problem: 'two captions are so close that the plate flickers between them',
    found: seconds(found.worst),
    expected: `none, or at least ${seconds(found.limit)}`,
    remedy: 'Let the first last until the second begins.',
  }),
  'too-brief': found => ({
    problem: 'a caption is seen too briefly to be read',
    found: seconds(found.worst),
    expected: `at least ${seconds(found.limit)}`,
    remedy: 'Let it stay longer, or join it with the next.',
  }),
  'too-long': found => ({
    problem: 'a caption stays so long that one reads it twice',
    found: seconds(found.worst),
    expected: `at most ${seconds(found.limit)}`,
    remedy: 'Divide it in two.',
  }),
  'too-fast': found => ({
    problem: 'a caption has more words than can be read in its time',
    found: `${count(found.worst)} letters a second`,
    expected: `at most ${count(found.limit)} in this script`,
    remedy: 'Let it stay longer, or shorten what it says.',
  }),
  'long-line': found => ({
    problem:
      'a line is longer than captions of this script should be, and will be broken elsewhere',
    found: `${count(found.worst)} letters`,
    expected: `at most ${count(found.limit)}`,
    remedy: 'Break the line where the sentence allows it, or divide the caption.',
  }),
  'many-lines': found => ({
    problem: 'a caption has more lines than are shown',
    found: `${found.worst}`,
    expected: 'two',
    remedy: 'Divide it.',
  }),
}

function faultFindings(fault: CaptionFault, path: string): Finding[] {
  const where = `“${path}”, line ${fault.line}`
  const found = JSON.stringify(fault.found)
  switch (fault.kind) {
    case 'signature':
      return []
    case 'timings':
      return [
        {
          weight: 'mend',
          code: 'caption-times',
          problem: `${where}: the times cannot be read, so that this caption is lost`,
          found,
          expected: 'such as "00:01.500 --> 00:04.000"',
          remedy: 'Write minutes, seconds and three digits after a full stop.',
        },
      ]
    case 'setting':
      return [
        {
          weight: 'consider',
          code: 'caption-setting',
          problem: `${where}: this setting says nothing`,
          found,
          remedy: 'Take it away: captions stand where the visitor wants them.',
        },
      ]
    case 'too-many':
    case 'too-long':
      return [
        {
          weight: 'mend',
          code: 'caption-file-too-large',
          problem: `${where}: what follows is not read any more`,
          expected: 'at most 4,000 captions and 2 million letters',
          remedy: 'One file holds one narration.',
        },
      ]
  }
}

function noCues(path: string): Finding {
  return {
    weight: 'mend',
    code: 'caption-none',
    problem: `“${path}” holds no captions`,
    remedy: 'Write some, or take the path away: then captions are made of the transcript.',
  }
}

function notUtf8(path: string): Finding {
  return {
    weight: 'mend',
    code: 'caption-encoding',
    problem: `“${path}” is not UTF-8 text, so that its letters come out wrong`,
    remedy: 'In the text editor choose “Save as”, encoding UTF-8.',
  }
}
