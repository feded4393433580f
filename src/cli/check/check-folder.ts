import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkCaptions } from '#cli/check/check-captions.ts'
import { checkMedia } from '#cli/check/check-media.ts'
import { checkScrolls } from '#cli/check/check-scrolls.ts'
import { checkTranslations } from '#cli/check/check-translations.ts'
import { findRecordings } from '#cli/check/find-recordings.ts'
import { venueFiles } from '#cli/serving/venue-hosts.ts'
import { checkDocument } from '#exhibition/check-document.ts'
import { decodeText } from '#exhibition/decode-text.ts'
import { parseVenue } from '#exhibition/parse-venue.ts'
import type { Problem } from '#exhibition/problem.ts'
import { withRecordings } from '#exhibition/recordings-by-name.ts'
import type { Exhibition } from '#exhibition/schema.ts'
import type { LanguageSurvey } from '#interchange/survey-texts.ts'
import { checkSite } from '#space/check-site.ts'

/** Everything that `check` and `preview` know about an exhibition's folder. */
export interface FolderReport {
  /** With the recordings that were found by their names; null where the document cannot be read. */
  readonly exhibition: Exhibition | null
  /** Paths of those recordings. */
  readonly recordings: readonly string[]
  /** How its words stand in each language; none where nothing of the document is sound. */
  readonly texts: readonly LanguageSurvey[]
  /** Hosts that its venues allow. */
  readonly hosts: readonly string[]
  readonly problems: readonly Problem[]
}

/** Document, venues, rooms and media of one folder, with every problem, those to mend first. */
export async function checkFolder(folder: string): Promise<FolderReport> {
  const file = 'exhibition.json'
  const venues = await checkVenues(folder)
  const text = await readDocument(folder, file)
  if (typeof text !== 'string')
    return report(null, [], [], venues.hosts, [text, ...venues.problems])
  const { exhibition, sound, problems, inDocument } = checkDocument(text, file)
  const files = sound === null ? [] : await findRecordings(folder)
  const heard = sound && withRecordings(sound, files, file)
  const words = sound && (await checkTranslations(sound, folder, file))
  const more =
    heard === null
      ? []
      : [
          ...checkSite(heard.exhibition, file),
          ...heard.problems,
          ...(await checkMedia(heard.exhibition, folder, venues.hosts, file)),
          ...(await checkCaptions(heard.exhibition, folder, file)),
          ...(await checkScrolls(heard.exhibition, folder, file)),
          ...(words?.problems ?? []),
        ]
  const whole = exhibition && (heard?.exhibition ?? exhibition)
  return report(whole, heard?.used ?? [], words?.languages ?? [], venues.hosts, [
    ...problems,
    ...inDocument(more),
    ...venues.problems,
  ])
}

function report(
  exhibition: Exhibition | null,
  recordings: readonly string[],
  texts: readonly LanguageSurvey[],
  hosts: readonly string[],
  problems: readonly Problem[],
): FolderReport {
  const mend = problems.filter(problem => problem.weight === 'mend')
  const consider = problems.filter(problem => problem.weight === 'consider')
  return { exhibition, recordings, texts, hosts, problems: [...mend, ...consider] }
}

async function checkVenues(folder: string): Promise<{ hosts: string[]; problems: Problem[] }> {
  const hosts = new Set<string>()
  const problems: Problem[] = []
  for (const file of await venueFiles(folder)) {
    const text = await readDocument(folder, file)
    if (typeof text !== 'string') {
      problems.push(text)
      continue
    }
    const parsed = parseVenue(text, file)
    problems.push(...parsed.problems)
    for (const host of parsed.venue?.hosts ?? []) hosts.add(host)
  }
  return { hosts: [...hosts].sort(), problems }
}

async function readDocument(folder: string, file: string): Promise<string | Problem> {
  try {
    return decodeText(await readFile(join(folder, file)), file)
  } catch {
    return {
      weight: 'mend',
      code: 'missing-file',
      file,
      pointer: '',
      problem: 'There is no such document, or it may not be read',
      remedy: 'Put it into the folder; “lamplight new” makes a first one.',
    }
  }
}
