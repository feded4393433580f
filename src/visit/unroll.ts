import type { Work } from '#exhibition/schema.ts'
import type { Visit, VisitStore } from '#visit/visit.ts'

type Scroll = Extract<Work, { kind: 'scroll' }>

/** Metres of a scroll that nobody has touched that lie open: a span, so that one sees what it is. */
const span = 0.2

/** Metres of a scroll that are unrolled, from its right end. */
export const unrolledOf = ({ unrolled }: Pick<Visit, 'unrolled'>, { id, length }: Scroll): number =>
  unrolled.get(id) ?? Math.min(span, length)

/** Unrolls a scroll to so many metres from its right end, 0 to its length. Other works and other numbers change nothing. */
export function unroll(visit: VisitStore, id: string, metres: number): void {
  const { exhibition, unrolled } = visit.getState()
  const work = exhibition.works?.find(w => w.id === id)
  if (work?.kind !== 'scroll' || Number.isNaN(metres)) return
  const read = Math.min(Math.max(metres, 0), work.length)
  if (read !== unrolled.get(id)) visit.setState({ unrolled: new Map(unrolled).set(id, read) })
}
