import { captionCases, unexpected } from '../narration/webvtt/caption-corpus.ts'

/**
 * Cases of the caption corpus that come out otherwise than the files beside them say, those left out that
 * tests/narration/webvtt/deviations.ts gives a reason for. Without `LAMPLIGHT_CORPUS` there are only the cases written here.
 */
export function captionConformance(): { readonly missed: readonly string[]; readonly of: number } {
  const cases = captionCases()
  return { missed: unexpected(cases), of: cases.length }
}
