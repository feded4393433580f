import { bareNames, namedReferences } from '#narration/webvtt/named-references.ts'

/** The text a character reference stands for, and where what follows it begins. */
export interface ReadReference {
  readonly text: string
  readonly next: number
}

/** The longest name is CounterClockwiseContourIntegral. */
const longestName = 31
const longestBareName = 6
const numeric = /&#(?:x([0-9a-f]+)|(\d+));?/iy
const name = new RegExp(`&([a-z][a-z0-9]{0,${longestName - 1}})(;?)`, 'iy')

/**
 * The HTML character reference that starts with the `&` at `from`; null where none does. Source: HTML, "Character
 * reference state", outside of attributes.
 */
export function readReference(text: string, from: number): ReadReference | null {
  if (text[from + 1] === '#') {
    numeric.lastIndex = from
    const found = numeric.exec(text)
    if (found === null) return null
    const code = found[1] === undefined ? Number(found[2]) : Number.parseInt(found[1], 16)
    return { text: characterOf(code), next: from + found[0].length }
  }
  name.lastIndex = from
  const found = name.exec(text)
  return found === null ? null : named(found[1] ?? '', found[2] === ';', from + 1)
}

function named(word: string, closed: boolean, from: number): ReadReference | null {
  const whole = closed ? texts().get(word) : undefined
  if (whole !== undefined) return { text: whole, next: from + word.length + 1 }
  for (let length = Math.min(word.length, longestBareName); length > 1; length--) {
    const start = word.slice(0, length)
    if (!bare().has(start)) continue
    return { text: texts().get(start) ?? '', next: from + length }
  }
  return null
}

let textOfName: ReadonlyMap<string, string> | null = null
let bareNameSet: ReadonlySet<string> | null = null

/** Unfolded when the first name is met: most captions have none. */
function texts(): ReadonlyMap<string, string> {
  textOfName ??= new Map(
    words(namedReferences).flatMap(entry => {
      const [codes = '', names = ''] = entry.split(':')
      const text = String.fromCodePoint(...codes.split('_').map(code => Number.parseInt(code, 16)))
      return names.split(',').map(each => [each, text] as const)
    }),
  )
  return textOfName
}

function bare(): ReadonlySet<string> {
  bareNameSet ??= new Set(words(bareNames))
  return bareNameSet
}

const words = (text: string): string[] => text.trim().split(/\s+/)

/** What windows-1252 has at 0x80 to 0x9f, which old pages mean by these numbers; 0 where it has nothing. */
const oldCodes = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0,
  0x17d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
  0x153, 0, 0x17e, 0x178,
]

function characterOf(code: number): string {
  const half = code >= 0xd800 && code <= 0xdfff
  if (code === 0 || half || code > 0x10ffff) return '\ufffd'
  return String.fromCodePoint(oldCodes[code - 0x80] || code)
}
