import type { LightKind } from '#exhibition/schema.ts'

/** The four kinds of light in the order in which they are offered; the record makes a missing one a type error. */
const kinds: Readonly<Record<LightKind, true>> = {
  torch: true,
  oil: true,
  morning: true,
  study: true,
}

/** The kinds of light, in the order in which they are offered. */
export const lightKinds = Object.keys(kinds).filter(isLightKind)

/** True for the name of a kind of light. */
export function isLightKind(value: string): value is LightKind {
  return Object.hasOwn(kinds, value)
}
