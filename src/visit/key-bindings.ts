/**
 * Which keys do what while the canvas is the subject. One list for the input adapter and for the help card.
 * `codes` are KeyboardEvent.code, so that W A S D lie under the same fingers on every layout; `keys` are
 * KeyboardEvent.key, for signs that lie elsewhere on each.
 */
export interface KeyBinding {
  readonly action: KeyAction
  readonly codes: readonly string[]
  readonly keys: readonly string[]
  /** What the help card prints on the key caps. */
  readonly caps: readonly string[]
}

/** What a key can do. */
export type KeyAction =
  | 'forward'
  | 'backward'
  | 'strafe-left'
  | 'strafe-right'
  | 'turn-left'
  | 'turn-right'
  | 'look-up'
  | 'look-down'
  | 'closer'
  | 'farther'
  | 'way-back'

const binding = (
  action: KeyAction,
  codes: readonly string[],
  keys: readonly string[],
  caps: readonly string[],
): KeyBinding => ({ action, codes, keys, caps })

/** All keys of the viewer: what listens and what the help card prints are this one list. */
export const keyBindings: readonly KeyBinding[] = [
  binding('forward', ['KeyW', 'ArrowUp'], [], ['W', '↑']),
  binding('backward', ['KeyS', 'ArrowDown'], [], ['S', '↓']),
  binding('strafe-left', ['KeyA'], [], ['A']),
  binding('strafe-right', ['KeyD'], [], ['D']),
  binding('turn-left', ['ArrowLeft', 'KeyQ'], [], ['←', 'Q']),
  binding('turn-right', ['ArrowRight', 'KeyE'], [], ['→', 'E']),
  binding('look-up', ['PageUp'], [], ['Page Up']),
  binding('look-down', ['PageDown'], [], ['Page Down']),
  binding('closer', ['NumpadAdd'], ['+', '='], ['+']),
  binding('farther', ['NumpadSubtract'], ['-', '_', '−'], ['−']),
  binding('way-back', ['Home'], [], ['Home']),
]

/** What a visitor may have in their hands. */
export type InputDevice = 'mouse' | 'touch' | 'keys' | 'gamepad' | 'gyroscope'

/** One line of the help card: what a visitor does, on which device; `actions` name the keys to print beside it. */
export interface HelpLine {
  readonly id:
    | 'mouse-look'
    | 'mouse-walk'
    | 'mouse-closer'
    | 'touch-look'
    | 'touch-walk'
    | 'touch-closer'
    | 'keys-walk'
    | 'keys-turn'
    | 'keys-look'
    | 'keys-closer'
    | 'keys-back'
    | 'gamepad-walk'
    | 'gamepad-look'
    | 'gamepad-closer'
    | 'gamepad-back'
    | 'gyroscope-look'
  readonly device: InputDevice
  readonly actions: readonly KeyAction[]
}

const line = (
  id: HelpLine['id'],
  device: InputDevice,
  actions: readonly KeyAction[] = [],
): HelpLine => ({ id, device, actions })

const allLines: readonly HelpLine[] = [
  line('touch-look', 'touch'),
  line('touch-walk', 'touch'),
  line('touch-closer', 'touch'),
  line('mouse-look', 'mouse'),
  line('mouse-walk', 'mouse'),
  line('mouse-closer', 'mouse'),
  line('keys-walk', 'keys', ['forward', 'backward', 'strafe-left', 'strafe-right']),
  line('keys-turn', 'keys', ['turn-left', 'turn-right']),
  line('keys-closer', 'keys', ['closer', 'farther']),
  line('keys-look', 'keys', ['look-up', 'look-down']),
  line('keys-back', 'keys', ['way-back']),
  line('gamepad-walk', 'gamepad'),
  line('gamepad-look', 'gamepad'),
  line('gamepad-closer', 'gamepad'),
  line('gamepad-back', 'gamepad'),
  line('gyroscope-look', 'gyroscope'),
]

/** The lines that apply to the devices at hand, in the order of the card: on each device what is used most comes first. */
export const helpLines = (devices: ReadonlySet<InputDevice>): readonly HelpLine[] =>
  allLines.filter(l => devices.has(l.device))

/** What a key event asks for, or null. */
export function actionOfKey(code: string, key: string): KeyAction | null {
  const found = keyBindings.find(b => b.codes.includes(code) || b.keys.includes(key))
  return found ? found.action : null
}
