import { driveOfPad, isPressed, padButtons } from '#browser/input/gamepad-drive.ts'
import { atRest, type Drive, isAtRest, sumDrives } from '#browser/input/intents.ts'

/** How often a gamepad at rest is looked at. It costs no frame; a thumb's first touch is felt within this time. */
const restingCheck = 120

/**
 * Gamepads drive; button 0 calls `go`, button 1 calls `back`. Nothing runs while none is connected; one at rest is
 * looked at a few times a second and wakes nothing; once touched it is read every frame until it rests again.
 */
export function listenToGamepads(
  drive: (drive: Drive) => void,
  go: () => void,
  back: () => void,
  signal: AbortSignal,
): void {
  let resting: ReturnType<typeof setInterval> | undefined
  let frame = 0
  let pressedGo = false
  let pressedBack = false

  const read = (): Drive => {
    let sum = atRest
    let nowGo = false
    let nowBack = false
    for (const pad of navigator.getGamepads()) {
      if (!pad?.connected) continue
      sum = sumDrives(sum, driveOfPad(pad))
      nowGo ||= isPressed(pad, padButtons.go)
      nowBack ||= isPressed(pad, padButtons.back)
    }
    if (nowGo && !pressedGo) go()
    if (nowBack && !pressedBack) back()
    pressedGo = nowGo
    pressedBack = nowBack
    return sum
  }

  const readWhileTouched = (): void => {
    const now = read()
    drive(now)
    frame =
      isAtRest(now) && !pressedGo && !pressedBack ? 0 : requestAnimationFrame(readWhileTouched)
  }

  const check = (): void => {
    if (frame !== 0 || document.hidden) return
    const now = read()
    if (!isAtRest(now) || pressedGo || pressedBack) readWhileTouched()
  }

  const stop = (): void => {
    clearInterval(resting)
    resting = undefined
    cancelAnimationFrame(frame)
    frame = 0
    drive(atRest)
  }

  const connect = (): void => {
    resting ??= setInterval(check, restingCheck)
  }
  const disconnect = (): void => {
    if (!navigator.getGamepads().some(pad => pad?.connected)) stop()
  }

  // The page may have been told of a gamepad before this began to listen.
  if (navigator.getGamepads?.().some(pad => pad?.connected)) connect()
  window.addEventListener('gamepadconnected', connect, { signal })
  window.addEventListener('gamepaddisconnected', disconnect, { signal })
  document.addEventListener('visibilitychange', () => document.hidden && drive(atRest), { signal })
  signal.addEventListener('abort', stop)
}
