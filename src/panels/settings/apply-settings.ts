import type { Settings } from '#visit/visit.ts'

/** Writes one data attribute; the default is written as no attribute at all. */
function mark(root: HTMLElement, name: string, value: string | null): void {
  if (value === null) delete root.dataset[name]
  else root.dataset[name] = value
}

/**
 * What settings change in the page itself, as data attributes of its root: text size, the ground of wall text, calm
 * movement and a lamp that stays still. The stylesheets do the rest.
 */
export function applySettings(settings: Settings, root: HTMLElement): void {
  mark(root, 'text', settings.textSize === 1 ? null : String(settings.textSize))
  mark(root, 'wall', settings.wallText === 'paper' ? null : settings.wallText)
  mark(root, 'calm', settings.calmMovement ? '' : null)
  mark(root, 'still', settings.lampStill ? '' : null)
}
