import type { SettingsStorage } from '#panels/settings/kept-settings.ts'

/** `localStorage`, where the browser lets us have it; private windows and blocked storage only forget. */
export const keptInBrowser: SettingsStorage = {
  read(key) {
    try {
      return window.localStorage.getItem(key)
    } catch {
      return null
    }
  },
  write(key, value) {
    try {
      if (value === null) window.localStorage.removeItem(key)
      else window.localStorage.setItem(key, value)
    } catch {
      // A browser that keeps nothing is no fault of the visitor's.
    }
  },
}
