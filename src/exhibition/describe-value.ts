/** A value in a few words, for "found …": short ones as JSON, long ones by their size. */
export function describeValue(value: unknown): string {
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return describeObject(value)
  if (value === undefined) return 'nothing'
  const json = JSON.stringify(value)
  return json.length > 60 ? `${json.slice(0, 57)}…"` : json
}

function describeObject(value: object): string {
  const keys = Object.keys(value)
  if (keys.length === 0) return 'an empty object'
  const shown = keys.slice(0, 4).map(key => `"${key.slice(0, 30)}"`)
  return `an object with ${shown.join(', ')}${keys.length > 4 ? ', …' : ''}`
}
