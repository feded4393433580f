import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkModel } from '#cli/check/check-model.ts'
import { checkPicture, type Finding } from '#cli/check/check-picture.ts'
import { checkPyramid } from '#cli/check/check-pyramid.ts'
import { type FoundFile, findFile } from '#cli/check/find-file.ts'
import { type MediaKind, sniffMedia } from '#cli/check/sniff-media.ts'
import { type MediaRole, type MediaUse, mediaOf } from '#exhibition/media-list.ts'
import { resolveMedia } from '#exhibition/media-path.ts'
import type { Problem } from '#exhibition/problem.ts'
import type { Exhibition } from '#exhibition/schema.ts'

/** More than this is not read into memory to look at. */
const largestFile = 512_000_000

/**
 * Every media file of the exhibition: that its path may be used, that it is there under exactly that name, that it is
 * what it should be by its bytes, whole and not too large. A file that is used several times is told of once.
 */
export async function checkMedia(
  exhibition: Exhibition,
  folder: string,
  hosts: readonly string[],
  file: string,
): Promise<Problem[]> {
  const problems: Problem[] = []
  const told = new Set<string>()
  for (const use of mediaOf(exhibition)) {
    const key = `${use.role === 'preview'} ${use.path}`
    if (told.has(key)) continue
    told.add(key)
    const findings = await checkUse(use, exhibition.id, folder, hosts)
    problems.push(...findings.map(finding => ({ ...finding, file, pointer: use.pointer })))
  }
  return problems
}

async function checkUse(
  use: MediaUse,
  exhibition: string,
  folder: string,
  hosts: readonly string[],
): Promise<Finding[]> {
  const place = resolveMedia(use.path, { exhibition, hosts })
  switch (place.kind) {
    case 'refused':
      return [
        {
          weight: 'mend',
          code: place.reason === 'host' ? 'refused-host' : 'media-path',
          problem: place.problem,
          found: JSON.stringify(use.path.slice(0, 80)),
          remedy: place.remedy,
        },
      ]
    case 'remote':
      return []
    case 'inside':
      return checkFile(use, await findFile(folder, place.path))
    case 'shared': {
      const shared = join(folder, '..', '..', place.folder, exhibition)
      return checkFile(use, await findFile(shared, place.path))
    }
  }
}

async function checkFile(use: MediaUse, found: FoundFile): Promise<Finding[]> {
  switch (found.kind) {
    case 'missing':
      return [
        {
          weight: 'mend',
          code: 'missing-file',
          problem: `There is no file “${use.path}”`,
          remedy:
            found.near === undefined
              ? 'Copy it there, or take the path away.'
              : `Write "${found.near}", if that is meant.`,
        },
      ]
    case 'spelled':
      return [
        {
          weight: 'mend',
          code: 'other-spelling',
          problem: `The file is spelled otherwise than “${use.path}”, which web servers do not find`,
          expected: `"${found.actual}"`,
          remedy: 'Write the name as the folder has it, capital letters included.',
        },
      ]
    case 'folder':
      return [finding('missing-file', `“${use.path}” is a folder`, 'Name a file in it.')]
    case 'outside':
      return [
        finding(
          'media-path',
          `“${use.path}” is a link that leads out of the exhibition’s folder`,
          'Copy the file itself into the folder.',
        ),
      ]
    case 'file':
      return checkBytes(use, found)
  }
}

async function checkBytes(
  use: MediaUse,
  found: { readonly file: string; readonly bytes: number },
): Promise<Finding[]> {
  if (found.bytes === 0) {
    return [finding('truncated', `The file “${use.path}” is empty`, 'Copy it again.')]
  }
  if (found.bytes > largestFile) {
    return [finding('too-large', `The file “${use.path}” is larger than 512 MB`, 'Reduce it.')]
  }
  const bytes = await readFile(found.file)
  const wanted = wantedKinds[use.role]
  const kind = sniffMedia(bytes)
  if (wanted.includes('picture') && (kind === 'picture' || kind === null)) {
    return checkPicture(use, bytes)
  }
  // A Deep Zoom image is XML, which no first bytes tell from other texts.
  if (use.role === 'deepzoom' && (kind === null || kind === 'json'))
    return checkPyramid('deepzoom', use.path, bytes, found.file)
  if (kind !== null && wanted.includes(kind)) {
    if (use.role === 'iiif') return checkPyramid('iiif', use.path, bytes, found.file)
    return kind === 'model' ? checkModel(use.path, bytes) : []
  }
  return [wrongKind(use, kind)]
}

const wantedKinds: Record<MediaRole, readonly MediaKind[]> = {
  picture: ['picture'],
  preview: ['picture'],
  model: ['model'],
  audio: ['sound', 'film'],
  ambience: ['sound', 'film'],
  media: ['film', 'sound', 'picture'],
  captions: ['captions'],
  descriptions: ['captions'],
  sign: ['film'],
  iiif: ['json'],
  deepzoom: ['json'],
}

const kindNames: Record<MediaKind, string> = {
  picture: 'a picture',
  model: 'a glTF model',
  sound: 'a sound',
  film: 'a film',
  captions: 'captions (WebVTT)',
  json: 'a JSON document',
  html: 'a web page',
}

function wrongKind(use: MediaUse, kind: MediaKind | null): Finding {
  const wanted = wantedKinds[use.role].map(name => kindNames[name])
  return {
    weight: 'mend',
    code: 'wrong-media',
    problem: `“${use.path}” is not what its place in the document needs`,
    found: kind === null ? 'a file of an unknown kind' : kindNames[kind],
    expected: wanted.join(' or '),
    remedy:
      kind === 'html'
        ? 'Download the file itself: this is the page around it.'
        : 'Name another file.',
  }
}

function finding(code: string, problem: string, remedy: string): Finding {
  return { weight: 'mend', code, problem, remedy }
}
