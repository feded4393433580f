import type { Exhibition } from '#exhibition/schema.ts'
import type { CaptionTrack } from '#interchange/caption-track.ts'
import { type Ledger, ledgerMark } from '#interchange/ledger.ts'
import { stampOf } from '#interchange/stamp.ts'
import { translatableTexts, wordsIn } from '#interchange/translatable.ts'

/**
 * The ledger of a language with a mark for each text that had none: as somebody says, what stands there is a translation
 * of the source as it is now. Texts that are stale stay so.
 */
export function confirmTexts(
  exhibition: Exhibition,
  ledger: Ledger,
  { from, to }: { readonly from: string; readonly to: string },
  tracks: readonly CaptionTrack[],
): Ledger {
  const marks = translatableTexts(exhibition, tracks).flatMap(({ id, text }) => {
    const source = wordsIn(text, from)
    const unmarked = !ledger.has(id) && source !== null && wordsIn(text, to) !== null
    if (!unmarked) return []
    return [[id, ledgerMark(from, stampOf(source, null, 'missing').source)] as const]
  })
  return marks.length === 0 ? ledger : new Map([...ledger, ...marks])
}
