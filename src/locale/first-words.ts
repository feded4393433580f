/** Said without anything being opened, or when that cannot be opened: the rest stands in the whole catalogue. */
const further: ReadonlySet<string> = new Set([
  'scene.label',
  'settings.text-size',
  'settings.calm-movement',
  'settings.calm-movement-hint',
  'leaf.close',
  'notice.label',
  'notice.hide',
  'notice.panel-missing',
  'notice.panel-missing-text',
])

/** True for the messages that threshold and veil may say before the whole catalogue is there. */
export const isFirstWord = (id: string): boolean => id.startsWith('threshold.') || further.has(id)
