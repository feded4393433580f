import { atRest, type Drive } from '#browser/input/intents.ts'
import type { KeyAction } from '#visit/key-bindings.ts'

/** What the keys that are down ask for together; opposite keys cancel. */
export function driveOfKeys(held: ReadonlySet<KeyAction>): Drive {
  if (held.size === 0) return atRest
  const axis = (more: KeyAction, less: KeyAction): number =>
    Number(held.has(more)) - Number(held.has(less))
  return {
    strafe: axis('strafe-right', 'strafe-left'),
    forward: axis('forward', 'backward'),
    turn: axis('turn-right', 'turn-left'),
    tilt: axis('look-up', 'look-down'),
    zoom: axis('closer', 'farther'),
  }
}
