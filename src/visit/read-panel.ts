import type { Panel } from '#visit/visit.ts'

/** Panels that need nothing but their name; the record makes a missing one a type error. */
type Plain = Exclude<Panel['kind'], 'hotspot' | 'work' | 'room' | 'closer'>
const plain: Readonly<Record<Plain, Panel>> = {
  none: { kind: 'none' },
  list: { kind: 'list' },
  search: { kind: 'search' },
  map: { kind: 'map' },
  light: { kind: 'light' },
  menu: { kind: 'menu' },
  settings: { kind: 'settings' },
  help: { kind: 'help' },
  diagnostics: { kind: 'diagnostics' },
  twin: { kind: 'twin' },
  tours: { kind: 'tours' },
  tour: { kind: 'tour' },
  transcript: { kind: 'transcript' },
}

/** A panel out of something that was written down before, perhaps by an older build; null for anything else. */
export function readPanel(value: unknown): Panel | null {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return null
  const { kind } = value
  if (typeof kind !== 'string') return null
  if (Object.hasOwn(plain, kind)) return plain[kind as Plain]
  if (kind === 'closer' && 'work' in value && typeof value.work === 'string') {
    return { kind, work: value.work }
  }
  const named = kind === 'hotspot' || kind === 'work' || kind === 'room'
  if (named && 'id' in value && typeof value.id === 'string') return { kind, id: value.id }
  return null
}
