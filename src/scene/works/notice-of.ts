import type { TileFault } from '#browser/fetch-tile.ts'
import type { SourceFailure } from '#browser/read-source.ts'
import { textIn } from '#exhibition/language-map.ts'
import type { Work } from '#exhibition/schema.ts'
import { fallbackChain } from '#locale/fallback-chain.ts'
import { hideNotice, showNotice } from '#visit/actions.ts'
import type { VisitStore } from '#visit/visit.ts'

/** What kept a picture or model from being shown. */
interface Missing {
  readonly kind: SourceFailure['kind'] | TileFault
}

const titles: Readonly<Partial<Record<Missing['kind'], string>>> = {
  truncated: 'notice.picture-damaged',
  'not-a-picture': 'notice.picture-damaged',
  'too-many-pixels': 'notice.picture-too-large',
  'too-large': 'notice.picture-too-large',
  fault: 'notice.picture-damaged',
  'wrong-size': 'notice.picture-damaged',
  cors: 'notice.picture-withheld',
  'refused-host': 'notice.picture-withheld',
}

/** Tells the visitor, once, that a work's picture or model did not come. What nobody waits for is not told. */
export function tellMissing(visit: VisitStore, work: Work, failure: Missing): void {
  if (failure.kind === 'aborted') return
  const title =
    work.kind === 'object'
      ? 'notice.model-missing'
      : (titles[failure.kind] ?? 'notice.picture-missing')
  showNotice(visit, {
    id: noticeId(work),
    weight: 'missing',
    title,
    message: `${title}-text`,
    values: { work: nameOf(visit, work) },
  })
}

/** Takes that back, where a picture has come after all. */
export const mendMissing = (visit: VisitStore, work: Work): void =>
  hideNotice(visit, noticeId(work))

const noticeId = (work: Work): string => `scene-${work.id}`

function nameOf(visit: VisitStore, work: Work): string {
  const { language, exhibition } = visit.getState()
  const chain = fallbackChain(language, exhibition.languages)
  return textIn(work.label, chain)?.paragraphs.join(' ') ?? work.id
}
