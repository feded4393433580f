import { type FetchFailure, fetchText } from '#browser/fetch-checked.ts'
import { readChecked } from '#exhibition/checked.ts'
import type { Problem } from '#exhibition/problem.ts'
import type { Exhibition } from '#exhibition/schema.ts'
import type { Venue } from '#exhibition/venue-schema.ts'

/** Why there is no exhibition to show: the page says a plain sentence for each. */
type Unloadable =
  | { readonly kind: 'network'; readonly failure: FetchFailure }
  | { readonly kind: 'unreadable'; readonly problems: readonly Problem[] }

/** The exhibition, or why there is none. */
export type LoadedExhibition =
  | {
      readonly ok: true
      readonly exhibition: Exhibition
      readonly problems: readonly Problem[]
      /** False where faulty parts had to be left out. */
      readonly whole: boolean
    }
  | { readonly ok: false; readonly why: Unloadable }

const FILE = 'exhibition.json'

/** The folder of an exhibition, ending with a slash. */
export const exhibitionBase = (id: string, page: string): string =>
  new URL(`exhibitions/${id}/`, page).href

/**
 * The exhibition in one language where the server has it so (a tenth of the bytes), else the whole document. What is
 * sound of a faulty document is shown, with all its problems beside it.
 */
export async function loadExhibition(
  base: string,
  language: string,
  signal: AbortSignal,
): Promise<LoadedExhibition> {
  const options = { signal, base }
  const one = await fetchText(`${base}exhibition.${language}.json`, options)
  const text = one.ok ? one : await fetchText(`${base}exhibition.json`, options)
  if (!text.ok) return { ok: false, why: { kind: 'network', failure: text.failure } }
  const checked = readChecked(text.value)
  if (checked) return { ok: true, exhibition: checked, problems: [], whole: true }
  return parse(text.value)
}

/** The first of these exhibitions that the server has; where it has none, why the first of them cannot be shown. */
export async function loadNearest(
  ids: readonly string[],
  language: string,
  signal: AbortSignal,
): Promise<{ readonly base: string; readonly loaded: LoadedExhibition }> {
  const [id = '', ...others] = ids
  const base = exhibitionBase(id, document.baseURI)
  const loaded = await loadExhibition(base, language, signal)
  if (loaded.ok || others.length === 0 || !isMissing(loaded.why)) return { base, loaded }
  const nearest = await loadNearest(others, language, signal)
  return nearest.loaded.ok ? nearest : { base, loaded }
}

/** Some servers answer with their own page for what they do not have. */
const isMissing = (why: Unloadable): boolean =>
  why.kind === 'network' && (why.failure.kind === 'missing' || why.failure.kind === 'not-json')

/** A document that nobody has looked at yet; the parser is code of its own, which a built exhibition never asks for. */
async function parse(text: string): Promise<LoadedExhibition> {
  const { parseExhibition } = await import('#exhibition/parse.ts')
  const { exhibition, problems } = parseExhibition(text, FILE)
  if (exhibition) return { ok: true, exhibition, problems, whole: true }
  const { salvage } = await import('#exhibition/salvage.ts')
  const sound = salvage(text, FILE)
  return sound
    ? { ok: true, exhibition: sound.exhibition, problems, whole: false }
    : { ok: false, why: { kind: 'unreadable', problems } }
}

/** A venue of the exhibition, `venues/<id>.json` in its folder; null where there is none that can be read. */
export async function loadVenue(
  base: string,
  id: string | undefined,
  signal: AbortSignal,
): Promise<Venue | null> {
  if (id === undefined) return null
  const text = await fetchText(`${base}venues/${id}.json`, { signal, base })
  if (!text.ok) return null
  const { parseVenue } = await import('#exhibition/parse-venue.ts')
  return parseVenue(text.value, `venues/${id}.json`).venue
}
