import { isLanguageTag } from '#exhibition/language-tag.ts'
import { nearestName } from '#exhibition/nearest-name.ts'
import { type Problem, pointerOf } from '#exhibition/problem.ts'
import type { Exhibition, Narration } from '#exhibition/schema.ts'

/**
 * Folders of an exhibition whose files are found by their names alone, so that nobody types forty paths:
 *
 *     audio/<language>/<narration>.mp3                a recording; m4a, ogg, opus, wav, flac and webm too
 *     audio/<language>/<narration>.synthetic.mp3      one that no human voice has spoken
 *     audio/<language>/<narration>.vtt                its captions; also in captions/<language>/
 *     descriptions/<language>/<narration>.vtt         what can be seen meanwhile, in words
 *     sign/<sign language>/<narration>.mp4            a film in sign language; webm too
 *
 * What the document says itself comes before what is found.
 */
export const recordingFolders = ['audio', 'captions', 'descriptions', 'sign'] as const

/** The exhibition with the recordings that were found, and what was found that belongs to nothing. */
export interface WithRecordings {
  readonly exhibition: Exhibition
  /** Paths that are used now. */
  readonly used: readonly string[]
  readonly problems: readonly Problem[]
}

type Track = 'audio' | 'captions' | 'descriptions' | 'sign'

/** A file by its name. */
interface Named {
  readonly path: string
  readonly track: Track
  readonly language: string
  readonly narration: string
  readonly synthetic: boolean
}

/** Best first: every browser plays the first two. */
const soundEndings = ['m4a', 'mp3', 'opus', 'ogg', 'oga', 'webm', 'flac', 'wav']
const filmEndings = ['mp4', 'webm']

/**
 * Puts files into the narrations that they are named after. `paths` are those of the folders above, from the exhibition's
 * folder, steps divided by `/`; `file` is the document's name, for problems.
 */
export function withRecordings(
  exhibition: Exhibition,
  paths: readonly string[],
  file: string,
): WithRecordings {
  const narrations = new Map((exhibition.narrations ?? []).map(each => [each.id, each]))
  const named = namedPaths(exhibition)
  const used: string[] = []
  const problems: Problem[] = []
  for (const path of [...paths].sort(byEnding)) {
    if (named.has(path)) continue
    const name = nameOf(path)
    const narration = name && narrations.get(name.narration)
    if (!name || !narration) {
      problems.push(strayed(path, name, [...narrations.keys()], file))
    } else if (narration[name.track]?.[name.language] !== undefined) {
      const place = (exhibition.narrations ?? []).findIndex(each => each.id === narration.id)
      problems.push(double(path, pointerOf(['narrations', place, name.track, name.language]), file))
    } else {
      narrations.set(narration.id, withTrack(narration, name))
      used.push(path)
    }
  }
  if (used.length === 0) return { exhibition, used, problems }
  return { exhibition: { ...exhibition, narrations: [...narrations.values()] }, used, problems }
}

/** The files that the document itself names, under whatever narration and language. */
function namedPaths(exhibition: Exhibition): ReadonlySet<string> {
  const entries = (exhibition.narrations ?? []).flatMap(
    ({ audio = {}, captions = {}, descriptions = {}, sign = {} }) =>
      [audio, captions, descriptions, sign].flatMap(track => Object.values(track)),
  )
  return new Set(entries.map(entry => (typeof entry === 'string' ? entry : entry.file)))
}

function withTrack(narration: Narration, { track, language, path, synthetic }: Named): Narration {
  const entry = synthetic ? { file: path, voice: 'synthetic' as const } : path
  return track === 'audio'
    ? { ...narration, audio: { ...narration.audio, [language]: entry } }
    : { ...narration, [track]: { ...narration[track], [language]: path } }
}

/** Null for a name that is none of those above. */
function nameOf(path: string): Named | null {
  const [folder, language, name, ...rest] = path.split('/')
  if (name === undefined || rest.length > 0 || language === undefined) return null
  const [narration = '', ...endings] = name.split('.')
  const ending = endings.pop()?.toLowerCase() ?? ''
  const synthetic = endings.length === 1 && endings[0] === 'synthetic'
  if (!isLanguageTag(language) || (endings.length > 0 && !synthetic)) return null
  const track = trackOf(folder ?? '', ending)
  if (track === null || (synthetic && track !== 'audio')) return null
  return { path, track, language, narration, synthetic }
}

function trackOf(folder: string, ending: string): Track | null {
  if (folder === 'audio' && soundEndings.includes(ending)) return 'audio'
  if (folder === 'sign' && filmEndings.includes(ending)) return 'sign'
  if (ending !== 'vtt') return null
  if (folder === 'descriptions') return 'descriptions'
  return folder === 'audio' || folder === 'captions' ? 'captions' : null
}

/** A human voice before a synthetic one, and of two kinds of file the one that more browsers play. */
function byEnding(one: string, other: string): number {
  return rank(one) - rank(other) || (one < other ? -1 : 1)
}

function rank(path: string): number {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  const place = [...soundEndings, ...filmEndings].indexOf(ending)
  return (place < 0 ? 50 : place) + (path.includes('.synthetic.') ? 100 : 0)
}

function strayed(
  path: string,
  named: Named | null,
  narrations: readonly string[],
  file: string,
): Problem {
  const near = named === null ? undefined : nearestName(named.narration, narrations)
  return {
    weight: 'consider',
    code: 'recording-unused',
    file,
    pointer: '/narrations',
    problem: `“${path}” is not heard or seen: it is named after no narration`,
    found: JSON.stringify(path.slice(0, 200)),
    expected: '<folder>/<language>/<id of a narration>.<ending>, such as "audio/en/stele.mp3"',
    remedy:
      near === undefined
        ? 'Rename it, or take it out of the folder.'
        : `Name it after "${near}", if that is meant.`,
  }
}

function double(path: string, pointer: string, file: string): Problem {
  return {
    weight: 'consider',
    code: 'recording-unused',
    file,
    pointer,
    problem: `“${path}” is not used: this narration has another file in this language`,
    found: JSON.stringify(path.slice(0, 200)),
    remedy: 'Keep the better of the two.',
  }
}
