import type * as z from 'zod/mini'
import { describeValue } from '#exhibition/describe-value.ts'
import { nearestName } from '#exhibition/nearest-name.ts'
import { type Problem, pointerOf } from '#exhibition/problem.ts'
import { LanguageMap } from '#exhibition/schema.ts'
import { optionsOf, requiredKeys, typeWords, wordsFor } from '#exhibition/schema-words.ts'
import { branchFor, resolveSchema, schemaAt, shapeOf } from '#exhibition/walk-schema.ts'

type Issue = z.core.$ZodIssue
type Schema = z.core.$ZodType

/** The document that issues are explained against. */
export interface Explained {
  readonly file: string
  readonly schema: Schema
  readonly value: unknown
}

/** What is wrong, in the words of somebody who edits the document; a union speaks of the option that was meant. */
export function explainIssue(issue: Issue, whole: Explained): Problem[] {
  if (issue.code === 'invalid_union') return explainUnion(issue, whole)
  const found = valueAt(whole.value, issue.path)
  const problem = (code: string, sentence: string, expected: string, remedy: string): Problem => ({
    weight: 'mend',
    code,
    file: whole.file,
    pointer: pointerOf(issue.path),
    problem: sentence,
    ...(found === undefined ? {} : { found: describeValue(found) }),
    expected,
    remedy,
  })
  const name = nameOf(issue.path)
  switch (issue.code) {
    case 'invalid_type':
      return [found === undefined ? missing(issue.path, whole) : wrongType(issue, whole, found)]
    case 'too_small':
    case 'too_big': {
      const expected = bounds(issue)
      return [
        problem('out-of-range', `${name} ${tooMuch(issue)}`, expected, `Make it ${expected}.`),
      ]
    }
    case 'invalid_value': {
      const expected = issue.values.map(value => JSON.stringify(value)).join(', ')
      const near =
        typeof found === 'string' ? nearestName(found, issue.values.map(String)) : undefined
      return [
        problem(
          'unknown-value',
          `${name} is not one of the values it can have`,
          expected,
          near === undefined ? 'Write one of them.' : `Write "${near}".`,
        ),
      ]
    }
    case 'invalid_format':
      return [
        problem(
          'form',
          `${name} has another form than it needs`,
          issue.message,
          formRemedy(found, issue.message),
        ),
      ]
    default:
      return [
        problem(
          'form',
          `${name} is not as it has to be`,
          'another value',
          'Compare it with the description of the format.',
        ),
      ]
  }
}

function explainUnion(issue: z.core.$ZodIssueInvalidUnion, whole: Explained): Problem[] {
  const found = valueAt(whole.value, issue.path)
  if ('discriminator' in issue && issue.errors.length === 0)
    return [unknownKind(issue, whole, found)]
  const schema = schemaAt(whole.schema, whole.value, issue.path)
  const options = schema === null ? [] : optionsOf(schema)
  const index = options.indexOf(branchFor(options, found))
  const errors = issue.errors[Math.max(index, 0)] ?? []
  if (!Array.isArray(found) && options.every(option => !hasRequired(option, found))) {
    const needs = options
      .map(requiredKeys)
      .filter(keys => keys.length > 0)
      .map(keys => keys.map(key => `“${key}”`).join(' and '))
    return [
      {
        weight: 'mend',
        code: 'missing-property',
        file: whole.file,
        pointer: pointerOf(issue.path),
        problem: `${nameOf(issue.path)} does not say enough`,
        found: describeValue(found),
        expected: needs.join(', or '),
        remedy: 'Add one of them.',
      },
    ]
  }
  return errors.flatMap(error =>
    explainIssue({ ...error, path: [...issue.path, ...error.path] }, whole),
  )
}

function unknownKind(
  issue: z.core.$ZodIssueInvalidUnion,
  whole: Explained,
  found: unknown,
): Problem {
  const kinds = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []
  const near = typeof found === 'string' ? nearestName(found, kinds) : undefined
  return {
    weight: 'mend',
    code: 'unknown-kind',
    file: whole.file,
    pointer: pointerOf(issue.path),
    problem:
      typeof found === 'string'
        ? `This version of Lamplight does not know the kind “${found.slice(0, 40)}”`
        : 'The kind is missing',
    ...(found === undefined ? {} : { found: describeValue(found) }),
    expected: kinds.map(kind => `"${kind}"`).join(', '),
    remedy: near === undefined ? 'Write one of these kinds.' : `Write "${near}".`,
  }
}

/** What a curator would otherwise have to look up. */
const examples: Readonly<Record<string, string>> = {
  rights: '"http://creativecommons.org/licenses/by/4.0/" or another address of a licence',
  certainty: '{ "level": "documented", "sources": […] }, or "scanned", or "conjectured"',
}

function missing(path: readonly PropertyKey[], whole: Explained): Problem {
  const key = String(path.at(-1) ?? '')
  const parent = valueAt(whole.value, path.slice(0, -1))
  const schema = schemaAt(whole.schema, whole.value, path)
  const expected = examples[key] ?? (schema === null ? 'a value' : wordsFor(schema))
  const near = misspelled(key, parent, schemaAt(whole.schema, whole.value, path.slice(0, -1)))
  return {
    weight: 'mend',
    code: 'missing-property',
    file: whole.file,
    pointer: pointerOf(path),
    problem: `${nameOf(path)} is missing`,
    expected,
    remedy: near === undefined ? `Add "${key}": ${expected}.` : `Rename “${near}” to “${key}”.`,
  }
}

/** A property of the object that the schema does not know and whose name is near to the wanted one. */
function misspelled(wanted: string, parent: unknown, schema: Schema | null): string | undefined {
  if (typeof parent !== 'object' || parent === null || schema === null) return undefined
  const shape = shapeOf(resolveSchema(schema, parent))
  if (shape === null) return undefined
  const unknown = Object.keys(parent).filter(key => !Object.hasOwn(shape, key))
  return unknown.find(key => nearestName(key, Object.keys(shape)) === wanted)
}

function wrongType(issue: z.core.$ZodIssueInvalidType, whole: Explained, found: unknown): Problem {
  const schema = schemaAt(whole.schema, whole.value, issue.path)
  const expected = schema === null ? typeWords(issue.expected) : wordsFor(schema)
  return {
    weight: 'mend',
    code: 'wrong-type',
    file: whole.file,
    pointer: pointerOf(issue.path),
    problem: `${nameOf(issue.path)} has to be ${expected}`,
    found: describeValue(found),
    remedy: typeRemedy(expected, schema, found),
  }
}

function typeRemedy(expected: string, schema: Schema | null, found: unknown): string {
  const texts = schema !== null && resolveSchema(schema, undefined) === LanguageMap
  if (typeof found === 'string') {
    const text = describeValue(found)
    if (texts) return `Write { "en": [${text}] }, with the tag of its language.`
    if (expected === 'a list of texts in [ ]') return `Write [${text}].`
    if (found.trim() !== '' && Number.isFinite(Number(found)) && /number/.test(expected)) {
      return `Write ${Number(found)} without quotation marks.`
    }
  }
  if (Array.isArray(found) && texts) return 'Write { "en": [ … ] }, with the tag of its language.'
  if (typeof found === 'number' && expected.startsWith('a text')) return `Write "${found}".`
  return `Write ${expected}.`
}

type OutOfRange = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig

function tooMuch(issue: OutOfRange): string {
  const small = issue.code === 'too_small'
  if (issue.origin === 'array') return small ? 'has too few entries' : 'has too many entries'
  if (issue.origin === 'string') return small ? 'is too short' : 'is too long'
  return small ? 'is too small' : 'is too large'
}

function bounds(issue: OutOfRange): string {
  const small = issue.code === 'too_small'
  const limit = small ? issue.minimum : issue.maximum
  const unit =
    issue.origin === 'array' ? ' entries' : issue.origin === 'string' ? ' letters long' : ''
  if (issue.inclusive === false) return `${small ? 'more' : 'less'} than ${limit}`
  return `${small ? 'at least' : 'at most'} ${limit}${limit === 1 ? unit.replace('ies', 'y') : unit}`
}

function formRemedy(found: unknown, expected: string): string {
  if (typeof found !== 'string') return `Write ${expected}.`
  const slug = found
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
  if (expected.startsWith('small letters') && slug !== '') return `Write "${slug}".`
  if (expected.startsWith('a web address') && /^[\w-]+(\.[\w-]+)+/.test(found))
    return `Write "https://${found}".`
  return `Write ${expected}.`
}

function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1)
  if (last === undefined) return 'The document'
  if (typeof last !== 'number') return `“${String(last)}”`
  const list = path.findLast(step => typeof step !== 'number')
  return `Entry ${last + 1} of “${String(list ?? '')}”`
}

function hasRequired(option: Schema, value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    requiredKeys(option).some(
      key => Object.hasOwn(value, key) || misspelled(key, value, option) !== undefined,
    )
  )
}

/** The value at a path, own properties only; undefined where there is none. */
function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step))
      return undefined
    current = Reflect.get(current, step)
  }
  return current
}
