import { exhibitionFolder } from '#cli/check.ts'
import { Misuse } from '#cli/misuse.ts'
import { readTracks } from '#cli/texts/caption-files.ts'
import { readDocument, readLedgerOf, writeLedgerOf } from '#cli/texts/document-files.ts'
import { holdFolder } from '#cli/texts/hold-folder.ts'
import { confirmTexts } from '#interchange/confirm-texts.ts'

export interface ConfirmFlags {
  readonly to: string
  /** What `translations` says, or the exhibition's first language, unless told. */
  readonly from: string | null
  readonly print: (line: string) => void
}

/**
 * Keeps, for words that were typed into the document itself, what they are translations of, so that they become stale when
 * that changes.
 * @throws Misuse for a folder without a sound exhibition.
 */
export async function confirmTranslations(folder: string, flags: ConfirmFlags): Promise<void> {
  const root = exhibitionFolder(folder)
  const { to, print } = flags
  await holdFolder(root, async () => {
    const exhibition = await readDocument(root)
    const from = flags.from ?? exhibition.translations?.[to]?.from ?? exhibition.languages[0] ?? to
    if (from === to) throw new Misuse(`“${to}” is what others are translated from – name another`)
    const before = await readLedgerOf(root, exhibition.id, to)
    const tracks = await readTracks(exhibition, root)
    const after = confirmTexts(exhibition, before, { from, to }, tracks)
    if (after !== before) await writeLedgerOf(root, exhibition.id, to, after)
    const more = after.size - before.size
    print(
      `${more === 1 ? '1 text' : `${more} texts`} in “${to}” kept as translated from “${from}”.`,
    )
  })
}
