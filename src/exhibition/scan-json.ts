/** What the reader takes; beyond it a document is refused before anything is built from it. */
export interface JsonLimits {
  /** UTF-16 units of text. */
  readonly length: number
  /** Objects and lists inside each other. */
  readonly depth: number
  /** Objects, lists, texts, numbers, true, false and null. */
  readonly nodes: number
}

const jsonLimits: JsonLimits = { length: 20_000_000, depth: 200, nodes: 200_000 }

export type JsonFaultReason =
  | 'too-long'
  | 'too-deep'
  | 'too-many'
  | 'empty'
  | 'ends-early'
  | 'after-end'
  | 'value'
  | 'number'
  | 'trailing-comma'
  | 'comma'
  | 'colon'
  | 'key'
  | 'string-open'
  | 'string-control'
  | 'string-escape'

type Path = readonly (string | number)[]

export interface JsonScan {
  /** The first thing that is not JSON (RFC 8259) or passes a limit, with its offset; null when all of it is well. */
  readonly fault: { readonly offset: number; readonly reason: JsonFaultReason } | null
  /** Properties written twice in one object; `JSON.parse` keeps the last and forgets the others. */
  readonly duplicates: readonly Path[]
  /** Properties named `__proto__`, `constructor` or `prototype`. */
  readonly forbidden: readonly Path[]
}

interface Container {
  readonly keys: Set<string> | null
  step: string | number
}

interface State {
  readonly text: string
  readonly limits: JsonLimits
  at: number
  nodes: number
  expect: 'value' | 'first-item' | 'key' | 'first-key' | 'after'
  readonly open: Container[]
  readonly duplicates: Path[]
  readonly forbidden: Path[]
}

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])
const numberOrWord = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const wordLike = /[\w.+-]/

/**
 * Reads JSON without building anything and without recursion, so that a document of a hundred thousand brackets costs
 * nothing and a mistake is told with its place. A text without fault is one that `JSON.parse` takes.
 */
export function scanJson(text: string, limits: JsonLimits = jsonLimits): JsonScan {
  const state: State = {
    text,
    limits,
    at: 0,
    nodes: 0,
    expect: 'value',
    open: [],
    duplicates: [],
    forbidden: [],
  }
  const { duplicates, forbidden } = state
  const reason = text.length > limits.length ? 'too-long' : scanAll(state)
  return { fault: reason && { offset: state.at, reason }, duplicates, forbidden }
}

function scanAll(s: State): JsonFaultReason | null {
  for (;;) {
    skipSpace(s)
    const character = s.text[s.at]
    if (character === undefined) {
      if (s.nodes === 0) return 'empty'
      return s.open.length === 0 ? null : 'ends-early'
    }
    const reason = scanOne(s, character)
    if (reason !== null) return reason
  }
}

function scanOne(s: State, character: string): JsonFaultReason | null {
  switch (s.expect) {
    case 'first-item':
      return character === ']' ? close(s) : scanValue(s, character)
    case 'value':
      return scanValue(s, character)
    case 'first-key':
      return character === '}' ? close(s) : scanKey(s, character)
    case 'key':
      return scanKey(s, character)
    case 'after':
      return scanAfter(s, character)
  }
}

function scanValue(s: State, character: string): JsonFaultReason | null {
  s.nodes++
  if (s.nodes > s.limits.nodes) return 'too-many'
  if (character === '{' || character === '[') {
    if (s.open.length >= s.limits.depth) return 'too-deep'
    const object = character === '{'
    s.open.push({ keys: object ? new Set() : null, step: object ? '' : 0 })
    s.at++
    s.expect = object ? 'first-key' : 'first-item'
    return null
  }
  s.expect = 'after'
  if (character === '"') return scanString(s)
  if (character === ']' || character === '}') return s.open.length > 0 ? 'trailing-comma' : 'value'
  numberOrWord.lastIndex = s.at
  const found = numberOrWord.exec(s.text)?.[0]
  const next = s.text[s.at + (found?.length ?? 0)]
  if (found === undefined || (next !== undefined && wordLike.test(next))) {
    return /[-+.\d]/.test(character) ? 'number' : 'value'
  }
  s.at += found.length
  return null
}

function scanKey(s: State, character: string): JsonFaultReason | null {
  if (character === '}') return 'trailing-comma'
  if (character !== '"') return 'key'
  const start = s.at
  const reason = scanString(s)
  if (reason !== null) return reason
  const key: unknown = JSON.parse(s.text.slice(start, s.at))
  const container = s.open.at(-1)
  if (typeof key !== 'string' || !container?.keys) return 'key'
  container.step = key
  if (container.keys.has(key)) s.duplicates.push(s.open.map(({ step }) => step))
  if (forbiddenKeys.has(key)) s.forbidden.push(s.open.map(({ step }) => step))
  container.keys.add(key)
  skipSpace(s)
  if (s.text[s.at] !== ':') return s.at < s.text.length ? 'colon' : 'ends-early'
  s.at++
  s.expect = 'value'
  return null
}

function scanAfter(s: State, character: string): JsonFaultReason | null {
  const container = s.open.at(-1)
  if (container === undefined) return 'after-end'
  if (character === (container.keys ? '}' : ']')) return close(s)
  if (character !== ',') return 'comma'
  s.at++
  if (typeof container.step === 'number') container.step++
  s.expect = container.keys ? 'key' : 'value'
  return null
}

function close(s: State): null {
  s.open.pop()
  s.at++
  s.expect = 'after'
  return null
}

/** A loop rather than one regular expression: those run out of stack on a text of some megabytes. */
function scanString(s: State): JsonFaultReason | null {
  for (let at = s.at + 1; at < s.text.length; at++) {
    const code = s.text.charCodeAt(at)
    if (code === 0x22) {
      s.at = at + 1
      return null
    }
    if (code < 0x20) {
      s.at = at
      return 'string-control'
    }
    if (code === 0x5c) {
      const escaped = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y
      escaped.lastIndex = at + 1
      const length = escaped.exec(s.text)?.[0].length
      if (length === undefined) {
        s.at = at
        return 'string-escape'
      }
      at += length
    }
  }
  return 'string-open'
}

function skipSpace(s: State): void {
  for (;;) {
    const code = s.text.charCodeAt(s.at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
    s.at++
  }
}
