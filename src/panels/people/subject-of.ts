import type { Line } from '#exhibition/dialogue.ts'
import type { Exhibition, Work } from '#exhibition/schema.ts'
import type { Subject } from '#visit/narration.ts'
import type { Visit } from '#visit/visit.ts'

/** What tells a figure's lines apart from all other things that are listened to. */
const prefixOf = ({ id }: Pick<Work, 'id'>): string => `person:${id}:`

/** A line as words that can be listened to: its narration where it has one, else what it says. */
export function subjectOf(
  figure: Pick<Work, 'id'>,
  line: Line,
  { narrations }: Pick<Exhibition, 'narrations'>,
): Subject {
  const narration = narrations?.find(each => each.id === line.narration)
  return { id: prefixOf(figure) + line.id, words: line.says, ...(narration && { narration }) }
}

/** True where a line of this figure is told now, or was the last thing that was told. */
export const isTelling = (
  { narration }: Pick<Visit, 'narration'>,
  figure: Pick<Work, 'id'>,
): boolean => narration.kind !== 'idle' && narration.telling.id.startsWith(prefixOf(figure))
