import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exhibitionIn } from '#cli/build/one-language-files.ts'
import { checkFolder, type FolderReport } from '#cli/check/check-folder.ts'
import { isLanguageTag } from '#exhibition/language-tag.ts'

/** The folder that is being previewed, as it was last read. */
export interface Previewed {
  /** The id that the folder is served under: of its document, or a stand-in while that cannot be read. */
  readonly id: string
  /** Ids that it has had while somebody looked: open pages still ask for them. */
  readonly ids: ReadonlySet<string>
  readonly report: FolderReport
  readonly revision: number
}

const standIn = 'preview'

/** Reads the folder anew, remembering the ids that it had. */
export async function readPreviewed(folder: string, before: Previewed | null): Promise<Previewed> {
  const report = await checkFolder(folder)
  const id = report.exhibition?.id ?? before?.id ?? standIn
  return {
    id,
    ids: new Set([...(before?.ids ?? []), id]),
    report,
    revision: (before?.revision ?? 0) + 1,
  }
}

/** What `/__lamplight/problems` says: the list that `check` prints, as JSON. */
export function problemList({ id, report, revision }: Previewed): string {
  return JSON.stringify({ exhibition: id, revision, problems: report.problems })
}

/**
 * The text of a document that is made on the way: `exhibition.json` as it lies in the folder, right or wrong, and
 * `exhibition.<lang>.json` out of it. Null for other names, and while the document cannot be read.
 */
export async function previewedDocument(
  folder: string,
  name: string,
  { report }: Previewed,
): Promise<string | null> {
  if (name === 'exhibition.json') return readFile(join(folder, name), 'utf8').catch(() => null)
  const language = /^exhibition\.([A-Za-z0-9-]+)\.json$/.exec(name)?.[1]
  if (language === undefined || !isLanguageTag(language) || report.exhibition === null) return null
  return JSON.stringify(exhibitionIn(report.exhibition, language))
}
