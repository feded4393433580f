import type { Work } from '#exhibition/schema.ts'

/** What a figure says at one time, and what can be asked then. */
export type Line = NonNullable<Extract<Work, { kind: 'figure' }>['lines']>[number]

/** One thing that can be asked. */
export type Answer = NonNullable<Line['answers']>[number]

/** Where a conversation is: the line that is said now, and those that led to it, the first one first. */
export interface Talk {
  readonly said: string
  readonly way: readonly string[]
}

/** What a visitor can do at a line, besides leaving. */
export interface Ways {
  /** The line's own questions whose answer there is. */
  readonly answers: readonly Answer[]
  /** Questions of the nearest line before that still had some: offered where this line has none. */
  readonly earlier: readonly Answer[]
  /** The id of the line before, or null at the first. */
  readonly back: string | null
}

const byId = (lines: readonly Line[], id: string): Line | undefined =>
  lines.find(line => line.id === id)

/** A conversation at its beginning: the first line is said. Null where the figure says nothing. */
export function beginTalk(lines: readonly Line[]): Talk | null {
  const [first] = lines
  return first === undefined ? null : { said: first.id, way: [] }
}

/** The line that is said now; the first one where a document that changed has it no more. */
export const lineOf = (lines: readonly Line[], { said }: Talk): Line | undefined =>
  byId(lines, said) ?? lines[0]

/** Questions of a line that lead to a line of this figure: what a faulty document asks besides is not offered. */
const answersOf = (lines: readonly Line[], line: Line | undefined): readonly Answer[] =>
  line?.answers?.filter(({ to }) => byId(lines, to) !== undefined) ?? []

/**
 * What can be done now. There is always something where there is more than one line to be heard: a line without
 * questions of its own offers those of the line that led to it, without what was just answered.
 */
export function waysOf(lines: readonly Line[], talk: Talk): Ways {
  const line = lineOf(lines, talk)
  const answers = answersOf(lines, line)
  const back = talk.way.at(-1) ?? null
  const before = talk.way.map(id => answersOf(lines, byId(lines, id)))
  const still = before.map(asked => asked.filter(({ to }) => to !== line?.id))
  const earlier = answers.length > 0 ? [] : (still.findLast(asked => asked.length > 0) ?? [])
  return { answers, earlier, back }
}

/**
 * The conversation after a question. A line that was on the way already is returned to, so that the way never grows
 * longer than the figure has lines. Asked of a line that is not there, nothing changes.
 */
export function ask(lines: readonly Line[], talk: Talk, to: string): Talk {
  if (byId(lines, to) === undefined || to === talk.said) return talk
  const way = [...talk.way, talk.said]
  const known = way.indexOf(to)
  return { said: to, way: known < 0 ? way : way.slice(0, known) }
}

/** The conversation a line before; the same one at its beginning. */
export function goBack(talk: Talk): Talk {
  const before = talk.way.at(-1)
  return before === undefined ? talk : { said: before, way: talk.way.slice(0, -1) }
}

/** The ids of all lines that questions lead to from the first one, itself among them. */
export function reachedLines(lines: readonly Line[]): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = lines.slice(0, 1)
  for (let line = open.pop(); line !== undefined; line = open.pop()) {
    if (reached.has(line.id)) continue
    reached.add(line.id)
    for (const { to } of line.answers ?? []) {
      const next = byId(lines, to)
      if (next !== undefined) open.push(next)
    }
  }
  return reached
}
