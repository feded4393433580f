import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Cue, CueNode, CueRegion } from '../../../src/narration/webvtt/cue.ts'
import { type ParsedCaptions, parseWebVtt } from '../../../src/narration/webvtt/parse-webvtt.ts'
import { corpusFolder } from '../../fixtures/corpus-folder.ts'
import { deviations } from './deviations.ts'
import { ownCueTexts } from './own-cases.ts'
import { attributesOf, elementOf, treeText } from './tree-text.ts'

/** One case: what came of it, and what should have. */
export interface CaptionCase {
  readonly name: string
  readonly found: unknown
  readonly expected: unknown
}

/** Every case that has an expectation: those written here, and those of the shared corpus where there is one. */
export function captionCases(): CaptionCase[] {
  const own = cueTextCases('own', ownCueTexts)
  const folder = corpusFolder('captions')
  return folder === null ? own : [...own, ...webPlatformCases(folder), ...vttjsCases(folder)]
}

/** Names of the cases that come out otherwise than expected and are not listed as deviations. */
export function unexpected(cases: readonly CaptionCase[]): string[] {
  return cases
    .filter(({ name }) => !Object.hasOwn(deviations, name))
    .filter(({ found, expected }) => !isDeepStrictEqual(found, expected))
    .map(({ name }) => name)
}

/** Every WebVTT file of the corpus, by its path there. */
export function captionFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.vtt'))
    .sort()
}

const readText = (file: string): string => new TextDecoder().decode(readFileSync(file))

function readJson<T>(file: string): T {
  return JSON.parse(readText(file)) as T
}

function cueTextCases(
  name: string,
  cases: readonly { readonly text: string; readonly expectedTree: string }[],
): CaptionCase[] {
  return cases.map(({ text, expectedTree }, i) => ({
    name: `${name} ${i}: ${JSON.stringify(text)}`,
    found: treeText(parseWebVtt(`WEBVTT\n\n00:00.000 --> 00:01.000\n${text}`).cues[0]?.text ?? []),
    expected: expectedTree,
  }))
}

function webPlatformCases(folder: string): CaptionCase[] {
  return ['entities', 'tags', 'text'].flatMap(name => {
    const file = join(folder, 'wpt-cue-parsing', name)
    const cases: { text: string; expectedTree: string }[] = readJson(`${file}.json`)
    const { cues } = parseWebVtt(readText(`${file}.vtt`))
    return [
      ...cueTextCases(`wpt-cue-parsing/${name}`, cases),
      {
        name: `wpt-cue-parsing/${name}.vtt`,
        found: cues.map(cue => treeText(cue.text)),
        expected: cases.map(each => each.expectedTree),
      },
    ]
  })
}

function vttjsCases(folder: string): CaptionCase[] {
  return captionFiles(join(folder, 'vttjs')).flatMap(path => {
    const stem = join(folder, 'vttjs', path.replace(/\.vtt$/, ''))
    const parsed = parseWebVtt(readText(`${stem}.vtt`))
    const cases: CaptionCase[] = []
    if (existsSync(`${stem}.json`)) {
      const expected: VttjsFile = readJson(`${stem}.json`)
      cases.push({
        name: `vttjs/${path.replace(/\.vtt$/, '.json')}`,
        found: asVttjs(parsed),
        expected: { cues: expected.cues.map(comparable), regions: expected.regions },
      })
    }
    if (existsSync(`${stem}-proc.json`)) {
      const boxes: VttjsBox[] | null = readJson(`${stem}-proc.json`)
      cases.push({
        name: `vttjs/${path.replace(/\.vtt$/, '-proc.json')}`,
        found: parsed.cues.map(cue => cue.text.map(drawn)),
        expected: (boxes ?? []).map(box => (box.childNodes[0]?.childNodes ?? []).map(bare)),
      })
    }
    return cases
  })
}

interface VttjsFile {
  readonly cues: readonly Record<string, unknown>[]
  readonly regions: readonly unknown[]
}

interface VttjsBox {
  readonly localName: string
  readonly className: string
  readonly lang: string
  readonly title: string
  readonly data?: string
  readonly childNodes: readonly VttjsBox[]
}

function comparable({ pauseOnExit: _, ...cue }: Record<string, unknown>): unknown {
  return cue
}

/** As vtt.js writes what it has read. */
function asVttjs({ cues, regions }: ParsedCaptions): unknown {
  return { cues: cues.map(cueAsVttjs), regions: regions.map(regionAsVttjs) }
}

function cueAsVttjs({ id, start, end, payload, settings }: Cue): unknown {
  const { align, region } = settings
  const side = { start: 'start', left: 'start', center: 'middle', end: 'end', right: 'end' }[align]
  const written = { 'line-left': 'start', center: 'middle', 'line-right': 'end', auto: side }
  return {
    align: align === 'center' ? 'middle' : align,
    endTime: end,
    id,
    line: settings.line,
    lineAlign: settings.lineAlign === 'center' ? 'middle' : settings.lineAlign,
    position: settings.position,
    positionAlign: written[settings.positionAlign],
    region: region === null ? '' : regionAsVttjs(region),
    size: settings.size,
    snapToLines: settings.snapToLines,
    startTime: start,
    text: payload,
    vertical: settings.vertical,
  }
}

function regionAsVttjs(region: CueRegion): unknown {
  return {
    lines: region.lines,
    regionAnchorX: region.anchor[0],
    regionAnchorY: region.anchor[1],
    scroll: region.scroll,
    viewportAnchorX: region.viewportAnchor[0],
    viewportAnchorY: region.viewportAnchor[1],
    width: region.width,
  }
}

type Drawn =
  | string
  | { readonly element: string; readonly attributes: unknown; readonly children: readonly Drawn[] }

function drawn(node: CueNode): Drawn {
  if (node.kind === 'text') return node.text
  if (node.kind === 'timestamp') return { element: 'timestamp', attributes: {}, children: [] }
  const attributes = { class: '', lang: '', title: '', ...Object.fromEntries(attributesOf(node)) }
  return { element: elementOf(node), attributes, children: node.children.map(drawn) }
}

/** A node of a NAME-proc.json without its style. */
function bare(box: VttjsBox): Drawn {
  if (box.data !== undefined && box.localName === '') return box.data
  const attributes = { class: box.className, lang: box.lang, title: box.title }
  const timestamp = box.localName === 'timestamp'
  return {
    element: box.localName,
    attributes: timestamp ? {} : attributes,
    children: timestamp ? [] : box.childNodes.map(bare),
  }
}
