import type { Entry, TranslationFile } from '#interchange/entry.ts'
import { stampOf, writeStamp } from '#interchange/stamp.ts'

/**
 * The file as a gettext catalogue. Each text's id is its `msgctxt`; `fuzzy` is what no native reader has read, or whose
 * source has changed. Source: GNU gettext manual, "The Format of PO Files".
 */
export function writePo(file: TranslationFile): string {
  const head = [
    '# Lift the mark “fuzzy” from a text that somebody who grew up with the language has read and found good.',
    'msgid ""',
    'msgstr ""',
    ...[
      'Content-Type: text/plain; charset=UTF-8',
      'Content-Transfer-Encoding: 8bit',
      `Language: ${file.to}`,
      `X-Source-Language: ${file.from}`,
      `X-Lamplight-Exhibition: ${file.exhibition}`,
    ].map(line => quote(`${line}\n`)),
  ]
  return `${[head.join('\n'), ...file.entries.map(entryOf)].join('\n\n')}\n`
}

function entryOf(entry: Entry): string {
  const { source, target, state } = entry
  const fuzzy = state === 'stale' || state === 'translated'
  return [
    ...comment('.', entry.what),
    ...(entry.limit === null ? [] : comment('.', entry.limit)),
    ...(state === 'stale' ? ['#. The source has changed since this was translated.'] : []),
    `#. stamp: ${writeStamp(stampOf(source, target, state))}`,
    `#: ${entry.address}`,
    ...(fuzzy ? ['#, fuzzy'] : []),
    `msgctxt ${quote(entry.id)}`,
    `msgid ${block(source)}`,
    `msgstr ${block(target ?? '')}`,
  ].join('\n')
}

/** A line end inside a comment would begin an entry. */
const comment = (kind: string, text: string): string[] =>
  text.split(/[\r\n\u2028\u2029]+/).map(line => `#${kind} ${line}`)

/** Text of several lines begins on the next, one line of the file for each. */
function block(text: string): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? []
  return lines.length < 2 ? quote(text) : ['""', ...lines.map(quote)].join('\n')
}

const named: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

/** In three octal digits, so that a digit that follows is not taken for part of it. */
const octal = (sign: string) => `\\${(sign.codePointAt(0) ?? 0).toString(8).padStart(3, '0')}`

function quote(text: string): string {
  return `"${text.replaceAll(/["\\]|[^\P{Cc}\u0080-\u009f]/gu, sign => named[sign] ?? octal(sign))}"`
}
