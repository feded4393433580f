import { hasLanguage } from '#exhibition/language-map.ts'
import type { Exhibition, LanguageMap, Narration, Work } from '#exhibition/schema.ts'
import type { Subject } from '#visit/narration.ts'
import { hotspotById, roomById, workById } from '#visit/selectors.ts'

/** What is told of something, before a language is chosen. */
export interface TellableWords {
  readonly words: LanguageMap
  readonly audio: Narration['audio']
  readonly captions: Narration['captions']
  /** The room one stands in to see it; null for what has no place. */
  readonly room: string | null
}

/** A thing that can be asked about: its own narration where it has one, else its text. */
interface Thing {
  readonly text?: LanguageMap | undefined
  readonly plain?: LanguageMap | undefined
  readonly narration?: string | undefined
}

/**
 * What is told where somebody listens to an id or to words of their own. In plain language where that is wished and there
 * is such a text in the visitor's language: then without recordings, which say the other words.
 */
export function tellableWords(
  exhibition: Exhibition,
  subject: string | Subject,
  plainIn: string | null,
): TellableWords | null {
  if (typeof subject !== 'string') {
    const { words, narration } = subject
    return narration
      ? ofNarration(narration, null, plainIn)
      : { words, audio: undefined, captions: undefined, room: null }
  }
  const narration = narrationById(exhibition, subject)
  if (narration) return ofNarration(narration, null, plainIn)
  const found = thingById(exhibition, subject)
  return found ? ofThing(exhibition, found.thing, found.room, plainIn) : null
}

/** True for ids of which there is something to hear or to read aloud. */
export const canListen = (exhibition: Exhibition, subject: string): boolean =>
  tellableWords(exhibition, subject, null) !== null

/** True where what is told is what this thing says: told under its own id, or under its narration's, as tours do. */
export function isToldOf(exhibition: Exhibition, told: string, id: string): boolean {
  return told === id || thingById(exhibition, id)?.thing.narration === told
}

const narrationById = (exhibition: Exhibition, id: string): Narration | undefined =>
  exhibition.narrations?.find(narration => narration.id === id)

function thingById(
  exhibition: Exhibition,
  id: string,
): { readonly thing: Thing; readonly room: string } | null {
  const asked = hotspotById(exhibition, id)
  if (asked) return { thing: asked.hotspot, room: asked.room.id }
  const work = workById(exhibition, id)
  if (work) return { thing: work, room: work.room }
  const room = roomById(exhibition, id)
  return room ? { thing: room, room: room.id } : lineById(exhibition, id)
}

/** What a figure says. */
function lineById(
  exhibition: Exhibition,
  id: string,
): { readonly thing: Thing; readonly room: string } | null {
  for (const work of exhibition.works ?? []) {
    const line = isFigure(work) ? work.lines?.find(one => one.id === id) : undefined
    if (line) return { thing: { text: line.says, narration: line.narration }, room: work.room }
  }
  return null
}

const isFigure = (work: Work): work is Extract<Work, { kind: 'figure' }> => work.kind === 'figure'

function ofThing(
  exhibition: Exhibition,
  thing: Thing,
  room: string,
  plainIn: string | null,
): TellableWords | null {
  const narration =
    thing.narration === undefined ? undefined : narrationById(exhibition, thing.narration)
  if (narration) return ofNarration(narration, room, plainIn)
  const plain = plainWords(thing.plain, plainIn)
  const words = plain ?? thing.text
  return words ? { words, audio: undefined, captions: undefined, room } : null
}

function ofNarration(
  narration: Narration,
  room: string | null,
  plainIn: string | null,
): TellableWords {
  const plain = plainWords(narration.plain, plainIn)
  if (plain) return { words: plain, audio: undefined, captions: undefined, room }
  const { transcript, audio, captions } = narration
  return { words: transcript, audio, captions, room }
}

const plainWords = (map: LanguageMap | undefined, language: string | null): LanguageMap | null =>
  map && language !== null && hasLanguage(map, language) ? map : null
