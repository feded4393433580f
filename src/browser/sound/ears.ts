import type { Pose } from '#visit/view.ts'

/** Seconds in which the ears follow the eyes. */
const follow = 0.06

/**
 * Sets a context's listener to a pose of the site frame: -Z is north, headings run clockwise from north. Firefox before
 * 150 has no such parameters and is told by the older calls.
 */
export function setEars(context: BaseAudioContext, { x, y, z, heading, pitch }: Pose): void {
  const { listener } = context
  const level = Math.cos(pitch)
  const forward = [Math.sin(heading) * level, Math.sin(pitch), -Math.cos(heading) * level] as const
  const rise = Math.sin(pitch)
  const up = [-Math.sin(heading) * rise, level, Math.cos(heading) * rise] as const
  if (!('positionX' in listener)) {
    Reflect.apply(Reflect.get(listener, 'setPosition'), listener, [x, y, z])
    Reflect.apply(Reflect.get(listener, 'setOrientation'), listener, [...forward, ...up])
    return
  }
  const slide = (parameter: AudioParam, to: number): void => {
    parameter.setTargetAtTime(to, context.currentTime, follow)
  }
  slide(listener.positionX, x)
  slide(listener.positionY, y)
  slide(listener.positionZ, z)
  slide(listener.forwardX, forward[0])
  slide(listener.forwardY, forward[1])
  slide(listener.forwardZ, forward[2])
  slide(listener.upX, up[0])
  slide(listener.upY, up[1])
  slide(listener.upZ, up[2])
}
