import type { Answer, Line } from '#exhibition/dialogue.ts'
import type { Work } from '#exhibition/schema.ts'
import { type Html, html } from '#twin/html.ts'
import { label, paragraphs, words } from '#twin/language-run.ts'
import type { TwinSurroundings } from '#twin/twin-surroundings.ts'

/**
 * What a figure says, in the order of the document: every line with its sources and the questions that can be asked, each
 * a link to its answer. It says first that nobody has spoken so.
 */
export function figureLines(twin: TwinSurroundings, work: Extract<Work, { kind: 'figure' }>): Html {
  const said = work.lines ?? []
  if (said.length === 0) return html``
  const idOf = (line: string): string => `line-${work.id}-${line}`
  const isThere = new Set(said.map(({ id }) => id))
  return html`<p class="aside">${words(twin, 'people.imagined')}</p>
${said.map(
  line => html`<blockquote id="${idOf(line.id)}">
${paragraphs(twin, line.says)}
${sourceList(twin, line.sources)}</blockquote>
${questions(
  twin,
  (line.answers ?? []).filter(({ to }) => isThere.has(to)),
  idOf,
)}`,
)}`
}

function questions(
  twin: TwinSurroundings,
  answers: readonly Answer[],
  idOf: (line: string) => string,
): Html {
  if (answers.length === 0) return html``
  return html`<ul aria-label="${twin.translator.t('people.questions')}">
${answers.map(({ text, to }) => html`<li><a href="#${idOf(to)}">${label(twin, text)}</a></li>\n`)}</ul>
`
}

function sourceList(twin: TwinSurroundings, ids: Line['sources']): Html {
  const named = twin.exhibition.sources?.filter(({ id }) => ids?.includes(id)) ?? []
  if (named.length === 0) return html``
  return html`<p class="aside">${words(twin, 'people.sources')}</p>
<ul>
${named.map(source => html`<li><a href="#source-${source.id}">${label(twin, source.label)}</a></li>\n`)}</ul>
`
}
