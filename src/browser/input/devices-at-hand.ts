import type { InputDevice } from '#visit/key-bindings.ts'

/** What this machine can be moved with, as far as the browser says; for the help card. */
export function devicesAtHand(gyroscope: boolean): ReadonlySet<InputDevice> {
  const devices = new Set<InputDevice>()
  if (matchMedia('(any-pointer: coarse)').matches) devices.add('touch')
  // Where there is a mouse there is a keyboard; a phone with a keyboard has no way of saying so.
  if (matchMedia('(any-pointer: fine)').matches) devices.add('mouse').add('keys')
  if (devices.size === 0) devices.add('keys')
  if (navigator.getGamepads?.().some(pad => pad?.connected)) devices.add('gamepad')
  if (gyroscope) devices.add('gyroscope')
  return devices
}
