/** The surfaces that have a name in the interface's own words: `place.surface.<name>`. */
export const namedSurfaces: ReadonlySet<string> = new Set([
  ...['north', 'east', 'south', 'west', 'floor', 'ceiling', 'vault', 'back'],
  ...['north', 'east', 'south', 'west'].map(side => `ceiling-${side}`),
])
