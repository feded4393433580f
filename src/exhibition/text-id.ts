/**
 * The name of a text, which translators' files and `translations` know it by: its path in the document with ids in the
 * place of numbers, such as `rooms/cave-17/hotspots/stele/label`. It stays when things are put into another order; a
 * thing without an id (an answer of a figure) goes by its number, from 1.
 */
export function textId(document: unknown, path: readonly (string | number)[]): string {
  let here = document
  const steps = path.map(step => {
    here = child(here, step)
    const id = typeof step === 'number' ? child(here, 'id') : undefined
    if (typeof id === 'string') return id
    return typeof step === 'number' ? String(step + 1) : step
  })
  return steps.join('/')
}

function child(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? Reflect.get(value, step)
    : undefined
}
