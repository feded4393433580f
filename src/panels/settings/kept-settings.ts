import type { Venue } from '#exhibition/venue-schema.ts'
import { defaultSettings, type Settings, type VisitStore } from '#visit/visit.ts'

/** Where settings outlive the page. Neither function may throw: a browser may refuse to keep anything. */
export interface SettingsStorage {
  read(key: string): string | null
  write(key: string, value: string | null): void
}

const KEY = 'lamplight.settings'

const oneOf =
  <T>(...values: readonly T[]) =>
  (value: unknown): value is T =>
    values.some(known => known === value)
const isBoolean = oneOf(true, false)

/** One field that is missing or no longer understood costs that field, not the rest. */
const fields: { readonly [K in keyof Settings]: (value: unknown) => value is Settings[K] } = {
  textSize: oneOf(0.85, 1, 1.25, 1.5),
  wallText: oneOf('paper', 'ink', 'white'),
  eyeHeight: (value): value is number => typeof value === 'number' && value >= 0.6 && value <= 2.2,
  calmMovement: isBoolean,
  lampStill: isBoolean,
  gyroscope: isBoolean,
  showConjecture: isBoolean,
  quality: oneOf('auto', 'high', 'medium', 'low'),
  voice: isBoolean,
  deviceVoice: isBoolean,
  captions: isBoolean,
  captionSize: oneOf(0.85, 1, 1.25, 1.5),
  captionPlace: oneOf('below', 'above'),
  captionColours: oneOf('night', 'paper', 'yellow'),
  signLanguage: (value): value is string | null =>
    value === null || (typeof value === 'string' && /^[A-Za-z0-9-]{2,35}$/.test(value)),
  plainLanguage: isBoolean,
  descriptions: oneOf('screen-reader', 'aloud', 'off'),
  ambience: isBoolean,
  mono: isBoolean,
}

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
    const found: unknown = JSON.parse(text)
    if (typeof found !== 'object' || found === null) return {}
    return Object.fromEntries(
      Object.entries(fields)
        .map(([name, understood]) => [name, Reflect.get(found, name), understood] as const)
        .filter(([, value, understood]) => understood(value))
        .map(([name, value]) => [name, value]),
    )
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
