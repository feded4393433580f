import { driveOfKeys } from '#browser/input/held-keys.ts'
import { atRest, type Drive } from '#browser/input/intents.ts'
import { actionOfKey, type KeyAction } from '#visit/key-bindings.ts'

/** Where keys mean something else: fields, things that are moved by arrows, and whatever is read beside the scene. */
const ownKeys = [
  'input',
  'textarea',
  'select',
  '[contenteditable]',
  'dialog',
  '[role=dialog]',
  '[role=slider]',
  '[role=listbox]',
  '[role=menu]',
  '[role=tablist]',
  '[role=radiogroup]',
  '[data-keys=own]',
].join(',')

const keepsItsKeys = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(ownKeys) !== null

/** The keys of `keyBindings` drive while no field or panel has the focus. */
export function listenToKeys(
  drive: (drive: Drive) => void,
  back: () => void,
  signal: AbortSignal,
): void {
  const held = new Map<string, KeyAction>()
  const tell = (): void => drive(driveOfKeys(new Set(held.values())))
  const release = (): void => {
    if (held.size === 0) return
    held.clear()
    drive(atRest)
  }

  const press = (event: KeyboardEvent): void => {
    // A system shortcut swallows the keyup of whatever is held with it.
    if (event.ctrlKey || event.metaKey || event.altKey) {
      release()
      return
    }
    if (event.defaultPrevented || event.isComposing || keepsItsKeys(event.target)) return
    const action = actionOfKey(event.code, event.key)
    if (!action) return
    event.preventDefault()
    if (event.repeat) return
    if (action === 'way-back') {
      back()
      return
    }
    held.set(event.code, action)
    tell()
  }

  const letGo = (event: KeyboardEvent): void => {
    if (held.delete(event.code)) tell()
  }

  window.addEventListener('keydown', press, { signal })
  window.addEventListener('keyup', letGo, { signal })
  window.addEventListener('blur', release, { signal })
  document.addEventListener('visibilitychange', release, { signal })
  document.addEventListener('focusin', e => keepsItsKeys(e.target) && release(), { signal })
  signal.addEventListener('abort', release)
}
