import type { Messages } from '@lingui/core'

/** A message that a catalogue owes its readers, and why. */
export interface MissingMessage {
  readonly language: string
  readonly id: string
  readonly why: 'absent' | 'empty' | 'other-values' | 'plural-form'
}

/** Numbers whose plural forms an interface meets. */
const counts: readonly number[] = [...Array(201).keys(), 1000]

/**
 * What a catalogue lacks beside the one it was translated from: messages that are absent or empty, that do not name the
 * same values, or that have no form for a number which the language tells apart.
 */
export function missingMessages(
  language: string,
  messages: Messages,
  source: Messages,
): readonly MissingMessage[] {
  const forms = new Set(counts.map(n => new Intl.PluralRules(language).select(n)))
  return Object.keys(source).flatMap((id): MissingMessage[] => {
    const message = messages[id]
    if (message === undefined) return [{ language, id, why: 'absent' }]
    if (textIn(message).trim() === '') return [{ language, id, why: 'empty' }]
    if (valuesIn(message).join() !== valuesIn(source[id]).join()) {
      return [{ language, id, why: 'other-values' }]
    }
    const complete = pluralsIn(message).every(has => [...forms].every(form => has.includes(form)))
    return complete ? [] : [{ language, id, why: 'plural-form' }]
  })
}

/** A part of a compiled message: text, `#`, or a value with its format and, of plurals and choices, its branches. */
type Choice = readonly [name: string, format: string | undefined, branches: object | undefined]

function choicesIn(compiled: unknown): Choice[] {
  if (!Array.isArray(compiled)) return []
  return compiled.flatMap((part): Choice[] => {
    if (!Array.isArray(part)) return []
    const [name, format, branches] = part
    const own: object | undefined =
      typeof branches === 'object' && branches !== null ? branches : undefined
    const inner = own === undefined ? [] : Object.values(own).flatMap(choicesIn)
    return [[String(name), typeof format === 'string' ? format : undefined, own], ...inner]
  })
}

/** Names of the values that a compiled message takes, each once, in order. */
export const valuesIn = (compiled: unknown): readonly string[] =>
  [...new Set(choicesIn(compiled).map(([name]) => name))].sort()

const pluralsIn = (compiled: unknown): readonly (readonly string[])[] =>
  choicesIn(compiled)
    .filter(([, format]) => format === 'plural')
    .map(([, , branches]) => Object.keys(branches ?? {}))

function textIn(compiled: unknown): string {
  if (typeof compiled === 'string') return compiled
  return Array.isArray(compiled) ? compiled.map(textIn).join('{}') : ''
}
