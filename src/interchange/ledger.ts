import * as z from 'zod/mini'
import type { LanguageMap } from '#exhibition/schema.ts'
import { unixLines } from '#interchange/paragraphs.ts'
import { textHash } from '#interchange/text-hash.ts'
import { wordsIn } from '#interchange/translatable.ts'

const FORMAT = 'lamplight-translation/1.0'

const LedgerFile = z.looseObject({
  format: z.literal(FORMAT),
  exhibition: z.string(),
  language: z.string(),
  /** Text id to `<language> <textHash>` of what it was translated from. */
  from: z.record(z.string(), z.string().check(z.regex(/^\S+ [0-9a-z]+$/))),
})

/**
 * For each text of one language the mark of the words that it was translated from, so that those whose source has changed
 * are found. It lies beside the document, as `translations/<tag>.json`, because no curator reads it and no visitor needs it.
 */
export type Ledger = ReadonlyMap<string, string>

/** What the ledger keeps of a source. */
export const ledgerMark = (language: string, sourceHash: string): string =>
  `${language} ${sourceHash}`

/**
 * Whether a text's source has changed since it was translated. False where nobody has kept from what; a source that is
 * gone has changed.
 */
export function isStale(ledger: Ledger, id: string, text: LanguageMap): boolean {
  const mark = ledger.get(id)
  if (mark === undefined) return false
  const [language = '', hash] = mark.split(' ')
  const words = wordsIn(text, language)
  return words === null || textHash(unixLines(words)) !== hash
}

/** Reads a ledger's file; null where it is none, or another exhibition's. */
export function readLedger(text: string, exhibition: string, language: string): Ledger | null {
  try {
    const file = LedgerFile.safeParse(JSON.parse(text))
    const own = file.success && file.data.exhibition === exhibition
    return own && file.data.language === language ? new Map(Object.entries(file.data.from)) : null
  } catch {
    return null
  }
}

/** A ledger as text, in the order of ids, so that a diff shows what was translated. */
export function writeLedger(ledger: Ledger, exhibition: string, language: string): string {
  const from = Object.fromEntries([...ledger].sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ format: FORMAT, exhibition, language, from }, null, 2)}\n`
}
