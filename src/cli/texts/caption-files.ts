import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findFile } from '#cli/check/find-file.ts'
import { findRecordings } from '#cli/check/find-recordings.ts'
import { replaceFile } from '#cli/texts/document-files.ts'
import { resolveMedia } from '#exhibition/media-path.ts'
import { withRecordings } from '#exhibition/recordings-by-name.ts'
import type { Exhibition } from '#exhibition/schema.ts'
import type { CaptionFile, CaptionTrack } from '#interchange/caption-track.ts'

/** The captions in the folder, those that the document names and those that are found by their names. */
export async function readTracks(exhibition: Exhibition, folder: string): Promise<CaptionTrack[]> {
  const heard = withRecordings(exhibition, await findRecordings(folder), 'exhibition.json')
  const tracks: CaptionTrack[] = []
  for (const { id, captions } of heard.exhibition.narrations ?? []) {
    const files = new Map<string, CaptionFile>()
    for (const [tag, path] of Object.entries(captions ?? {})) {
      const text = await readCaptions(path, exhibition.id, folder)
      if (text !== null) files.set(tag, { path, text })
    }
    if (files.size > 0) tracks.push({ narration: id, files })
  }
  return tracks
}

/** Null for files that lie elsewhere, and those that other checks tell of. */
async function readCaptions(
  path: string,
  exhibition: string,
  folder: string,
): Promise<string | null> {
  const place = resolveMedia(path, { exhibition, hosts: [] })
  if (place.kind !== 'inside') return null
  const found = await findFile(folder, place.path)
  return found.kind === 'file' ? readFile(found.file, 'utf8') : null
}

/** Writes captions where they lay, new ones where they are found by their name. */
export async function writeCaptions(
  folder: string,
  language: string,
  tracks: readonly CaptionTrack[],
  captions: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [narration, text] of captions) {
    const before = tracks.find(track => track.narration === narration)?.files.get(language)
    const path = before?.path ?? `captions/${language}/${narration}.vtt`
    await replaceFile(join(folder, ...path.split('/')), text)
  }
}
