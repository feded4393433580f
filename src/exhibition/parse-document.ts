import * as z from 'zod/mini'
import { describeValue } from '#exhibition/describe-value.ts'
import { explainIssue } from '#exhibition/explain-issue.ts'
import { isLanguageTag } from '#exhibition/language-tag.ts'
import { nearestName } from '#exhibition/nearest-name.ts'
import { type Problem, pointerOf } from '#exhibition/problem.ts'
import { readJson } from '#exhibition/read-json.ts'
import { LanguageMap } from '#exhibition/schema.ts'
import { type Format, migrate } from '#exhibition/version.ts'
import { shapeOf, walkSchema } from '#exhibition/walk-schema.ts'

export interface Parsed<T> {
  /** Null where visitors cannot be shown anything of it. */
  readonly value: T | null
  /** Every problem, in the order of the document; those that only ask to be considered among them. */
  readonly problems: readonly Problem[]
}

/** Reads a document of one format: text, limits, version, schema, names and language tags, every problem at once. */
export function parseDocument<T extends z.core.$ZodType>(
  text: string,
  file: string,
  schema: T,
  format: Format,
): Parsed<z.output<T>> {
  const json = readJson(text, file)
  if (json.value === undefined) return { value: null, problems: json.problems }
  if (!isFields(json.value)) {
    return { value: null, problems: [...json.problems, notAnObject(file, json.value)] }
  }
  const { fields, problems } = migrate(json.value, format, file)
  if (fields === null) return { value: null, problems: [...json.problems, ...problems] }
  const result = z.safeParse(schema, fields)
  const issues = result.success
    ? []
    : result.error.issues.flatMap(issue => explainIssue(issue, { file, schema, value: fields }))
  const names = unknownNames(schema, fields, file, issues)
  const tags = wrongTags(schema, fields, file)
  const formatMissing = problems.some(problem => problem.weight === 'mend')
  return {
    value: result.success && tags.length === 0 && !formatMissing ? result.data : null,
    problems: [...json.problems, ...problems, ...issues, ...tags, ...names],
  }
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function notAnObject(file: string, value: unknown): Problem {
  return {
    weight: 'mend',
    code: 'wrong-type',
    file,
    pointer: '',
    problem: 'The document has to be an object in { }',
    found: describeValue(value),
    remedy: 'Start with `lamplight new`, which writes the form.',
  }
}

/** Properties that the schema does not know: kept, but probably misspelled. `x-` names and `$schema` are meant. */
function unknownNames(
  schema: z.core.$ZodType,
  fields: unknown,
  file: string,
  issues: readonly Problem[],
): Problem[] {
  const found: Problem[] = []
  const explained = new Set(issues.map(issue => issue.remedy))
  walkSchema(schema, fields, (part, value, path) => {
    const shape = shapeOf(part)
    if (shape === null || !isFields(value)) return
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(shape, key) || key.startsWith('x-') || key === '$schema') continue
      const near = nearestName(
        key,
        Object.keys(shape).filter(name => !Object.hasOwn(value, name)),
      )
      if (near !== undefined && explained.has(`Rename “${key}” to “${near}”.`)) continue
      found.push({
        weight: 'consider',
        code: 'unknown-property',
        file,
        pointer: pointerOf([...path, key]),
        problem: `“${key}” is not a property that Lamplight knows here; it is kept and has no effect`,
        remedy:
          near === undefined
            ? `Take it away, or name it “x-${key}” to keep it without this line.`
            : `Rename it to “${near}”.`,
      })
    }
  })
  return found
}

function wrongTags(schema: z.core.$ZodType, fields: unknown, file: string): Problem[] {
  const found: Problem[] = []
  const refuse = (tag: string, path: readonly PropertyKey[]) =>
    found.push({
      weight: 'mend',
      code: 'language-tag',
      file,
      pointer: pointerOf(path),
      problem: `“${tag}” is not the tag of a language`,
      expected: 'a BCP 47 tag, such as "en", "zh-Hans" or "pt-BR"',
      remedy: tag.includes('_') ? `Write "${tag.replaceAll('_', '-')}".` : 'Write its tag.',
    })
  walkSchema(schema, fields, (part, value, path) => {
    if (part === LanguageMap && isFields(value)) {
      for (const tag of Object.keys(value)) {
        if (tag !== 'none' && !isLanguageTag(tag)) refuse(tag, [...path, tag])
      }
    }
    if (path.length === 2 && path[0] === 'languages' && typeof value === 'string') {
      if (!isLanguageTag(value)) refuse(value, path)
    }
  })
  return found
}
