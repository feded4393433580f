import type { Entry, TranslationFile } from '#interchange/entry.ts'
import { type EntryState, stampOf, writeStamp } from '#interchange/stamp.ts'

/** Of XLIFF 2.0 and 2.1 alike. */
const NAMESPACE = 'urn:oasis:names:tc:xliff:document:2.0'

const states: Readonly<Record<EntryState, string>> = {
  missing: 'state="initial"',
  stale: 'state="initial" subState="lamplight:stale"',
  translated: 'state="translated"',
  reviewed: 'state="reviewed"',
}

/** The file as XLIFF 2.1: a unit for each text, its id in `name`. Source: OASIS XLIFF Version 2.1, 2018-02-13. */
export function writeXliff({ exhibition, from, to, entries }: TranslationFile): string {
  const languages = `srcLang="${attribute(from)}" trgLang="${attribute(to)}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${NAMESPACE}" version="2.1" ${languages} xml:space="preserve">`,
    `  <file id="${attribute(exhibition)}" original="exhibition.json">`,
    ...entries.flatMap(unitOf),
    '  </file>',
    '</xliff>',
    '',
  ].join('\n')
}

function unitOf(entry: Entry): string[] {
  const { id, source, target, state, what, limit, address } = entry
  const stamp = writeStamp(stampOf(source, target, state))
  const notes = [
    ['what', what],
    ...(limit === null ? [] : [['length', limit]]),
    ['where', address],
    ['stamp', stamp],
  ] as const
  return [
    `    <unit id="${attribute(unitId(id))}" name="${attribute(id)}">`,
    '      <notes>',
    ...notes.map(
      ([category = '', text = '']) =>
        `        <note category="${category}">${characters(text, () => '\ufffd')}</note>`,
    ),
    '      </notes>',
    `      <segment ${states[state]}>`,
    `        <source>${content(source)}</source>`,
    ...(target === null ? [] : [`        <target>${content(target)}</target>`]),
    '      </segment>',
    '    </unit>',
  ]
}

/** A unit's id may hold no slash; dots stand in no id of an exhibition. */
const unitId = (id: string): string => id.replaceAll('/', '.')

const content = (text: string): string => characters(text, sign => `<cp hex="${hexOf(sign)}"/>`)

const hexOf = (sign: string): string =>
  (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')

const escaped: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // A reader of XML makes every line end that stands as itself LF.
  '\r': '&#13;',
}

/** Text of an element; `forbidden` writes the signs that XML 1.0 has no place for (section 2.2, Char). */
function characters(text: string, forbidden: (sign: string) => string): string {
  return text.replaceAll(
    /[&<>\r]|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu,
    sign => escaped[sign] ?? forbidden(sign),
  )
}

const attribute = (text: string): string =>
  characters(text, () => '\ufffd')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;')
