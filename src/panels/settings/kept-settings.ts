import * as z from 'zod/mini'
import type { Venue } from '#exhibition/venue-schema.ts'
import { defaultSettings, type Settings, type VisitStore } from '#visit/visit.ts'

/** Where settings outlive the page. Neither function may throw: a browser may refuse to keep anything. */
export interface SettingsStorage {
  read(key: string): string | null
  write(key: string, value: string | null): void
}

const KEY = 'lamplight.settings'

/** One field that is missing or no longer understood costs that field, not the rest. */
const fields = {
  textSize: z.catch(z.optional(z.literal([0.85, 1, 1.25, 1.5])), undefined),
  wallText: z.catch(z.optional(z.enum(['paper', 'ink', 'white'])), undefined),
  eyeHeight: z.catch(z.optional(z.number().check(z.gte(0.6), z.lte(2.2))), undefined),
  calmMovement: z.catch(z.optional(z.boolean()), undefined),
  lampStill: z.catch(z.optional(z.boolean()), undefined),
  gyroscope: z.catch(z.optional(z.boolean()), undefined),
  showConjecture: z.catch(z.optional(z.boolean()), undefined),
  quality: z.catch(z.optional(z.enum(['auto', 'high', 'medium', 'low'])), undefined),
}
const Kept = z.object(fields)

/** The settings a visitor finds who has never changed any. */
export function venueSettings(venue: Venue | null): Settings {
  return venue?.eyeHeight === undefined
    ? defaultSettings
    : { ...defaultSettings, eyeHeight: venue.eyeHeight }
}

/** The venue's settings with what this visitor changed before. The gyroscope is asked for anew: it needs a touch. */
export function readKeptSettings(storage: SettingsStorage, venue: Venue | null): Settings {
  const text = storage.read(KEY)
  const kept = text === null ? {} : parseKept(text)
  return { ...venueSettings(venue), ...kept, gyroscope: false }
}

function parseKept(text: string): Partial<Settings> {
  try {
    const found = Kept.safeParse(JSON.parse(text))
    if (!found.success) return {}
    return Object.fromEntries(Object.entries(found.data).filter(([, value]) => value !== undefined))
  } catch {
    return {}
  }
}

/**
 * Keeps every later change of the settings: only what differs from the venue's own, so that a venue may change its mind.
 * Returns the function that stops it.
 */
export function keepSettings(visit: VisitStore, storage: SettingsStorage): () => void {
  return visit.subscribe((now, before) => {
    if (now.settings === before.settings) return
    const own = venueSettings(now.venue)
    const changed = Object.entries(now.settings).filter(
      ([name, value]) => own[name as keyof Settings] !== value,
    )
    storage.write(KEY, changed.length ? JSON.stringify(Object.fromEntries(changed)) : null)
  })
}
