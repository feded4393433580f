import { narrate } from '#narration/machine/narrate.ts'
import type { Narrator, NarratorEffect, NarratorEvent } from '#narration/machine/narrator.ts'
import { isRunning } from '#narration/machine/pass-time.ts'
import { captionAt, nextChange, sentenceAt } from '#narration/script/timeline.ts'
import { setNarrationClock } from '#visit/narration-clock.ts'
import type { NarrationDevices } from '#visit/narration-devices.ts'
import type { VisitStore } from '#visit/visit.ts'

/** Between two looks at a device's clock; a caption that changes sooner is looked for sooner. Seconds. */
const look = { most: 0.25, least: 0.012 }

/** The narration machine on a clock. */
export interface RunningNarrator {
  readonly tell: (event: NarratorEvent) => void
  readonly state: () => Narrator
  /** No more looks at the clock. */
  readonly end: () => void
}

/** Runs the machine of a visit: asks the devices, tells it their answers and the time, and keeps `visit.narration` true. */
export function runNarrator(visit: VisitStore, devices: NarrationDevices): RunningNarrator {
  let state: Narrator = visit.getState().narration
  let cancelTick = (): void => undefined
  const tell = (event: NarratorEvent): void => {
    cancelTick()
    const turn = narrate(state, event, devices.now())
    state = turn.state
    for (const effect of turn.effects) act(devices, effect, tell)
    cancelTick = isRunning(state) ? devices.after(untilNextLook(state), tick) : () => undefined
    // Last: whoever hears of it may give the next order at once.
    publish(visit, state)
  }
  const tick = (): void => tell({ kind: 'tick', heard: devices.recording.seconds() })
  return { tell, state: () => state, end: () => cancelTick() }
}

function act(
  { recording, speaker, mediaAddress }: NarrationDevices,
  effect: NarratorEffect,
  tell: (event: NarratorEvent) => void,
): void {
  switch (effect.kind) {
    case 'silence':
      recording.silence()
      speaker.silence()
      return
    case 'pace':
      recording.setPace(effect.pace)
      return
    case 'play': {
      const { run } = effect
      const address = mediaAddress(effect.file) ?? effect.file
      recording.play(address, effect.from, effect.pace, report => tell({ ...report, run }))
      return
    }
    case 'say': {
      const { run, text, language, pace } = effect
      speaker.say(text, language, pace, report => tell({ ...report, run }))
      return
    }
  }
}

/** Until another caption is to be seen, or a device is to be asked again. */
function untilNextLook(state: Narrator): number {
  if (state.kind === 'idle' || state.kind === 'starting') return look.most
  const until = (nextChange(state.timeline, state.at) - state.at) / state.pace
  return Math.min(look.most, Math.max(look.least, until))
}

/** The store hears of what can be seen to change: not more than once a second while only time goes by. */
function publish(visit: VisitStore, state: Narrator): void {
  if (state.kind !== 'idle') setNarrationClock(state.at)
  const { narration: told } = visit.getState()
  if (told !== state && isSeenToChange(told, state)) visit.setState({ narration: state })
}

function isSeenToChange(told: Narrator, state: Narrator): boolean {
  if (told.kind === 'idle' || state.kind === 'idle') return true
  return (
    told.kind !== state.kind ||
    // Only what runs changes by time alone.
    !isRunning(state) ||
    told.run !== state.run ||
    told.pace !== state.pace ||
    told.telling !== state.telling ||
    told.track !== state.track ||
    told.timeline !== state.timeline ||
    Math.abs(told.at - state.at) >= 1 ||
    captionAt(told.timeline, told.at) !== captionAt(state.timeline, state.at) ||
    sentenceAt(told.timeline, told.at) !== sentenceAt(state.timeline, state.at)
  )
}
