import { type LengthLimit, limits } from '#interchange/length-limit.ts'

type Path = readonly (string | number)[]

interface TextKind {
  /** For somebody who has not seen the exhibition's document. */
  readonly words: string
  readonly limit: LengthLimit | null
}

/** By the property that the text stands in. */
const kinds: Readonly<Record<string, TextKind>> = {
  title: { words: 'Title', limit: limits.title },
  summary: { words: 'Sentence under the title', limit: limits.short },
  label: { words: 'Label', limit: limits.label },
  number: { words: 'Second name', limit: limits.title },
  text: { words: 'Text on the wall', limit: limits.caption },
  plain: { words: 'Text in plain language', limit: limits.caption },
  more: { words: 'More, for those who read on', limit: limits.introduction },
  date: { words: 'Date', limit: limits.label },
  material: { words: 'Material', limit: limits.short },
  holder: { words: 'Museum or library that holds it', limit: limits.short },
  credit: { words: 'Credit line', limit: limits.short },
  alt: { words: 'What the picture shows, for those who do not see it', limit: limits.line },
  note: { words: 'How this is known', limit: limits.line },
  says: { words: 'Said by a person', limit: limits.line },
  captions: { words: 'Caption; keep what stands in < >', limit: null },
  transcript: { words: 'Spoken by the narrator', limit: limits.spoken },
}

const groups: ReadonlySet<string> = new Set(['rooms', 'eras', 'tours'])

/** Books, articles and pages are named as they are called, in whatever script. */
export const keepsItsScript = (path: Path): boolean => path[0] === 'sources'

/** What a text is, and how long it may be. */
export function textKind(path: Path): TextKind {
  const key = path.at(-1)
  const of = path.findLast((_step, i) => typeof path[i + 1] === 'number')
  const kind = (typeof key === 'string' ? kinds[key] : undefined) ?? { words: 'Text', limit: null }
  if (of === 'answers') return { words: 'Question or answer to choose', limit: limits.short }
  if (of === 'sources') return { words: 'Source, as a bibliography names it', limit: null }
  if (key === 'plain' && of === 'narrations') return { ...kind, limit: limits.spoken }
  if (key !== 'text') return kind
  if (path.length === 1) return { words: 'Introduction', limit: limits.introduction }
  if (path.at(-2) === 'closed') return { words: 'Why the door is closed', limit: limits.short }
  return groups.has(String(of)) ? { ...kind, limit: limits.group } : kind
}
